import { randomUUID } from 'node:crypto'
import { syncDirectory } from '../../../cloudfunctions/credit'
import { claimFiling } from '../../sound/merchant-claim'
import { soundCompany } from '../../sound/registration'
import { type BothSides, bothSides } from '../bothSides'
import { data, refusal, type TestPlatform, testMoment } from '../harness'

/**
 * One company from its licence to its end, over a working regulator: set up, claimed, moved, at rest and open again,
 * cancelled. Each filing is decided in the console, changes the register, and the public file follows.
 */
const uscc = '91350102MAT007148P'
const person = 'founder'
const registrar = '鼓楼区市场监督管理局'
let now = testMoment
let sides: BothSides
let platform: TestPlatform

beforeAll(async () => {
  sides = await bothSides({ realNow: () => now })
  platform = sides.platform
})
afterAll(() => sides.close())

/** The same day on both sides of the bridge. */
function on(day: string): void {
  now = new Date(`${day}T02:00:00.000Z`)
  platform.setNow(now.toISOString())
}
const file = (service: string, formVersion: string, answers: object) =>
  platform.call<{ caseNumber: string }>(
    'cases.submit',
    { service, formVersion, answers, declared: true },
    { person, key: randomUUID() },
  )
async function officer(caseNumber: string, act: string, fields: Record<string, string> = {}) {
  await sides.officer(caseNumber, act, fields)
  await syncDirectory(platform)
}
/** Filed, registered by the officer, and what everybody reads of the merchant afterwards. */
async function registered(service: string, answers: object) {
  const { caseNumber } = data(await file(service, '2026-05-01', answers))
  await sides.bridge()
  await syncDirectory(platform)
  const before = await publicFile()
  await officer(caseNumber, 'register', { registrar })
  const decided = data(await platform.call<{ state: { label: string } }>('cases.get', { caseNumber }, { person }))
  expect(decided.state.label).toBe('准予登记')
  return { before, after: await publicFile() }
}
type Public = { status: string; name: string; address: string; blocks: object[] }
/** What everybody reads, with all of its facts as one text. */
const publicFile = async () => {
  const { blocks, ...rest } = data(await platform.call<Public>('credit.merchant', { uscc }, { person: 'anybody' }))
  return { ...rest, facts: JSON.stringify(blocks) }
}
const own = { uscc, currentName: '福州榕网云科技有限公司' }

test('the licence puts the company into the directory, and its founder stands for it', async () => {
  const { caseNumber } = data(await file('company-registration', '2026-05-01', soundCompany))
  await sides.bridge()
  await officer(caseNumber, 'register', { registrar })
  await officer(caseNumber, 'deliverLicence', { uscc, issuedOn: '2026-11-20', registrar })
  expect(await publicFile()).toMatchObject({
    status: 'active',
    name: own.currentName,
    facts: expect.stringMatching(/董事、经理.*陈小榕.*财务负责人.*林小海/),
  })
  const claim = claimFiling(uscc, own.currentName, '陈小榕')
  const claimed = data(await platform.call<{ caseNumber: string }>('cases.submit', claim, { person }))
  await sides.bridge()
  await officer(claimed.caseNumber, 'confirm')
})

test('a change within thirty days changes the public file when it is registered, and not before', async () => {
  on('2027-01-11')
  const change = {
    ...own,
    changes: ['premises', 'capital'],
    decidedOn: '2027-01-04',
    premisesKind: 'own',
    address: '福州市仓山区金山大道2号',
    newCapital: 200_000_000,
    paidBy: '2031-12-31',
    barred: 'no',
  }
  const { before, after } = await registered('change-registration', change)
  expect(before).toMatchObject({ address: soundCompany.address, facts: expect.stringContaining('100万元') })
  expect(after).toMatchObject({
    address: '福州市仓山区金山大道2号',
    facts: expect.stringContaining('住所（经营场所）、注册资本变更'),
  })
})

test('at rest for up to three years from a day not past, and open again', async () => {
  on('2027-02-01')
  const rest = {
    ...own,
    what: 'begin',
    begins: '2027-02-10',
    ends: '2028-02-09',
    why: '园区改造，暂停营业',
    employeesAgreed: true,
  }
  expect(refusal(await file('dormancy', '2026-05-01', { ...rest, begins: '2027-01-31' }))).toBe('blocked')
  expect(refusal(await file('dormancy', '2026-05-01', { ...rest, ends: '2030-02-11' }))).toBe('blocked')
  const { before, after } = await registered('dormancy', rest)
  expect([before.status, after.status]).toEqual(['active', 'dormant'])
  expect(after.facts).toContain('2028年2月9日')
  on('2027-06-15')
  const resumed = await registered('dormancy', { ...own, what: 'resume', resumedOn: '2027-06-10' })
  expect([resumed.before.status, resumed.after.status]).toEqual(['dormant', 'active'])
  expect(resumed.after.facts).toContain('恢复营业公告')
})

test('cancelled the simplified way: twenty days in public, then twenty days to apply, then gone from the register', async () => {
  const cancellation = { ...own, debtsSettled: true, publishedOn: '2027-07-01', pledge: true }
  const filedOn = (day: string, changes: object = {}) => {
    on(day)
    return file('simplified-cancellation', '2026-05-01', { ...cancellation, ...changes })
  }
  // 1 July and twenty days: the 21st is the last of them
  expect(refusal(await filedOn('2027-07-21'))).toBe('blocked')
  expect(refusal(await filedOn('2027-08-11'))).toBe('blocked')
  expect(refusal(await filedOn('2027-07-22', { bars: ['fines'] }))).toBe('blocked')
  expect(
    refusal(
      await platform.call(
        'cases.submit',
        { service: 'simplified-cancellation', formVersion: '2026-05-01', answers: cancellation, declared: true },
        { person: 'stranger' },
      ),
    ),
  ).toBe('not-allowed')
  on('2027-08-10')
  const { before, after } = await registered('simplified-cancellation', cancellation)
  expect([before.status, after.status]).toEqual(['active', 'cancelled'])
  // nothing more is filed for what is gone
  expect((await file('dormancy', '2026-05-01', { ...own, what: 'resume', resumedOn: '2027-08-10' })).ok).toBe(false)
})
