import { plainDate } from '../../../domain/kernel/calendar'
import { type CaseEvent, foldCase, isFinal } from '../../../domain/kernel/case'
import { type Answers, sectionFields, visibleSections } from '../../../domain/kernel/form'
import { seatsOf } from '../../../domain/kernel/joint'
import type { MerchantSnapshot, PledgeOnRecord } from '../../../domain/kernel/merchant'
import { examine } from '../../../domain/kernel/rules'
import { formOn, type PublicService } from '../../../domain/kernel/service'
import { instantDisclosure } from '../../../domain/services/instant-disclosure'
import { pledgeServices } from '../../../domain/services/packages/pledge'
import { mark, markOwner, onRecord, soundPledge } from '../../sound/trademark-pledge'

const service = (id: string) => pledgeServices.find((one) => one.id === id) as PublicService
const setUp = service('trademark-pledge')
const disclosure = instantDisclosure.forMerchant
const today = plainDate('2026-11-29')

describe.each(pledgeServices.map((one) => [one.id, one] as const))(
  '%s',
  (_id, { workflow, forMerchant, parties: together }) => {
    test('every state can be reached, and every open one has a way on', () => {
      const reached = new Set([workflow.initial])
      for (let before = -1; before !== reached.size; ) {
        before = reached.size
        for (const act of Object.values(workflow.acts))
          if (act.from.some((from) => reached.has(from)) && act.to) reached.add(act.to)
      }
      expect([...reached].sort()).toEqual(Object.keys(workflow.states).sort())
      for (const state of Object.keys(workflow.states))
        if (!isFinal(workflow, state))
          expect(Object.values(workflow.acts).some(({ from }) => from.includes(state as never))).toBe(true)
    })

    test('what the other side has signed is withdrawn and corrected by both', () => {
      for (const [act, { by, parties }] of Object.entries(workflow.acts))
        if (by === 'applicant') expect([act, parties]).toEqual([act, together && 'all'])
      for (const state of forMerchant?.inForce ?? []) expect(Object.keys(workflow.states)).toContain(state)
    })
  },
)

test('a pledge takes effect with the certificate and not before', () => {
  const acts = ['submit', 'accept', 'register', 'recordChange', 'recordExtension', 'lapse'] as const
  const events = acts.map(
    (act, at): CaseEvent => ({
      id: act,
      sequence: at + 1,
      act,
      by: act === 'submit' ? 'applicant' : 'regulator',
      at: `2026-11-2${at}T02:00:00.000Z`,
      data: {},
    }),
  )
  const states = acts.map((_, at) => foldCase(setUp.workflow, events.slice(0, at + 1)).state)
  expect(states).toEqual(['submitted', 'accepted', 'registered', 'changed', 'extended', 'lapsed'])
  // straight from the submission there is no certificate
  expect(foldCase(setUp.workflow, [events[0] as CaseEvent, { ...(events[2] as CaseEvent), sequence: 2 }]).state).toBe(
    'submitted',
  )
})

