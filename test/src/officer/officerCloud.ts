import { keepOfficerSession } from '@/platform'
import { cloud } from '../cloud'

export const me = {
  id: 'me',
  staffNumber: 'FZ1001',
  name: '陈榕生',
  role: 'officer' as 'officer' | 'leader' | 'bureau',
  parks: [
    { id: 'software-park', name: '福州软件园', covering: false },
    { id: 'free-trade-zone', name: '自贸区', covering: true },
  ],
  categories: [],
  absences: [],
  unread: 2,
}

/** The server as a signed-in officer meets it. */
export function officerCloud() {
  const { requests, answers } = cloud({})
  const reset = () => {
    requests.length = 0
    for (const procedure of Object.keys(answers)) delete answers[procedure]
    answers['officers.me'] = () => ({ ok: true, data: me })
    keepOfficerSession({ session: 'token', expiresAt: '2100-01-01T00:00:00.000Z' })
  }
  reset()
  return {
    requests,
    answers,
    reset,
    sent: (procedure: string) => requests.filter((one) => one.procedure === procedure),
  }
}
