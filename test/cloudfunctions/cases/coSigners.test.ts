import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Answers } from '../../../domain/kernel/form'
import { coSignedCompany, residentId, soundCompany } from '../../sound/registration'
import { type BothSides, bothSides } from '../bothSides'
import { data, refusal, type TestPlatform } from '../harness'

/** Two shareholders set up a company, each with their own numbers and signature, over a working regulator. */
const service = 'company-registration'
const formVersion = '2026-05-01'
const [chen, lin] = ['chen', 'lin']
const numbers = { chen: residentId('19900101'), lin: residentId('19920202') }
let sides: BothSides
let platform: TestPlatform
beforeAll(async () => {
  sides = await bothSides()
  platform = sides.platform
})
afterAll(() => sides.close())

const call = <T = never>(procedure: string, input: unknown, person: string) =>
  platform.call<T>(procedure, input, { person, key: randomUUID() })

type View = {
  answers: Answers
  parts: { id: string; revision: number; done: boolean }[]
  seats: { id: string; state: string }[]
  toSign: { seat: string; digest: string; hindrances: { message: string }[]; sections: { id: string }[] }[]
  complete: boolean
}
const get = async (id: string, person: string) => data(await call<View>('cases.jointGet', { id }, person))
const begin = async (answers: object = coSignedCompany) =>
  data(await call<{ id: string }>('cases.jointBegin', { service, formVersion, roles: [], answers }, chen)).id
const fill = async (id: string, part: string, answers: object, person: string) => {
  const revision = (await get(id, person)).parts.find((one) => one.id === part)?.revision ?? 0
  return call<{ voids: string[] }>('cases.jointFill', { id, part, formVersion, revision, answers }, person)
}
const sign = async (id: string, seat: string, person: string) => {
  const digest = (await get(id, person)).toSign.find((one) => one.seat === seat)?.digest ?? 'a'.repeat(64)
  return call<{ complete: boolean }>('cases.jointSign', { id, seat, digest, confirmed: true }, person)
}
const seatOf = { chen: 'shareholder:陈小榕', lin: 'shareholder:林小海' }

/** Begun, one's own place taken, the other invited and there. */
async function bothThere() {
  const id = await begin()
  data(await call('cases.jointTake', { id, seat: seatOf.chen }, chen))
  const { token } = data(await call<{ token: string }>('cases.jointInvite', { id, seat: seatOf.lin }, chen))
  data(await call('cases.jointAccept', { token }, lin))
  return id
}

test('each fills in and signs their own part; the registrar has both numbers, neither shareholder the other’s', async () => {
  const id = await bothThere()
  data(await fill(id, seatOf.chen, { residentId: numbers.chen, mobile: '13800000000' }, chen))
  // the other's missing number holds nobody up
  data(await sign(id, seatOf.chen, chen))
  expect(refusal(await sign(id, seatOf.lin, lin))).toBe('blocked')
  expect(data(await fill(id, seatOf.lin, { residentId: numbers.lin }, lin)).voids).toEqual([])
  const view = await get(id, lin)
  expect(view.toSign[0]?.sections.map(({ id: section }) => section)).toContain('articles')
  expect(JSON.stringify(view)).toContain(numbers.lin)
  expect(JSON.stringify(view)).not.toMatch(new RegExp(`${numbers.chen}|13800000000`))
  expect(JSON.stringify(await get(id, chen))).not.toContain(numbers.lin)
  expect(data(await sign(id, seatOf.lin, lin)).complete).toBe(true)
  const { caseNumber } = data(await call<{ caseNumber: string }>('cases.jointSubmit', { id, declared: true }, chen))
  for (const [person, other] of [
    [chen, numbers.lin],
    [lin, numbers.chen],
  ] as const) {
    const filed = JSON.stringify(data(await call('cases.get', { caseNumber }, person)))
    expect(filed).toContain('签署')
    expect(filed).not.toContain(other)
    data(await call('cases.print', { caseNumber, print: 'articles' }, person))
  }
  await sides.bridge()
  const atRegistrar = await sides.sandbox.page(`/console/cases/${caseNumber}`)
  expect(atRegistrar).toContain(numbers.chen)
  expect(atRegistrar).toContain(numbers.lin)
  const { rows } = await sql<{ line: string }>`
    select row_to_json(joint_draft)::text as line from joint_draft
    union all select row_to_json(joint_seat)::text from joint_seat
    union all select row_to_json(case_event)::text from case_event`.execute(platform.database.query)
  const stored = rows.map(({ line }) => line).join('\n')
  for (const secret of [numbers.chen, numbers.lin, '林小海']) expect(stored).not.toContain(secret)
})

test('whoever begins cannot bring the others’ numbers, sign for another person, or file it alone', async () => {
  const id = await begin(coSignedCompany)
  const forged = { ...coSignedCompany, people: soundCompany.people }
  const other = await begin(forged)
  expect(JSON.stringify(await get(other, chen))).not.toContain(numbers.lin)
  data(await call('cases.jointTake', { id, seat: seatOf.chen }, chen))
  expect(refusal(await call('cases.jointTake', { id, seat: seatOf.lin }, chen))).toBe('not-allowed')
  const { token } = data(await call<{ token: string }>('cases.jointInvite', { id, seat: seatOf.lin }, chen))
  expect(refusal(await call('cases.jointAccept', { token }, chen))).toBe('not-allowed')
  const alone = { service, formVersion, answers: { ...soundCompany, signedOnPhones: true }, declared: true }
  expect(refusal(await call('cases.submit', alone, chen))).toBe('conflict')
})

test('a higher contribution after a signature voids it, and only for whom it was shown', async () => {
  const id = await bothThere()
  data(await fill(id, seatOf.chen, { residentId: numbers.chen, mobile: '13800000000' }, chen))
  data(await sign(id, seatOf.chen, chen))
  const [first, second] = coSignedCompany.people
  const part = { ...coSignedCompany, capital: 110_000_000, people: [first, { ...second, amount: 50_000_000 }] }
  expect(data(await fill(id, 'shared', part, chen)).voids).toEqual(['股东（陈小榕）'])
  expect(refusal(await call('cases.jointSubmit', { id, declared: true }, chen))).toBe('conflict')
})

test('a joint filing stays one: nobody is taken out until one is left', async () => {
  const id = await bothThere()
  const [first] = coSignedCompany.people
  const alone = { ...coSignedCompany, capital: 60_000_000, people: [first] }
  expect(refusal(await fill(id, 'shared', alone, chen))).toBe('bad-request')
  const { signedOnPhones: _, ...onPaper } = coSignedCompany
  expect(refusal(await fill(id, 'shared', onPaper, chen))).toBe('bad-request')
  expect(refusal(await call('cases.jointBegin', { service, formVersion, roles: [], answers: onPaper }, chen))).toBe(
    'bad-request',
  )
})

test('an organisation signs by somebody who stands for it', async () => {
  const organisations = [
    {
      name: '福州榕树投资有限公司',
      organisationUscc: '91350102MAT007148P',
      amount: 1_000_000,
      how: 'money',
      paidBy: '2030-01-01',
    },
  ]
  const id = await begin({
    ...coSignedCompany,
    capital: 101_000_000,
    beneficialOwner: 'declare',
    beneficialOwners: [{ name: '陈小榕', why: 'shares' }],
    organisations,
  })
  const seat = `organisation:${organisations[0]?.name}`
  const { token } = data(await call<{ token: string }>('cases.jointInvite', { id, seat }, chen))
  data(await call('cases.jointAccept', { token }, lin))
  expect(refusal(await sign(id, seat, lin))).toBe('not-allowed')
})
