import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { remind } from '../../../cloudfunctions/cases'
import { syncDirectory } from '../../../cloudfunctions/credit'
import type { Answers, FileRef } from '../../../domain/kernel/form'
import type { PledgeOnRecord } from '../../../domain/kernel/merchant'
import { claimFiling } from '../../sound/merchant-claim'
import { markOwner, soundLender, soundPledgor } from '../../sound/trademark-pledge'
import { type BothSides, bothSides } from '../bothSides'
import { data, type TestPlatform, testMoment } from '../harness'

/**
 * A pledge of marks through its whole life, over the real bridge to a working regulator: registered, changed, extended, its
 * certificate issued again, cancelled. Each decision is seen on the filing, on the case of the pledge and in the register. Then the
 * other ways it can go: every state of a set-up is reached here.
 */
const merchant = markOwner()
const formVersion = '2026-05-01'
let sides: BothSides
let platform: TestPlatform

const call = async <T = never>(procedure: string, input: unknown, person: string) =>
  data(await platform.call<T>(procedure, input, { person, key: randomUUID() }))

beforeAll(async () => {
  sides = await bothSides({ merchants: () => [merchant] })
  platform = sides.platform
  await syncDirectory(platform)
  const filing = claimFiling(merchant.uscc, merchant.name, '陈小榕')
  const { caseNumber } = await call<{ caseNumber: string }>('cases.submit', filing, 'chen')
  await sides.bridge()
  await officer(caseNumber, 'confirm')
}, 60_000)
afterAll(() => sides.close())

/** A scan that has arrived; every filing has its own. */
async function paper(): Promise<FileRef> {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } })
    .png()
    .toBuffer()
  const { fileId } = await call<{ fileId: string }>('files.begin', { name: '合同.png', size: png.length }, 'files')
  await platform.files.receive(fileId, png)
  return call<FileRef>('files.complete', { fileId }, 'files')
}

/** What an officer does, and what the register says afterwards. */
async function officer(caseNumber: string, act: string, fields: Record<string, string> = {}): Promise<void> {
  await sides.officer(caseNumber, act, fields)
  await syncDirectory(platform)
}

interface Seen {
  readonly state: { readonly id: string; readonly label: string }
  readonly timeline: readonly { readonly act: string; readonly text: string }[]
  readonly prints: readonly { readonly title: string }[]
  readonly nextSteps: readonly { readonly title: string }[]
  readonly clock: readonly { readonly period: string; readonly due: { readonly latest: string } }[]
  readonly governing?: { readonly text: string }
}
const seen = (caseNumber: string, person = 'chen') => call<Seen>('cases.get', { caseNumber }, person)
const lastWords = async (caseNumber: string, person?: string) => (await seen(caseNumber, person)).timeline.at(-1)?.text

/** The pledge as the register gives it out. */
async function onRegister(): Promise<PledgeOnRecord | undefined> {
  const input = { service: 'trademark-pledge', merchant: merchant.uscc }
  const { merchant: known } = await call<{ merchant: { pledges?: PledgeOnRecord[] } }>('cases.begin', input, 'chen')
  return known.pledges?.at(-1)
}

/** Filed by both and taken on. */
async function together(service: string, pledgor: Answers, shared: Answers, pledgee: Answers): Promise<string> {
  const caseNumber = await filed(service, pledgor, shared, pledgee)
  await officer(caseNumber, 'accept')
  return caseNumber
}

/** Both fill, sign what they are shown, and file: the way every filing of the family goes. */
async function filed(service: string, pledgor: Answers, shared: Answers, pledgee: Answers): Promise<string> {
  const answers = { ...pledgor, ...shared }
  const begun = { service, formVersion, roles: ['pledgor'], answers }
  const { id } = await call<{ id: string }>('cases.jointBegin', begun, 'chen')
  const { token } = await call<{ token: string }>('cases.jointInvite', { id, seat: 'pledgee' }, 'chen')
  await call('cases.jointAccept', { token }, 'lin')
  await call('cases.jointFill', { id, part: 'pledgee', formVersion, revision: 0, answers: pledgee }, 'lin')
  for (const [person, seat] of [
    ['chen', 'pledgor'],
    ['lin', 'pledgee'],
  ] as const) {
    type Joint = { toSign: { seat: string; digest: string; hindrances: { message: string }[] }[] }
    const { toSign } = await call<Joint>('cases.jointGet', { id }, person)
    const mine = toSign.find((one) => one.seat === seat)
    expect(mine?.hindrances.map(({ message }) => message)).toEqual([])
    await call('cases.jointSign', { id, seat, digest: mine?.digest, confirmed: true }, person)
  }
  const { caseNumber } = await call<{ caseNumber: string }>('cases.jointSubmit', { id, declared: true }, 'chen')
  await sides.bridge()
  return caseNumber
}

