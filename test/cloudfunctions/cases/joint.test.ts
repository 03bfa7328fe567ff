import { randomUUID } from 'node:crypto'
import { receiveEvents } from '../../../cloudfunctions/cases'
import { syncDirectory } from '../../../cloudfunctions/credit'
import type { RegulatorGateway } from '../../../regulator/gateway'
import { claimFiling } from '../../sound/merchant-claim'
import { markOwner, soundLender, soundPledgor } from '../../sound/trademark-pledge'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'

const merchant = markOwner()
const service = 'trademark-pledge'
const formVersion = '2026-05-01'
const gateway = {
  directory: async (after: number) => ({
    changes: after === 0 ? [{ position: 1, uscc: merchant.uscc, merchant }] : [],
    next: 1,
    more: false,
    remaining: 0,
  }),
} as unknown as RegulatorGateway

let platform: TestPlatform
const call = <T = never>(procedure: string, input: unknown, person: string, key: string = randomUUID()) =>
  platform.call<T>(procedure, input, { person, key })

async function claim(person: string) {
  const filing = claimFiling(merchant.uscc, merchant.name, '陈小榕')
  const { caseNumber } = data(await call<{ caseNumber: string }>('cases.submit', filing, person))
  await happen(caseNumber, 'confirm')
}

let position = 0
const sequences = new Map<string, number>()
async function happen(caseNumber: string, act: string, eventData = {}) {
  position += 1
  const caseSequence = (sequences.get(caseNumber) ?? 0) + 1
  sequences.set(caseNumber, caseSequence)
  const at = '2026-11-20T03:00:00.000Z'
  await receiveEvents(
    platform,
    [{ eventId: randomUUID(), position, caseNumber, caseSequence, act, at, data: eventData }],
    'pull',
  )
}

