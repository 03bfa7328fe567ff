import { soundFiling } from '../../sound/complaint'
import { claimFiling } from '../../sound/merchant-claim'
import { soundNegotiationFiling } from '../../sound/negotiation'
import { soundCompany } from '../../sound/registration'
import { anonymousFiling } from '../../sound/tip-off'
import { soundPledgor } from '../../sound/trademark-pledge'
import { actAtRegulator, type Caller, caller, until } from '../calls'
import type { Product } from '../product'

interface OfficerSession {
  readonly session: string
  readonly expiresAt: string
}

/** What the walk finds: one person with something of everything, an anonymous report, an officer with a queue. */
export interface FilledCity {
  /** Session cookie of the person: a shopper who also has a shop. */
  readonly cookie: string
  /** A company everybody finds, and the person's own shop. */
  readonly company: string
  readonly shop: string
  /** Taken on by the regulator, in mediation. */
  readonly complaint: string
  readonly negotiation: string
  readonly question: string
  /** The claim of the shop, confirmed. */
  readonly claim: string
  /** A company that the person and somebody else set up together, each to sign on their own phone. */
  readonly joint: string
  readonly anonymous: { readonly caseNumber: string; readonly secret: string }
  /** An article of the knowledge base. */
  readonly article: string
  readonly officer: OfficerSession
  /** Of the bureau: sees every park and the state of the machinery. */
  readonly bureau: OfficerSession
  /** In the leader's queue: a draft that was taken over. */
  readonly task: string
  /** An event with places left, for which the person has signed up. */
  readonly event: string
  /** Session cookie of the head of the company, and the joint pledge they have begun. */
  readonly headCookie: string
  readonly pledge: string
}

const company = '91350102MAT007148P'
const shop = '92350103MAT00721XN'
const foundingVersion = '2026-05-01'
const question = '网店没有营业收入，年报的营业额填零可以吗？'

type Filed = { caseNumber: string; secret?: string }
type View = { state: { id: string } }

/** Fills a fresh product with what its pages show, through the doors that people use. */
export async function fillCity(product: Product): Promise<FilledCity> {
  const person = await caller(product, 'chen-xiaorong')
  const nobody = await caller(product)
  const file = (filing: object) => person.call<Filed>('cases.submit', filing)

  const claim = await file(claimFiling(shop, '福州市台江区三坊茶事茶叶店', '陈小榕'))
  const itsHead = await caller(product, 'huang-min')
  const otherClaim = await itsHead.call<Filed>('cases.submit', claimFiling(company, '福州榕网科技有限公司', '林榕生'))
  const complaint = await file(soundFiling)
  const asked = await file(questionFiling(question))
  await file(questionFiling('食品经营许可证快到期了，要提前多久去办延续？'))
  const anonymous = await nobody.call<Filed>('cases.submit', anonymousFiling)

  for (const { caseNumber } of [claim, otherClaim]) await actAtRegulator(product, caseNumber, 'confirm')
  await actAtRegulator(product, complaint.caseNumber, 'accept')
  await actAtRegulator(product, complaint.caseNumber, 'startMediation', {
    how: 'remote',
    notice: '明天上午9时，工作人员会打电话给您',
  })
  const officer = await signInOfficer(product, 'FZ2001')
  const bureau = await signInOfficer(product, 'FZ9001')
  await person.call('credit.follow', { uscc: company, follows: true })
  const event = await announceEvent(nobody, officer)
  await file({
    service: 'event-sign-up',
    formVersion: '2026-11-01',
    declared: true,
    answers: { event, name: '陈小榕', mobile: '13800138000' },
  })
  const { code } = await person.call<{ code: string }>('cases.handOver', {
    service: 'company-registration',
    formVersion: foundingVersion,
    answers: { tradeName: '榕网云' },
  })
  const { task = '' } = await nobody.call<{ task?: string }>('cases.deskTakeOver', { code }, officer.session)
  await nobody.call(
    'cases.deskAct',
    {
      caseNumber: asked.caseNumber,
      act: 'answer',
      data: {
        message: '可以。营业额按实际填写，没有收入就填零；没有经营活动的，经营状态选“歇业”。',
        citations: [{ law: 'publicity-reg', article: 9 }],
      },
    },
    officer.session,
  )
  await until('mediation on the phone', async () => {
    const { state } = await person.call<View>('cases.get', { caseNumber: complaint.caseNumber })
    return state.id === 'mediating'
  })
  await until('the claimed shop', async () => {
    const { merchants } = await person.call<{ merchants: unknown[] }>('cases.merchants', {})
    return merchants.length > 0
  })
  // only a merchant that somebody has claimed can be negotiated with
  const negotiation = await until('somebody to negotiate with', () =>
    file(soundNegotiationFiling).catch(() => undefined),
  )
  const joint = await person.call<{ id: string }>('cases.jointBegin', jointCompany)
  await person.call('cases.jointTake', { id: joint.id, seat: 'shareholder:陈小榕' })
  const pledge = await until('the claimed company', () =>
    itsHead.call<{ id: string }>('cases.jointBegin', pledgeOf(company)).catch(() => undefined),
  )
  const found = await nobody.call<{ items: { id: string }[] }>('knowledge.search', { words: '年报' })
  return {
    cookie: person.cookie,
    company,
    shop,
    complaint: complaint.caseNumber,
    negotiation: negotiation.caseNumber,
    question: asked.caseNumber,
    claim: claim.caseNumber,
    joint: joint.id,
    anonymous: { caseNumber: anonymous.caseNumber, secret: anonymous.secret ?? '' },
    article: found.items[0]?.id ?? '',
    officer,
    bureau,
    task,
    event,
    headCookie: itsHead.cookie,
    pledge: pledge.id,
  }
}

/** A training two weeks from now, whatever day it is. */
async function announceEvent(nobody: Caller, leader: OfficerSession): Promise<string> {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const { id } = await nobody.call<{ id: string }>(
    'announcements.write',
    {
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
    },
    leader.session,
  )
  return id
}

/** What whoever pledges fills in; the contract is uploaded on the page. */
function pledgeOf(uscc: string): object {
  const { contracts: _, ...answers } = soundPledgor
  return {
    service: 'trademark-pledge',
    formVersion: '2026-05-01',
    roles: ['pledgor'],
    answers: { ...answers, pledgorUscc: uscc },
  }
}

/** A company of two as whoever begins it writes it down: nobody's numbers. */
const jointCompany = {
  service: 'company-registration',
  formVersion: '2026-05-01',
  roles: [],
  answers: {
    ...soundCompany,
    signedOnPhones: true,
    people: soundCompany.people.map(({ name, roles, amount, how, paidBy }) => ({ name, roles, amount, how, paidBy })),
  },
}

function questionFiling(words: string): object {
  return {
    service: 'consultation',
    formVersion: '2026-11-01',
    declared: true,
    answers: { category: 'annual-report', question: words, park: 'software-park', nickname: '陈女士' },
  }
}

/** An officer of the demo, with the code of this moment. */
async function signInOfficer(product: Product, number: string): Promise<OfficerSession> {
  const response = await fetch(`${product.url}/local/officers`)
  const officers = (await response.json()) as { staffNumber: string; code: string }[]
  const found = officers.find(({ staffNumber }) => staffNumber === number)
  if (!found) throw new Error(`the demo has no officer ${number}`)
  const nobody = await caller(product)
  return nobody.call('officers.signIn', { staffNumber: found.staffNumber, code: found.code })
}
