import fc from 'fast-check'
import { addYears, plainDate } from '../../../domain/kernel/calendar'
import { versionOn } from '../../../domain/kernel/law'
import {
  agentIsNotLiaison,
  auditCommittee,
  bannedForms,
  capitalIsTheSum,
  changeInTime,
  directorCount,
  eligibilityDeclared,
  enoughMembers,
  hostedProperly,
  isAtLeast,
  latestPayBy,
  lawfulForm,
  leaseStillRuns,
  legalRepresentative,
  mayPledgeExemption,
  memberShares,
  noSupervisor,
  notBarred,
  ofAge,
  ofCapacity,
  oneName,
  onePremises,
  onlinePremises,
  ownersNamed,
  type PersonAnswers,
  paidInTime,
  payingInCalendar,
  percentText,
  placeFitsScope,
  premisesDocuments,
  quarterOwners,
  type Role,
  registrationRuleBook,
  ruleChecks,
  share,
  shareholderCount,
  supervisorCount,
  supervisorsStandApart,
} from '../../../domain/registration'

const today = plainDate('2026-11-22')
const none: readonly unknown[] = []
const person = (name: string, ...roles: Role[]): PersonAnswers => ({ name, roles })
const holder = (path: string, amount: number, paidBy?: string) => ({
  path,
  name: path,
  amount,
  ...(paidBy ? { paidBy } : {}),
})

test('RG01: one to fifty shareholders', () => {
  const count = (number: number) =>
    shareholderCount(Array.from({ length: number }, (_, at) => holder(`people.${at}`, 1)))
  expect(count(0)).toHaveLength(1)
  expect(count(1)).toEqual(none)
  expect(count(50)).toEqual(none)
  expect(count(51)[0]?.message).toContain('51')
})

describe('RG02: the capital is the sum, to the fen', () => {
  test('99.99 % is not 100 %', () => {
    const [said] = capitalIsTheSum(100_000_000, [holder('people.0', 50_000_000), holder('people.1', 49_990_000)])
    expect(said?.message).toContain('少100.00元')
    expect(said?.message).toContain('99.99%')
    expect(capitalIsTheSum(100_000_000, [holder('people.0', 99_999_999)])).toHaveLength(1)
    expect(capitalIsTheSum(100_000_000, [holder('people.0', 100_000_000)])).toEqual(none)
  })
  test('is silent while an amount is missing', () => {
    expect(capitalIsTheSum(100, [{ path: 'people.0' }])).toEqual(none)
    expect(capitalIsTheSum(undefined, [holder('people.0', 1)])).toEqual(none)
  })
  test('thirds in money add up exactly or are told', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 ** 12 }), { minLength: 1, maxLength: 8 }), (amounts) => {
        const sum = amounts.reduce((total, amount) => total + amount, 0)
        const holders = amounts.map((amount, at) => holder(`people.${at}`, amount))
        expect(capitalIsTheSum(sum, holders)).toEqual(none)
        expect(capitalIsTheSum(sum + 1, holders)).toHaveLength(1)
      }),
    )
  })
})

describe('RG03: paid in within five years', () => {
  const due = (paidBy: string, established = today) => paidInTime([holder('people.0', 1, paidBy)], established)
  test('the fifth anniversary is the last day', () => {
    expect(due('2031-11-22')).toEqual(none)
    expect(due('2031-11-23')[0]?.field).toBe('people.0.paidBy')
    expect(due('2032-11-22')).toHaveLength(1)
  })
  test('29 February ends on the 28th (民法典 art. 202)', () => {
    expect(latestPayBy(plainDate('2028-02-29')).latest).toBe('2033-02-28')
    expect(due('2033-03-01', plainDate('2028-02-29'))).toHaveLength(1)
  })
  test('a company of before the new law has until 2032-06-30 and adjusts by 2027-06-30', () => {
    expect(latestPayBy(plainDate('2024-06-30'))).toMatchObject({
      latest: '2032-06-30',
      adjustBy: '2027-06-30',
      basis: { law: 'capital-rule', article: '2' },
    })
    expect(latestPayBy(plainDate('2024-07-01'))).toMatchObject({ latest: '2029-07-01', basis: { article: '47' } })
  })
  test('a day that does not exist is left to the form', () => {
    expect(due('2031-02-30')).toEqual(none)
  })
})

test('RG04: none of the six', () => {
  for (const how of bannedForms) expect(lawfulForm([{ path: 'people.0', how }])).toHaveLength(1)
  expect(lawfulForm([{ path: 'people.0', how: 'money' }])).toEqual(none)
  expect(lawfulForm([{ path: 'people.0', how: 'other', describedHow: '以劳务出资' }])[0]?.field).toBe(
    'people.0.describedHow',
  )
  expect(lawfulForm([{ path: 'people.0', how: 'other', describedHow: '林地使用权' }])).toEqual(none)
})