/** A set-up as both have filed it. */
async function setUp(): Promise<string> {
  const { pledgorUscc, pledgorName, pledgorAddress, pledgorContact, pledgorMobile, pledgorForeign, ...rest } =
    soundPledgor
  const pledgor = { pledgorUscc, pledgorName, pledgorAddress, pledgorContact, pledgorMobile, pledgorForeign }
  return filed('trademark-pledge', pledgor, { ...rest, contracts: [await paper()] }, soundLender)
}

/** One proposes, the other agrees to the same. */
async function bothDo(caseNumber: string, act: string, eventData: Answers): Promise<void> {
  await call('cases.act', { caseNumber, act, data: eventData }, 'lin')
  const { proposals } = await call<{ proposals: { digest: string }[] }>('cases.get', { caseNumber }, 'chen')
  await call('cases.agree', { caseNumber, act, digest: proposals[0]?.digest }, 'chen')
  await sides.bridge()
}

const about = (certificate: string) => ({
  certificate,
  pledgorUscc: merchant.uscc,
  pledgorName: merchant.name,
  pledgorContact: '陈小榕',
  pledgorMobile: '13800000000',
  pledgorForeign: 'no',
})
const papers = { agency: 'no', foreignPapers: 'no' }

let pledge: string

test('registered: effective with the certificate, in the register, and told again before its end', async () => {
  pledge = await setUp()
  expect((await seen(pledge)).state.id).toBe('submitted')
  await officer(pledge, 'accept')
  expect((await seen(pledge)).state.id).toBe('accepted')
  expect(await onRegister()).toBeUndefined()
  await officer(pledge, 'register', { certificate: '2026350000001', registeredOn: '2026-11-20' })
  expect(await onRegister()).toMatchObject({ certificate: '2026350000001', state: 'registered', until: '2028-11-19' })
  expect(await lastWords(pledge, 'lin')).toContain('质权从2026年11月20日起设立。登记证编号 2026350000001')
  expect((await seen(pledge, 'lin')).prints.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['商标专用权质权登记申请书', '出质商标清单']),
  )
})

test('changed: the new amount and pledgee stand on a new certificate, and on the pledge’s own case', async () => {
  const change = {
    changes: ['amount', 'pledgee'],
    newAmount: 150_000_000,
    newPledgeeName: '林海',
    proof: [await paper()],
  }
  const pledgee = { ...soundLender, pledgeeName: '林海' }
  const filed = await together('trademark-pledge-change', about('2026350000001'), { ...change, ...papers }, pledgee)
  await officer(filed, 'decide', { certificate: '2026350000002', registeredOn: '2026-11-20' })
  expect((await seen(filed, 'lin')).state.label).toBe('已变更')
  expect(await onRegister()).toMatchObject({
    certificate: '2026350000002',
    formerCertificates: ['2026350000001'],
    state: 'changed',
    amount: 150_000_000,
    pledgee: '林海',
  })
  expect((await seen(pledge, 'lin')).state.id).toBe('changed')
  expect(await lastWords(pledge)).toBe('登记的内容已变更。登记证编号 2026350000002。')
})

test('issued again: only the number changes, and what follows finds the pledge by the new one', async () => {
  const story = { ground: 'lost', story: '搬家时遗失', ...papers }
  const pledgee = { ...soundLender, pledgeeName: '林海' }
  const filed = await together('trademark-pledge-reissue', about('2026350000002'), story, pledgee)
  await officer(filed, 'decide', { certificate: '2026350000003', registeredOn: '2026-11-20' })
  expect(await onRegister()).toMatchObject({ certificate: '2026350000003', state: 'changed', amount: 150_000_000 })
  expect((await seen(pledge)).state.id).toBe('changed')
  expect(await lastWords(pledge)).toContain('登记证已补发，编号 2026350000003')
})

test('extended: the new term is what its alarms count from', async () => {
  const extension = { newUntil: '2029-06-30', proofKind: 'agreement', proof: [await paper()], ...papers }
  const pledgee = { ...soundLender, pledgeeName: '林海' }
  const filed = await together('trademark-pledge-extension', about('2026350000003'), extension, pledgee)
  // the number may stay what it was
  await officer(filed, 'decide', { certificate: '2026350000003', registeredOn: '2026-11-20' })
  expect(await onRegister()).toMatchObject({ certificate: '2026350000003', state: 'extended', until: '2029-06-30' })
  expect((await seen(pledge)).state.id).toBe('extended')
})

