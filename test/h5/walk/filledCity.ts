import { soundFiling } from '../../sound/complaint'
import { claimFiling } from '../../sound/merchant-claim'
import { soundNegotiationFiling } from '../../sound/negotiation'
import { soundCompany } from '../../sound/registration'
import { anonymousFiling } from '../../sound/tip-off'
import { soundPledgor } from '../../sound/trademark-pledge'
import { actAtRegulator, caller, until } from '../calls'
import type { Product } from '../product'
import { fillOfficersPages, type OfficerSession, signInOfficer } from './officersWork'

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
  /** Of one park, and about to be away. */
  readonly colleague: OfficerSession
  /** Of the bureau: sees every park and the state of the machinery. */
  readonly bureau: OfficerSession
  /** In the leader's queue: a draft that was taken over. */
  readonly task: string
  /** An event with places left, for which the person has signed up. */
  readonly event: string
  /** Session cookie of the head of the company, the joint pledge they have begun, and an invitation to the other side of it. */
  readonly headCookie: string
  readonly pledge: string
  readonly invitation: string
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
  const officer = await signInOfficer(product, nobody, 'FZ2001')
  const bureau = await signInOfficer(product, nobody, 'FZ9001')
  await person.call('credit.follow', { uscc: company, follows: true })
  const { event, colleague } = await fillOfficersPages(product, { person, nobody, leader: officer })
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
  const { token } = await itsHead.call<{ token: string }>('cases.jointInvite', { id: pledge.id, seat: 'pledgee' })
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
    colleague,
    bureau,
    task,
    event,
    headCookie: itsHead.cookie,
    pledge: pledge.id,
    invitation: token,
  }
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