test('RG05: one legal representative, a director or the manager', () => {
  expect(legalRepresentative([person('甲', 'shareholder')])).toHaveLength(1)
  expect(legalRepresentative([person('甲', 'legalRepresentative')])[0]?.field).toBe('people.0.roles')
  expect(legalRepresentative([person('甲', 'legalRepresentative', 'director')])).toEqual(none)
  expect(legalRepresentative([person('甲', 'legalRepresentative', 'manager')])).toEqual(none)
  const two = [person('甲', 'legalRepresentative', 'manager'), person('乙', 'legalRepresentative', 'director')]
  expect(legalRepresentative(two)).toHaveLength(1)
})

describe('RG06: supervisors stand apart', () => {
  test.each(['director', 'manager', 'seniorManager', 'financeOfficer'] as const)('not as %s', (role) => {
    expect(supervisorsStandApart([person('甲', 'supervisor', role)])).toHaveLength(1)
  })
  test('a shareholder may supervise', () => {
    expect(supervisorsStandApart([person('甲', 'supervisor', 'shareholder')])).toEqual(none)
  })
  test('one person in two lines is one person, two of the same name are two', () => {
    const id = '11010519491231002X'
    const lines = [
      { ...person('甲', 'director'), residentId: id },
      { ...person('甲', 'supervisor'), residentId: id },
    ]
    expect(supervisorsStandApart(lines)).toHaveLength(1)
    expect(supervisorsStandApart([person('甲', 'director'), person('甲', 'supervisor')])).toEqual(none)
  })
})

describe('RG07: organs', () => {
  const many = (role: Role, count: number) => Array.from({ length: count }, (_, at) => person(`第${at}`, role))
  test('directors: one, or three and more', () => {
    const objections = [0, 1, 2, 3, 13].map((count) => directorCount(many('director', count)).length)
    expect(objections).toEqual([1, 0, 1, 0, 0])
  })
  test('supervisors: one, or three and more with a third of employees', () => {
    const count = (people: PersonAnswers[]) => supervisorCount(people, 'supervisors').length
    expect([0, 1, 2].map((number) => count(many('supervisor', number)))).toEqual([1, 0, 1])
    expect(count(many('supervisor', 3))).toBe(1)
    expect(count([...many('supervisor', 2), ...many('employeeSupervisor', 1)])).toBe(0)
    expect(count([...many('supervisor', 3), ...many('employeeSupervisor', 1)])).toBe(1)
  })
  test('no supervisor: all shareholders agree, and there is none', () => {
    expect(noSupervisor([], 'none', true)).toEqual(none)
    expect(noSupervisor([], 'none', undefined)[0]?.field).toBe('noSupervisorConsent')
    expect(noSupervisor(many('supervisor', 1), 'none', true)).toHaveLength(1)
  })
  test('an audit committee needs a board and no supervisors', () => {
    expect(auditCommittee(many('director', 3), 'audit-committee')).toEqual(none)
    expect(auditCommittee(many('director', 1), 'audit-committee')).toHaveLength(1)
    expect(auditCommittee([...many('director', 3), ...many('supervisor', 1)], 'audit-committee')).toHaveLength(1)
  })
})

test('RG08 and RG14: what people declare', () => {
  expect(eligibilityDeclared(true, 'eligible')).toEqual(none)
  expect(eligibilityDeclared(undefined, 'eligible')).toHaveLength(1)
  expect(notBarred('no', 'barred')).toEqual(none)
  expect(notBarred('yes', 'barred')).toHaveLength(1)
})

test('RG09: one name, one address', () => {
  expect(oneName('榕网', 'trade')).toEqual(none)
  expect(oneName('榕网、榕云', 'trade')).toHaveLength(1)
  expect(onePremises({ address: '福州市鼓楼区五四路1号，2号楼301室' })).toEqual(none)
  expect(onePremises({ address: '福州市鼓楼区五四路1号、福州市台江区工业路2号' })).toHaveLength(1)
  expect(onePremises({ address: '福州市鼓楼区五四路1号；福州市台江区工业路2号' })).toHaveLength(1)
})

test('RG11: an agent is not the liaison person, unless they fund the entity', () => {
  expect(agentIsNotLiaison([person('甲', 'agent', 'liaison')])).toHaveLength(1)
  expect(agentIsNotLiaison([person('甲', 'agent', 'liaison', 'shareholder')])).toEqual(none)
  expect(agentIsNotLiaison([person('甲', 'agent'), person('乙', 'liaison')])).toEqual(none)
})