/** A file that has arrived, with its bytes left out: only its row is read here. */
async function uploaded(fileId: string) {
  await platform.database.query
    .insertInto('upload')
    .values({
      file_id: fileId,
      name: '合同.pdf',
      declared_size: 1,
      state: 'complete',
      sha256: 'b'.repeat(64),
      size: 1,
      type: 'application/pdf',
      case_number: null,
      created_at: new Date('2026-11-19T02:00:00.000Z'),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

type View = {
  answers: Record<string, unknown>
  parts: { id: string; revision: number; done: boolean }[]
  seats: { id: string; state: string; mine: boolean }[]
  toSign: { seat: string; digest: string; hindrances: { message: string }[] }[]
  steps: { kind: string; by: string; sections?: string[]; voids?: string[] }[]
  complete: boolean
}
const get = async (id: string, person: string) => data(await call<View>('cases.jointGet', { id }, person))
const begin = async (answers: object = soundPledgor) =>
  data(await call<{ id: string }>('cases.jointBegin', { service, formVersion, roles: ['pledgor'], answers }, 'chen')).id
const invite = async (id: string) =>
  data(await call<{ token: string }>('cases.jointInvite', { id, seat: 'pledgee' }, 'chen')).token
const fill = async (id: string, part: string, answers: object, person: string) => {
  const revision = (await get(id, person)).parts.find((one) => one.id === part)?.revision ?? 0
  return call<{ voids: string[] }>('cases.jointFill', { id, part, formVersion, revision, answers }, person)
}
const sign = async (id: string, seat: string, person: string) => {
  const digest = (await get(id, person)).toSign.find((one) => one.seat === seat)?.digest ?? ''
  return call<{ complete: boolean }>('cases.jointSign', { id, seat, digest, confirmed: true }, person)
}
/** Begun, invited, accepted by lin and filled by both. */
async function ready() {
  const id = await begin()
  data(await call('cases.jointAccept', { token: await invite(id) }, 'lin'))
  data(await fill(id, 'pledgee', soundLender, 'lin'))
  return id
}

beforeAll(async () => {
  platform = await testPlatform(gateway)
  await syncDirectory(platform)
  await claim('chen')
})
beforeEach(async () => {
  for (const { fileId } of soundPledgor.contracts) {
    await platform.database.query.deleteFrom('upload').where('file_id', '=', fileId).execute()
    await uploaded(fileId)
  }
})
afterAll(() => platform.close())

test('both sides fill, sign and file; the signatures are on record and each reads only what is theirs', async () => {
  const id = await ready()
  expect((await get(id, 'chen')).seats.map(({ state }) => state)).toEqual(['filled', 'filled'])
  expect(refusal(await call('cases.jointSubmit', { id, declared: true }, 'chen'))).toBe('conflict')
  data(await sign(id, 'pledgor', 'chen'))
  expect(data(await sign(id, 'pledgee', 'lin')).complete).toBe(true)
  expect(refusal(await call('cases.jointSubmit', { id, declared: true }, 'lin'))).toBe('not-allowed')
  const key = randomUUID()
  const filed = data(await call<{ caseNumber: string }>('cases.jointSubmit', { id, declared: true }, 'chen', key))
  // a repeat with the same key is the same filing, another attempt finds it filed
  expect(data(await call('cases.jointSubmit', { id, declared: true }, 'chen', key))).toEqual(filed)
  expect(refusal(await call('cases.jointSubmit', { id, declared: true }, 'chen'))).toBe('conflict')
  const { caseNumber } = filed
  const { data: stored } = await platform.database.query
    .selectFrom('case_event')
    .select('data')
    .where('case_number', '=', caseNumber)
    .executeTakeFirstOrThrow()
  expect((stored as { signatures: { role: string }[] }).signatures.map(({ role }) => role)).toEqual([
    'pledgor',
    'pledgee',
  ])
  type Case = { participant?: true; acts: string[]; document: { id: string; rows: { text: string }[] }[] }
  const texts = (view: Case) => view.document.flatMap(({ rows }) => rows.map(({ text }) => text)).join('|')
  const asChen = data(await call<Case>('cases.get', { caseNumber }, 'chen'))
  const asLin = data(await call<Case>('cases.get', { caseNumber }, 'lin'))
  expect(asLin.participant).toBe(true)
  expect(texts(asChen)).toContain('13800000000')
  expect(texts(asChen)).not.toMatch(/11010519491231002X|13900000000/)
  expect(texts(asLin)).toContain('11010519491231002X')
  expect(texts(asLin)).not.toContain('13800000000')
  expect(asLin.document.at(-1)?.id).toBe('signatures')
  expect(refusal(await call('cases.get', { caseNumber }, 'stranger'))).toBe('not-found')
  const list = data(await call<{ items: { caseNumber: string }[] }>('cases.list', {}, 'lin'))
  expect(list.items.map((item) => item.caseNumber)).toContain(caseNumber)
})

test('a change after a signature voids it, says who changed what, and tells the one who signed', async () => {
  const id = await ready()
  data(await sign(id, 'pledgee', 'lin'))
  const before = (await get(id, 'lin')).toSign[0]?.digest
  const changed = { ...soundPledgor, amount: 1 }
  const shared = Object.fromEntries(Object.entries(changed).filter(([key]) => !/^(pledgor|marks|coOwned)/.test(key)))
  expect(data(await fill(id, 'shared', shared, 'chen')).voids).toEqual(['质权人（林小海）'])
  const view = await get(id, 'lin')
  expect(view.seats.find((seat) => seat.id === 'pledgee')?.state).toBe('void')
  expect(view.steps.at(-1)).toMatchObject({
    kind: 'filled',
    by: '发起人',
    sections: ['担保的债权'],
    voids: ['质权人（林小海）'],
  })
  const inbox = data(await call<{ items: { title: string; text: string }[] }>('account.inbox', {}, 'lin'))
  expect(inbox.items.map(({ text }) => text).join('|')).toContain('发起人改了“担保的债权”')
  // what was on the screen before the change cannot be signed any more
  const stale = { id, seat: 'pledgee', digest: before, confirmed: true }
  expect(refusal(await call('cases.jointSign', stale, 'lin'))).toBe('conflict')
  data(await sign(id, 'pledgor', 'chen'))
  expect(refusal(await call('cases.jointSubmit', { id, declared: true }, 'chen'))).toBe('conflict')
  expect(data(await sign(id, 'pledgee', 'lin')).complete).toBe(true)
})

test('an invitation is for one person: the first who brings it; nobody else, not twice, not too late', async () => {
  const id = await begin()
  const old = await invite(id)
  const token = await invite(id)
  expect(refusal(await call('cases.jointInvitation', { token: old }, 'lin'))).toBe('not-found')
  const asked = data(await call<{ role: string; from: string[] }>('cases.jointInvitation', { token }, 'lin'))
  expect(asked).toMatchObject({ role: '质权人', from: [`出质人（${merchant.name}）`] })
  // who began as the other side cannot be both
  expect(refusal(await call('cases.jointAccept', { token }, 'chen'))).toBe('not-allowed')
  data(await call('cases.jointAccept', { token }, 'lin'))
  data(await call('cases.jointAccept', { token }, 'lin'))
  expect(refusal(await call('cases.jointAccept', { token }, 'stranger'))).toBe('not-found')
  expect(refusal(await call('cases.jointGet', { id }, 'stranger'))).toBe('not-found')
  expect(refusal(await call('cases.jointInvite', { id, seat: 'pledgee' }, 'chen'))).toBe('conflict')
  const rows = await platform.database.query.selectFrom('joint_seat').selectAll().where('draft', '=', id).execute()
  const replies = await platform.database.query.selectFrom('idempotency').select('reply').execute()
  expect(JSON.stringify([rows, replies])).not.toContain(token)
  const other = await invite(await begin())
  platform.setNow('2026-12-20T02:00:00.000Z')
  expect(refusal(await call('cases.jointAccept', { token: other }, 'lin'))).toBe('not-found')
  platform.setNow('2026-11-20T02:00:00.000Z')
})

test('nobody writes in another’s part, and one’s own is not overwritten by an older screen', async () => {
  const id = await ready()
  expect(refusal(await fill(id, 'pledgee', soundLender, 'chen'))).toBe('not-found')
  expect(refusal(await fill(id, 'pledgor', { pledgorName: '别人' }, 'lin'))).toBe('not-found')
  expect(refusal(await fill(id, 'shared', {}, 'lin'))).toBe('not-found')
  // a field of somebody else's inside one's own part
  expect(refusal(await fill(id, 'pledgee', { ...soundLender, amount: 1 }, 'lin'))).toBe('bad-request')
  const input = { id, part: 'pledgee', formVersion, answers: soundLender, revision: 0 }
  expect(refusal(await call('cases.jointFill', input, 'lin'))).toBe('conflict')
  const asChen = await get(id, 'chen')
  expect(asChen.answers).not.toHaveProperty('pledgeeIdNumber')
  expect(asChen.answers).toHaveProperty('pledgeeName', '林小海')
  expect((await get(id, 'lin')).answers).not.toHaveProperty('pledgorMobile')
  const foreign = { id, seat: 'pledgor', digest: 'a'.repeat(64), confirmed: true }
  expect(refusal(await call('cases.jointSign', foreign, 'lin'))).toBe('not-found')
})

test('an unfinished part is signed by nobody who can see that it is', async () => {
  const id = await begin()
  data(await call('cases.jointAccept', { token: await invite(id) }, 'lin'))
  expect((await get(id, 'lin')).toSign[0]?.hindrances.length).toBeGreaterThan(0)
  expect(refusal(await sign(id, 'pledgee', 'lin'))).toBe('blocked')
  expect(refusal(await sign(id, 'pledgor', 'chen'))).toBe('blocked')
})

test('who leaves takes their part and signature along; who began may end it all', async () => {
  const id = await ready()
  data(await sign(id, 'pledgor', 'chen'))
  data(await sign(id, 'pledgee', 'lin'))
  data(await call('cases.jointLeave', { id }, 'lin'))
  expect(refusal(await call('cases.jointGet', { id }, 'lin'))).toBe('not-found')
  const view = await get(id, 'chen')
  expect(view.answers).not.toHaveProperty('pledgeeName')
  expect(view.seats.map(({ state }) => state)).toEqual(['void', 'open'])
  expect(refusal(await call('cases.jointSubmit', { id, declared: true }, 'chen'))).toBe('conflict')
  expect(data(await call<{ state: string }>('cases.jointLeave', { id }, 'chen')).state).toBe('ended')
  const row = await platform.database.query
    .selectFrom('joint_draft')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  expect(row?.content).toBeNull()
})

test('signing for a merchant needs standing at signing and still at submission; one alone cannot file it', async () => {
  const id = await ready()
  data(await sign(id, 'pledgor', 'chen'))
  data(await sign(id, 'pledgee', 'lin'))
  const claimCase = await platform.database.query
    .selectFrom('case_file')
    .select('number')
    .where('service', '=', 'merchant-claim')
    .executeTakeFirstOrThrow()
  await platform.database.query
    .updateTable('case_file')
    .set({ state: 'ended' })
    .where('number', '=', claimCase.number)
    .execute()
  expect(refusal(await call('cases.jointSubmit', { id, declared: true }, 'chen'))).toBe('conflict')
  await platform.database.query
    .updateTable('case_file')
    .set({ state: 'confirmed' })
    .where('number', '=', claimCase.number)
    .execute()
  const alone = { service, formVersion, declared: true, answers: { ...soundPledgor, ...soundLender } }
  expect(refusal(await call('cases.submit', alone, 'chen'))).toBe('conflict')
  const bank = { ...soundLender, pledgeeKind: 'organisation', pledgeeUscc: merchant.uscc, pledgeeProof: 'claimed' }
  const { pledgeeIdNumber: _, ...organisation } = bank
  data(await fill(id, 'pledgee', organisation, 'lin'))
  expect(refusal(await sign(id, 'pledgee', 'lin'))).toBe('not-allowed')
})

test('a withdrawal takes both: proposed by one, done when the other agrees to the same', async () => {
  const id = await ready()
  data(await sign(id, 'pledgor', 'chen'))
  data(await sign(id, 'pledgee', 'lin'))
  const { caseNumber } = data(await call<{ caseNumber: string }>('cases.jointSubmit', { id, declared: true }, 'chen'))
  await happen(caseNumber, 'askCorrection', { what: '补合同附件' })
  const supply = { caseNumber, act: 'supply', data: { more: '已补' } }
  expect(data(await call<{ waitsFor?: string[] }>('cases.act', supply, 'lin')).waitsFor).toEqual([
    `出质人（${merchant.name}）`,
  ])
  type Case = { state: { id: string }; proposals?: { act: string; digest: string; mine: boolean }[] }
  const asChen = data(await call<Case>('cases.get', { caseNumber }, 'chen'))
  expect(asChen.state.id).toBe('correction')
  expect(asChen.proposals).toMatchObject([{ act: 'supply', mine: false }])
  const digest = asChen.proposals?.[0]?.digest ?? ''
  // changed by the proposer meanwhile: what was seen before cannot be agreed to
  data(await call('cases.act', { ...supply, data: { more: '补了两份' } }, 'lin'))
  expect(refusal(await call('cases.agree', { caseNumber, act: 'supply', digest }, 'chen'))).toBe('conflict')
  const newest = data(await call<Case>('cases.get', { caseNumber }, 'chen')).proposals?.[0]?.digest
  expect(refusal(await call('cases.agree', { caseNumber, act: 'supply', digest: newest }, 'stranger'))).toBe(
    'not-found',
  )
  data(await call('cases.agree', { caseNumber, act: 'supply', digest: newest }, 'chen'))
  expect(data(await call<Case>('cases.get', { caseNumber }, 'lin')).state.id).toBe('submitted')
})

test('it ends by itself after sixty days, and what was written is gone', async () => {
  const { forgetJoint } = await import('../../../cloudfunctions/cases')
  const id = await ready()
  platform.setNow('2027-01-20T02:00:00.000Z')
  expect(await forgetJoint(platform)).toBeGreaterThan(0)
  expect(
    refusal(await call('cases.jointFill', { id, part: 'pledgee', formVersion, revision: 1, answers: {} }, 'lin')),
  ).toBe('conflict')
  platform.setNow('2026-11-20T02:00:00.000Z')
})