describe('at the register', () => {
  const filing = (answers: Answers) => ({
    caseNumber: 'FZ26-0000-0000-0',
    state: 'accepted',
    answers,
    receivedOn: today,
    day: today,
  })
  const pledgesAfter = (id: string, act: string, answers: Answers, merchant: MerchantSnapshot, data: Answers = {}) =>
    service(id).atRegulator?.effect?.(filing(answers), act, data, merchant)?.pledges
  const certificate = '2026010101'
  const pledged = markOwner({ pledges: [onRecord()] })

  test('a certificate puts the pledge there, once', () => {
    const data = { certificate: '2026112901', registeredOn: today }
    const pledges = pledgesAfter('trademark-pledge', 'register', soundPledge as never, markOwner(), data)
    expect(pledges).toMatchObject([
      {
        certificate: '2026112901',
        pledgee: soundPledge.pledgeeName,
        marks: ['30112233', '30112244'],
        until: '2028-11-19',
      },
    ])
    expect(pledgesAfter('trademark-pledge', 'accept', soundPledge as never, markOwner())).toBeUndefined()
    expect(
      pledgesAfter('trademark-pledge', 'register', soundPledge as never, markOwner({ pledges }), data),
    ).toBeUndefined()
  })

  test.each([
    ['trademark-pledge-change', { changes: ['amount'], newAmount: 5 }, { state: 'changed', amount: 5 }],
    [
      'trademark-pledge-change',
      { changes: ['pledgee', 'pledgor'], newPledgeeName: '新行', newPledgorName: '新公司' },
      { state: 'changed', pledgee: '新行', pledgor: '新公司' },
    ],
    // a name that was typed before the tick was taken away
    [
      'trademark-pledge-change',
      { changes: ['pledgor'], newPledgeeName: '新行', newPledgorName: '新公司' },
      { pledgee: onRecord().pledgee, pledgor: '新公司' },
    ],
    ['trademark-pledge-extension', { newUntil: '2029-01-14' }, { state: 'extended', until: '2029-01-14' }],
    ['trademark-pledge-cancellation', {}, { state: 'cancelled' }],
  ] as const)('%s changes it', (id, answers, expected) => {
    expect(pledgesAfter(id, 'decide', { certificate, ...answers }, pledged)).toMatchObject([expected])
    expect(pledgesAfter(id, 'decide', { certificate: 'another', ...answers }, pledged)).toBeUndefined()
  })

  test('a re-issue changes nothing but the number, and nothing at all where it stays the same', () => {
    const reissued = (number: string) =>
      pledgesAfter('trademark-pledge-reissue', 'decide', { certificate }, pledged, { certificate: number })
    expect(reissued(certificate)).toBeUndefined()
    const [again] = reissued('2026112902') ?? []
    expect(again).toEqual({ ...onRecord(), certificate: '2026112902', formerCertificates: [certificate] })
  })

  test('what was published under the number before counts as published', () => {
    const told = (merchant: MerchantSnapshot) =>
      disclosure?.reminders?.({ merchant }, plainDate('2026-02-01')).map(({ id }) => id)
    const published = (number: string) => ({
      id: 'd',
      kind: 'ip-pledge',
      title: '知识产权出质登记',
      happenedOn: '2026-01-15',
      publishedOn: '2026-01-20',
      rows: [{ label: '质权登记编号', text: number }],
    })
    const pledges = [onRecord({ certificate: '2026112902', formerCertificates: [certificate] })]
    expect(told(markOwner({ pledges, disclosures: [published(certificate)] }))).toEqual([])
    expect(told(markOwner({ pledges, disclosures: [published('another')] }))).toEqual(['pledge:2026112902'])
    // and what was filed under it neither waits nor is filled in once more
    const earlier = [
      {
        caseNumber: 'FZ26-0000-0000-0',
        subject: '',
        filedOn: today,
        state: 'submitted',
        answers: { pledgeNumber: certificate },
      },
    ]
    const merchant = markOwner({ pledges })
    expect(disclosure?.begin({ merchant, earlier: [] }, undefined, today).register.pledgeNumber).toBe('2026112902')
    expect(disclosure?.begin({ merchant, earlier }, undefined, today).register).not.toHaveProperty('pledgeNumber')
    expect(disclosure?.reminders?.({ merchant, earlier }, today)).toEqual([])
  })

  test('equity stands with its company', () => {
    const answers = { purpose: 'set-up', amount: 100, pledgorName: '陈', pledgeeName: '林' }
    const pledges = pledgesAfter('equity-pledge', 'register', answers, markOwner(), {
      certificate: 'G1',
      registeredOn: today,
    })
    expect(pledges).toMatchObject([{ kind: 'equity', certificate: 'G1', amount: 100 }])
    const company = markOwner({ pledges })
    // one number is one pledge, however often it is handed out
    expect(pledgesAfter('equity-pledge', 'register', answers, company, { certificate: 'G1' })).toBeUndefined()
    const change = { ...answers, purpose: 'change', certificate: 'G1', amount: 60, pledgeeName: '林海' }
    expect(pledgesAfter('equity-pledge', 'register', change, company, { certificate: 'G1' })).toMatchObject([
      { state: 'changed', certificate: 'G1', amount: 60, pledgor: '陈', pledgee: '林海' },
    ])
    expect(pledgesAfter('equity-pledge', 'register', { purpose: 'cancel', certificate: 'G1' }, company)).toMatchObject([
      { state: 'cancelled' },
    ])
  })
})