describe('RG12: of age, on the birthday itself', () => {
  const born = (day: string) => {
    const body = `350102${day.replace(/-/g, '')}001`
    const sum = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2].reduce((t, w, at) => t + w * Number(body[at]), 0)
    return [{ path: 'people.0', name: '甲', residentId: body + '10X98765432'[sum % 11] }]
  }
  const said = (day: string) => [ofAge(born(day), today).length, ofCapacity(born(day), today).length]
  test('18 today', () => expect(said('2008-11-22')).toEqual([0, 0]))
  test('18 tomorrow', () => expect(said('2008-11-23')).toEqual([1, 0]))
  test('16 today', () => expect(said('2010-11-22')).toEqual([1, 0]))
  test('16 tomorrow', () => expect(said('2010-11-23')).toEqual([0, 1]))
  test('a wrong number is left to the form', () => {
    expect(ofAge([{ path: 'people.0', residentId: '123' }], today)).toEqual(none)
  })
})

describe('RG13: beneficial owners', () => {
  const natural = [{ ...person('甲', 'shareholder'), kind: 'person', amount: 25 }]
  test('ten million is exempt, a fen more is not', () => {
    expect(mayPledgeExemption('exempt', 1_000_000_000, natural)).toEqual(none)
    expect(mayPledgeExemption('exempt', 1_000_000_001, natural)).toHaveLength(1)
  })
  test('an organisation among the shareholders ends the exemption', () => {
    const people = [...natural, { ...person('某公司', 'shareholder'), kind: 'organisation', amount: 75 }]
    expect(mayPledgeExemption('exempt', 100, people)).toHaveLength(1)
    expect(mayPledgeExemption('declare', 100, people)).toEqual(none)
  })
  test('who declares names somebody; a quarter is a quarter', () => {
    expect(ownersNamed('declare', [])).toHaveLength(1)
    expect(ownersNamed('exempt', [])).toEqual(none)
    expect(quarterOwners(100, natural)).toEqual(['甲'])
    expect(quarterOwners(101, natural)).toEqual([])
  })
})

test('RG15: a change within thirty days', () => {
  expect(changeInTime('2026-10-23', today, 'on')).toEqual(none)
  expect(changeInTime('2026-10-22', today, 'on')[0]?.message).toContain('31天')
  expect(changeInTime('2026-12-01', today, 'on')).toEqual(none)
})

describe('RG16: members of a cooperative', () => {
  const of = (farmers: number, others: number, organisations: number) => ({ farmers, others, organisations })
  test('five', () => {
    expect(enoughMembers(of(4, 0, 0))).toHaveLength(1)
    expect(enoughMembers(of(4, 1, 0))).toEqual(none)
  })
  test('four fifths farmers', () => {
    expect(memberShares(of(4, 1, 0))).toEqual(none)
    expect(memberShares(of(7, 2, 0))).toHaveLength(1)
  })
  test('one organisation up to twenty, then one in twenty', () => {
    expect(memberShares(of(19, 0, 1))).toEqual(none)
    expect(memberShares(of(18, 0, 2))).toHaveLength(1)
    expect(memberShares(of(38, 0, 2))).toEqual(none)
    expect(memberShares(of(37, 0, 2))).toHaveLength(1)
  })
})

describe('RG17: online premises', () => {
  const file = [{}]
  const shop = { platform: '淘宝', url: 'https://shop36.taobao.com', proof: file }
  const online = { premisesKind: 'platform-online', onlineOnly: 'yes', shops: [shop] }
  test('a sole trader, only online, every shop with its proof', () => {
    expect(onlinePremises('sole-trader', online)).toEqual(none)
  })
  test.each([
    ['a company', 'company', online],
    ['also offline', 'sole-trader', { ...online, onlineOnly: 'no' }],
    ['no shop', 'sole-trader', { ...online, shops: [] }],
    ['no proof', 'sole-trader', { ...online, shops: [{ ...shop, proof: [] }] }],
    ['a bare domain', 'sole-trader', { ...online, shops: [{ ...shop, url: 'https://www.rongwang.example' }] }],
    ['a site of one’s own', 'sole-trader', { ...online, shops: [{ ...shop, platform: '自建网站' }] }],
    ['one shop twice', 'sole-trader', { ...online, shops: [shop, { ...shop, url: 'shop36.taobao.com/?spm=1' }] }],
  ] as const)('%s', (_, kind, answers) => {
    expect(onlinePremises(kind, answers)).toHaveLength(1)
  })
  test('other premises are not its business', () => {
    expect(onlinePremises('company', { premisesKind: 'leased' })).toEqual(none)
  })
})

