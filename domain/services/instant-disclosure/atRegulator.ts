import { publishedRows, type Visibility } from '../../annual-report'
import type { PlainDate } from '../../kernel/calendar'
import type { AtRegulator } from '../../kernel/service'
import { type Disclosure, events, form } from './form'

/** What {@link MerchantSnapshot} holds of disclosures. */
const MOST = 200

/** Everything of a disclosure is public; what stands in the record's own head is not repeated in its rows. */
export const visibility: Readonly<Record<keyof Disclosure, Visibility>> = {
  uscc: 'head',
  name: 'head',
  event: 'head',
  happenedOn: 'head',
  shareholder: 'public',
  subscribed: 'public',
  subscribedBy: 'public',
  paid: 'public',
  paidIn: 'public',
  before: 'public',
  after: 'public',
  permitChange: 'public',
  permitName: 'public',
  permitNumber: 'public',
  permitAuthority: 'public',
  permitUntil: 'public',
  right: 'public',
  rightName: 'public',
  pledgor: 'public',
  pledgee: 'public',
  pledgeNumber: 'public',
  content: 'public',
}

/** Published as it comes in, on the day it was handed in; nothing that was published is taken away again. */
export const atRegulator: AtRegulator = {
  decidesAlone: ({ state }, merchant) => (state === 'submitted' && merchant ? { act: 'publish', data: {} } : undefined),
  effect({ caseNumber, answers, receivedOn }, act, _data, merchant) {
    const before = merchant?.disclosures ?? []
    if (act !== 'publish' || !merchant || before.some(({ id }) => id === caseNumber)) return undefined
    const disclosure = {
      id: caseNumber,
      kind: String(answers.event),
      title: events.find(({ id }) => id === answers.event)?.label ?? '即时公示信息',
      happenedOn: answers.happenedOn as PlainDate,
      publishedOn: receivedOn,
      rows: publishedRows(form, { visibility, chosen: () => false }, answers),
    }
    return { ...merchant, disclosures: [...before, disclosure].slice(-MOST) }
  },
}