test('alarms of the pledge reach who stands for the pledgor, and whoever signed as the pledgee: publish, renew the mark, the end of the term', async () => {
  type Inbox = { items: { title: string; text: string }[] }
  const inbox = async (person = 'chen') => {
    const pages = await Promise.all([0, 1].map((page) => call<Inbox>('account.inbox', { page }, person)))
    return pages
      .flatMap(({ items }) => items)
      .map(({ title, text }) => `${title} ${text}`)
      .join('\n')
  }
  await remind(platform)
  const now = await inbox()
  // registered on Friday 20 November: the twentieth working day after it is Friday 18 December
  expect(now).toMatch(/商标质权登记了，还没有公示.*2026年12月18日/)
  expect(now).not.toMatch(/快到期|该续展/)
  expect(await inbox('lin')).not.toMatch(/还没有公示|快到期|该续展/)
  platform.setNow('2029-04-01T01:00:00.000Z')
  await remind(platform)
  expect(await inbox()).toMatch(/商标质权快到期了.*2029年6月30日，还有90天/)
  expect(await inbox()).toMatch(/出质的商标“榕网”该续展了.*2030年3月13日期满/)
  // the register's pledge has another number now than the one the two signed for; publishing is the pledgor's affair
  expect(await inbox('lin')).toMatch(/商标质权快到期了.*2029年6月30日，还有90天/)
  expect(await inbox('lin')).toMatch(/出质的商标“榕网”该续展了/)
  expect(await inbox('lin')).not.toMatch(/还没有公示/)
  platform.setNow(testMoment.toISOString())
})

test('cancelled: the marks are free, the case of the pledge is over, and nothing more can be filed about it', async () => {
  const ground = { ground: 'paid', endedOn: '2026-11-19', ...papers }
  const pledgee = { ...soundLender, pledgeeName: '林海' }
  const filed = await together('trademark-pledge-cancellation', about('2026350000003'), ground, pledgee)
  await officer(filed, 'decide', { registeredOn: '2026-11-20' })
  expect((await seen(filed, 'lin')).state.label).toBe('已注销')
  expect(await onRegister()).toMatchObject({ state: 'cancelled' })
  expect((await seen(pledge, 'lin')).state.id).toBe('cancelled')
  const input = { service: 'trademark-pledge-extension', merchant: merchant.uscc }
  expect((await call<{ subjects: unknown[] }>('cases.begin', input, 'chen')).subjects).toEqual([])
})

describe('the other ways a set-up can go', () => {
  const dueOf = async (caseNumber: string, id: string) =>
    (await seen(caseNumber)).clock.find((reading) => reading.period === `trademark-pledge.${id}`)?.due.latest

  test('corrected by both within thirty days; not corrected, it counts as given up', async () => {
    const corrected = await setUp()
    await officer(corrected, 'accept')
    // Friday 20 November: two working days are Tuesday
    expect(await dueOf(corrected, 'decide')).toBe('2026-11-24')
    await officer(corrected, 'askCorrection', { what: '补主合同' })
    expect((await seen(corrected, 'lin')).state.id).toBe('correction')
    // the thirtieth day is a Sunday
    expect(await dueOf(corrected, 'correct')).toBe('2026-12-21')
    await bothDo(corrected, 'supply', { more: '主合同已补' })
    expect((await seen(corrected)).state.id).toBe('submitted')
    await officer(corrected, 'askCorrection', { what: '再补附件' })
    await officer(corrected, 'deemAbandoned')
    expect(await seen(corrected, 'lin')).toMatchObject({
      state: { id: 'abandoned' },
      nextSteps: [{ title: '重新申请' }],
    })
  })

  test('refused with its ground, withdrawn by both', async () => {
    const refused = await setUp()
    await officer(refused, 'accept')
    await officer(refused, 'refuse', { ground: 'contract', reason: '合同约定的担保范围无效' })
    expect(await seen(refused, 'lin')).toMatchObject({ state: { id: 'refused' }, nextSteps: [{ title: '改好再办' }] })
    expect(await lastWords(refused, 'lin')).toContain('合同约定的担保范围无效')
    const withdrawn = await setUp()
    await bothDo(withdrawn, 'withdraw', {})
    expect((await seen(withdrawn)).state.id).toBe('withdrawn')
  })

  test.each([
    ['lapse', {}, 'lapsed', '失效'],
    ['revoke', { ground: 'fraud', reason: '合同是伪造的' }, 'revoked', '合同是伪造的'],
  ])('registered and then %s: it is over on the case and in the register', async (act, fields, state, words) => {
    const certificate = `2026350001${act}`
    const ended = await setUp()
    await officer(ended, 'accept')
    await officer(ended, 'register', { certificate, registeredOn: '2026-11-20' })
    await officer(ended, act, { certificate, ...fields })
    expect((await seen(ended, 'lin')).state.id).toBe(state)
    expect(await lastWords(ended, 'lin')).toContain(words)
    expect(await onRegister()).toMatchObject({ certificate, state })
  })

  test('a case that crosses 1 January 2027 says to both which text governs, and why; until then nothing', async () => {
    const crossing = await setUp()
    platform.setNow('2026-12-31T15:59:00.000Z')
    expect((await seen(crossing, 'lin')).governing).toBeUndefined()
    platform.setNow('2026-12-31T16:00:00.000Z')
    for (const person of ['chen', 'lin'])
      expect((await seen(crossing, person)).governing?.text).toContain('审查按收到时的商标法（2019年修正）')
    platform.setNow(testMoment.toISOString())
  })
})