describe('RG18: a hosted address', () => {
  const sound = { premisesKind: 'cluster', hostUscc: '91350102MAT007148P', hostUntil: today, premisesFiles: [{}] }
  test('code, contract, letter', () => {
    expect(hostedProperly(sound, today)).toEqual(none)
    expect(hostedProperly({ ...sound, hostUscc: '91350102MAT007148Q' }, today)).toHaveLength(1)
    expect(hostedProperly({ ...sound, hostUscc: '92350102MA2XYRW81H' }, today)).toHaveLength(1)
    expect(hostedProperly({ ...sound, hostUntil: '2026-11-21' }, today)).toHaveLength(1)
    expect(hostedProperly({ ...sound, premisesFiles: [] }, today)).toHaveLength(1)
  })
  test('a lease that has run out, and a kitchen at a hosted address', () => {
    expect(leaseStillRuns({ premisesKind: 'leased', leaseUntil: today }, today)).toEqual(none)
    expect(leaseStillRuns({ premisesKind: 'leased', leaseUntil: '2026-11-21' }, today)).toHaveLength(1)
    expect(placeFitsScope({ premisesKind: 'cluster', scope: ['餐饮服务'] })).toHaveLength(1)
    expect(placeFitsScope({ premisesKind: 'leased', scope: ['餐饮服务'] })).toEqual(none)
  })
  test('documents: no house number adds a sketch, a contact address needs none', () => {
    expect(premisesDocuments('cluster', true)).toContain('方位示意图')
    expect(premisesDocuments('contact-only', true)).toEqual([])
  })
})

describe('shares are fractions', () => {
  test.each([
    [1, 3, '约33.33%'],
    [1, 4, '25%'],
    [1, 8, '12.5%'],
    [9_999, 10_000, '99.99%'],
    [99_999, 100_000, '约99.99%'],
    [1, 1, '100%'],
    [10 ** 15 - 1, 10 ** 15, '约99.99%'],
    [5, 4, '125%'],
  ])('%d of %d is %s', (part, whole, text) => {
    expect(percentText(share(part, whole))).toBe(text)
  })
  test('at least a quarter, compared without rounding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 15 }), fc.integer({ min: 1, max: 10 ** 15 }), (part, whole) => {
        expect(isAtLeast(share(part, whole), 1, 4)).toBe(BigInt(part) * 4n >= BigInt(whole))
      }),
    )
  })
  test('the calendar of paying in, in order and in words', () => {
    const { steps, shares, text } = payingInCalendar([
      { path: 'people.0', name: '甲', amount: 200, paidBy: '2029-01-01' },
      { path: 'people.1', name: '乙', amount: 100, paidBy: '2027-01-01' },
      { path: 'people.2', name: '丙', amount: 300, paidBy: '2029-01-01' },
      { path: 'people.3', name: '没填完' },
    ])
    expect(steps.map(({ on, amount, paidSoFar, names }) => [on, amount, paidSoFar, names.join('')])).toEqual([
      ['2027-01-01', 100, 100, '乙'],
      ['2029-01-01', 500, 600, '甲丙'],
    ])
    expect(shares.map(({ percent }) => percent)).toEqual(['约33.33%', '约16.66%', '50%'])
    expect(text).toContain('2029年1月1日前由甲、丙缴5.00元')
  })
})

describe('the rule book', () => {
  test('holds RG01 to RG18', () => {
    const ids = new Set(
      Object.keys(registrationRuleBook)
        .map((id) => id.split('.')[0])
        .filter((id) => id?.startsWith('RG')),
    )
    expect([...ids].sort()).toEqual(Array.from({ length: 18 }, (_, at) => `RG${String(at + 1).padStart(2, '0')}`))
  })
  test('covers today and every later day; only verified texts block', () => {
    for (const dated of Object.values(registrationRuleBook))
      for (const day of [today, addYears(today, 30)]) {
        const version = versionOn(dated, day)
        expect(version).toBeDefined()
        if (version?.value === 'blocks') expect(version.source.evidence).toBe('verified')
      }
  })
  test('a check is silent before its article is in force', () => {
    const [check] = ruleChecks('some-service', 'RG01', () => [{ message: 'x' }])
    expect(check?.id).toBe('some-service.RG01')
    expect(check?.test({}, { today: plainDate('2024-06-30') })).toBeUndefined()
    expect(check?.test({}, { today: plainDate('2024-07-01') })).toEqual([{ message: 'x' }])
  })
})
