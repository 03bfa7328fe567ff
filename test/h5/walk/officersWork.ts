import { namedFiling } from '../../sound/tip-off'
import type { Caller } from '../calls'
import type { Product } from '../product'

export interface OfficerSession {
  readonly session: string
  readonly expiresAt: string
}

export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Signs an officer of the demo in, with the code of this moment. */
export async function signInOfficer(product: Product, nobody: Caller, number: string): Promise<OfficerSession> {
  const response = await fetch(`${product.url}/local/officers`)
  const officers = (await response.json()) as { staffNumber: string; code: string }[]
  const found = officers.find(({ staffNumber }) => staffNumber === number)
  if (!found) throw new Error(`the demo has no officer ${number}`)
  return nobody.call('officers.signIn', { staffNumber: found.staffNumber, code: found.code })
}

/**
 * What officers have written and asked for: an event, a subsidy, an article that waits for the leader, an absence, and a look
 * at who reported something that a second officer has to agree to.
 *
 * @returns the event, and the officer who wrote the article
 */
export async function fillOfficersPages(
  product: Product,
  { person, nobody, leader }: { readonly person: Caller; readonly nobody: Caller; readonly leader: OfficerSession },
): Promise<{ readonly event: string; readonly colleague: OfficerSession }> {
  const asLeader = <T>(procedure: string, input: object) => nobody.call<T>(procedure, input, leader.session)
  const colleague = await signInOfficer(product, nobody, 'FZ1002')
  const { id: event } = await asLeader<{ id: string }>('announcements.write', training())
  await asLeader('announcements.write', subsidy())
  await nobody.call('knowledge.write', article, colleague.session)
  const { items } = await nobody.call<{ items: { id: string; name: string }[] }>(
    'officers.colleagues',
    {},
    colleague.session,
  )
  const cover = items.find(({ name }) => name === '陈榕生')
  if (!cover) throw new Error('nobody of the park covers')
  await nobody.call(
    'officers.setAbsence',
    { from: inDays(2), until: inDays(4), coveredBy: cover.id },
    colleague.session,
  )
  const { caseNumber } = await person.call<{ caseNumber: string }>('cases.submit', namedFiling)
  await asLeader('cases.askOpening', { caseNumber, reason: '举报的事要当面核实，需要联系举报人。' })
  return { event, colleague }
}

/** A training two weeks from now, whatever day it is. */
const training = () => ({
  kind: 'event',
  title: '直播带货合规培训',
  summary: '讲清楚直播带货要做好的几件事，现场可以提问。',
  body: [{ heading: '带什么', text: '带上营业执照复印件，先把问题写下来。' }],
  source: '福州软件园',
  park: 'software-park',
  until: inDays(30),
  event: {
    startsAt: `${inDays(14)}T09:00:00+08:00`,
    endsAt: `${inDays(14)}T11:00:00+08:00`,
    place: '软件园A区会议室',
    seats: 30,
    signUpUntil: inDays(13),
  },
})

const subsidy = () => ({
  kind: 'subsidy',
  title: '个体户首次年报补贴',
  summary: '第一次按时报送年报的个体户可以申领。',
  body: [{ text: '带上营业执照，到园区服务窗口申领。' }],
  source: '福州软件园',
  until: inDays(60),
  terms: { kinds: ['sole-trader'], notListed: true },
})

const article = {
  title: '网店没有营业收入，年报怎么填？',
  summary: '按实际填写，没有收入就填零。',
  category: 'annual-report',
  body: [{ text: '营业额和纳税总额都按实际填写。没有经营活动的，经营状态选“歇业”。' }],
  citations: [{ law: 'publicity-reg', article: 9 }],
}
