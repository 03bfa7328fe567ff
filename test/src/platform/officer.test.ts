import { call, callAsOfficer, forgetOfficerSession, hasOfficerSession, keepOfficerSession } from '@/platform'
import { type CloudRequest, cloud } from '../cloud'

type Sent = CloudRequest & { officerSession?: string }

const later = '2100-01-01T00:00:00.000Z'
const { requests, answers } = cloud({})
const last = () => requests[requests.length - 1] as Sent

beforeEach(() => {
  requests.length = 0
  for (const procedure of Object.keys(answers)) delete answers[procedure]
})
afterEach(() => {
  forgetOfficerSession()
  process.env.TARO_ENV = undefined
})

test('without a session nothing is sent, and the answer says what to do', async () => {
  const reply = await callAsOfficer('officers.me', {})
  expect(reply).toMatchObject({ ok: false, error: { code: 'not-signed-in' } })
  expect(requests).toEqual([])
})

test('the session travels beside the input, with the key of a write', async () => {
  keepOfficerSession({ session: 'token', expiresAt: later })
  answers['officers.me'] = () => ({ ok: true, data: {} })
  answers['cases.deskNote'] = () => ({ ok: true, data: { id: '1' } })
  await callAsOfficer('officers.me', {})
  expect(last()).toMatchObject({ officerSession: 'token', input: {} })
  expect(last().idempotencyKey).toBeUndefined()
  await callAsOfficer('cases.deskNote', { caseNumber: 'n', text: '备注' }, 'key')
  expect(last()).toMatchObject({ officerSession: 'token', idempotencyKey: 'key' })
})

test('a session the server does not know is forgotten; a broken network forgets nothing', async () => {
  keepOfficerSession({ session: 'token', expiresAt: later })
  await callAsOfficer('officers.me', {})
  expect(hasOfficerSession()).toBe(true)
  answers['officers.me'] = () => ({ ok: false, error: { code: 'not-signed-in', message: '' } })
  await callAsOfficer('officers.me', {})
  expect(hasOfficerSession()).toBe(false)
})

test('an expired session is none', () => {
  keepOfficerSession({ session: 'token', expiresAt: '2026-11-22T10:00:00.000Z' })
  expect(hasOfficerSession(new Date('2026-11-22T09:59:59.999Z'))).toBe(true)
  expect(hasOfficerSession(new Date('2026-11-22T10:00:00.000Z'))).toBe(false)
})

test('in a browser it ends with the tab: nothing of it lies in the lasting store', () => {
  process.env.TARO_ENV = 'h5'
  keepOfficerSession({ session: 'token', expiresAt: later })
  expect(hasOfficerSession()).toBe(true)
  expect(JSON.stringify({ ...localStorage })).not.toContain('token')
  sessionStorage.clear()
  expect(hasOfficerSession()).toBe(false)
})

test('what an officer looks up carries the session, so that it is put on record; nothing else of the public does', async () => {
  forgetOfficerSession()
  await call('credit.merchant', { uscc: '91350102MAT007148P' })
  expect(requests.at(-1)).not.toHaveProperty('officerSession')
  keepOfficerSession({ session: 'token', expiresAt: later })
  await call('credit.merchant', { uscc: '91350102MAT007148P' })
  expect(requests.at(-1)).toMatchObject({ procedure: 'credit.merchant', officerSession: 'token' })
  await call('credit.search', { words: '榕树下' })
  expect(requests.at(-1)).toMatchObject({ procedure: 'credit.search', officerSession: 'token' })
  await call('credit.displayCard', { uscc: '91350102MAT007148P' })
  expect(requests.at(-1)).not.toHaveProperty('officerSession')
})