describe('filings about a registered pledge', () => {
  const blocks = (
    id: string,
    answers: Answers,
    day: string = today,
    merchant = markOwner({ pledges: [onRecord()] }),
  ) => {
    const on = plainDate(day)
    const form = formOn(service(id), on)?.value
    if (!form) throw new Error('no form')
    return examine(form, service(id).checks, answers, { today: on, known: { merchant } })
      .filter(({ check }) => check.indexOf('trademark-pledge-') === 0)
      .map(({ check }) => check)
  }

  test('an extension is applied for on the last day of the term, and not on the day after', () => {
    const answers = { certificate: '2026010101', newUntil: '2029-01-14' }
    expect(blocks('trademark-pledge-extension', answers, '2028-01-14')).toEqual([])
    expect(blocks('trademark-pledge-extension', answers, '2028-01-15')).toEqual([
      'trademark-pledge-extension.certificate',
    ])
    expect(blocks('trademark-pledge-extension', { ...answers, newUntil: '2028-01-14' })).toEqual([
      'trademark-pledge-extension.term',
    ])
  })

  test('name the pledgee of the certificate, unless it is the name that changes', () => {
    const id = 'trademark-pledge-change'
    const answers = { certificate: '2026010101', pledgeeName: '福州新海峡银行股份有限公司' }
    expect(blocks(id, { ...answers, changes: ['amount'], newAmount: 1 })).toEqual([`${id}.pledgee`])
    expect(blocks(id, { ...answers, changes: ['pledgee'], newPledgeeName: answers.pledgeeName })).toEqual([])
    expect(blocks('trademark-pledge-cancellation', answers)).toEqual(['trademark-pledge-cancellation.pledgee'])
  })

  test('wait for nobody, but for an extension in the last ninety days of the term', () => {
    const known = { merchant: markOwner({ pledges: [onRecord()] }) }
    const state = (id: string, day: string) =>
      service(id)
        .forMerchant?.subjects?.(known, plainDate(day))
        .map((one) => [one.state, one.due])
    expect(state('trademark-pledge-cancellation', '2028-01-10')).toEqual([['possible', undefined]])
    expect(state('trademark-pledge-extension', '2027-10-15')).toEqual([['possible', '2028-01-14']])
    expect(state('trademark-pledge-extension', '2027-10-16')).toEqual([['open', '2028-01-14']])
  })

  test('begin with the certificate where there is only one', () => {
    const begin = (pledges: PledgeOnRecord[]) =>
      service('trademark-pledge-change').forMerchant?.begin({ merchant: markOwner({ pledges }) }, undefined, today)
        .register
    expect(begin([onRecord()])).toMatchObject({ certificate: '2026010101' })
    expect(begin([onRecord(), onRecord({ certificate: 'other' })])).not.toHaveProperty('certificate')
  })

  test('are offered for each pledge that holds', () => {
    const known = {
      merchant: markOwner({ pledges: [onRecord(), onRecord({ certificate: 'gone', state: 'cancelled' })] }),
    }
    const subjects = service('trademark-pledge-cancellation').forMerchant?.subjects?.(known, today)
    expect(subjects?.map(({ id }) => id)).toEqual(['2026010101'])
  })
})

test('the end of a pledge of equity is proved, and asks nothing about the equity itself', () => {
  const form = formOn(service('equity-pledge'), today)?.value
  if (!form) throw new Error('no form')
  const asked = (purpose: string) =>
    visibleSections(form, { purpose })
      .filter(({ id }) => id === 'equity')
      .flatMap((section) => sectionFields(section, { purpose }).map(({ key }) => key))
  expect(asked('cancel')).toEqual(['contracts'])
  expect(asked('change')).toEqual(['amount', 'frozen', 'transferable', 'contractDate', 'roster', 'contracts'])
})

describe('reminders', () => {
  const told = (day: string, merchant: MerchantSnapshot) =>
    setUp.forMerchant?.reminders?.({ merchant }, plainDate(day)).map(({ id }) => id)

  test('before the term ends at 90, 30 and 7 days, each once', () => {
    const merchant = markOwner({ pledges: [onRecord()] })
    const ends = (day: string) => told(day, merchant)?.filter((id) => id.indexOf('ends:') === 0)
    expect(ends('2027-10-15')).toEqual([])
    expect(ends('2027-10-16')).toEqual(['ends:2026010101:90'])
    expect(ends('2027-12-15')).toEqual(['ends:2026010101:30'])
    expect(ends('2028-01-07')).toEqual(['ends:2026010101:7'])
    expect(ends('2028-01-15')).toEqual([])
  })

  test('to renew a pledged mark from twelve months before its end', () => {
    const trademarks = [mark('30112233', { validUntil: '2027-12-01' })]
    const merchant = markOwner({ trademarks, pledges: [onRecord()] })
    const renew = (day: string) => told(day, merchant)?.filter((id) => id.indexOf('renew:') === 0)
    expect(renew('2026-11-30')).toEqual([])
    expect(renew('2026-12-01')).toEqual(['renew:30112233:2027-12-01'])
  })
})

test('in every form of a pledge the two sides sign apart', () => {
  // a debt that becomes shares is applied for by the company alone
  for (const { id, parties } of pledgeServices.filter((one) => one.id !== 'debt-to-equity')) {
    expect([id, parties?.apart]).toEqual([id, true])
    expect(seatsOf(parties as NonNullable<typeof parties>, {}).map(({ id: seat }) => seat)).toEqual([
      'pledgor',
      'pledgee',
    ])
  }
})
