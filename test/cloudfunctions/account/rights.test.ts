import { createHash, randomUUID } from 'node:crypto'
import { deliver, forgetDue, receiveEvents } from '../../../cloudfunctions/cases'
import { drain } from '../../../cloudfunctions/platform'
import { forgetOld } from '../../../cloudfunctions/scheduler/forgetOld'
import { verifyArchive } from '../../../domain/kernel/evidence'
import type { CaseSubmission, RegulatorGateway } from '../../../regulator/gateway'
import { canaries, soundComplaint, soundFiling } from '../../sound/complaint'
import { data, refusal, type TestPlatform, testMoment, testPlatform } from '../harness'

/** A regulator that takes everything. */
const gateway: RegulatorGateway = {
  submitCase: async ({ caseNumber, receivedAt }: CaseSubmission) => ({
    caseNumber,
    regulatorReference: `R-${caseNumber}`,
    acceptedAt: receivedAt,
  }),
  putEvidence: async () => undefined,
  sendAct: async () => undefined,
  events: async (after) => ({ events: [], next: after, more: false }),
  directory: async (after) => ({ changes: [], next: after, more: false, remaining: 0 }),
  reserveName: () => Promise.reject(new Error('not here')),
  nameReservation: () => Promise.reject(new Error('not here')),
  releaseName: () => Promise.reject(new Error('not here')),
}

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform(gateway)
})
afterAll(() => platform.close())
beforeEach(() => platform.setNow('2026-11-20T02:00:00.000Z'))

const pdf = Buffer.from('%PDF-1.4\n%的\n小票')
async function uploaded(): Promise<object> {
  const begun = { name: '小票.pdf', size: pdf.length }
  const { fileId } = data(await platform.call<{ fileId: string }>('files.begin', begun))
  await platform.files.receive(fileId, pdf)
  return data(await platform.call<object>('files.complete', { fileId }))
}
async function filed(person: string, answers: object = {}): Promise<string> {
  const filing = { ...soundFiling, answers: { ...soundComplaint, ...answers } }
  const { caseNumber } = data(await platform.call<{ caseNumber: string }>('cases.submit', filing, { person }))
  await drain(platform, (row) => deliver(platform, row))
  return caseNumber
}
const act = async (caseNumber: string, name: string, person: string, input: object = {}) => {
  data(await platform.call('cases.act', { caseNumber, act: name, data: input }, { person }))
  await drain(platform, (row) => deliver(platform, row))
}
const event = (caseNumber: string, caseSequence: number, name: string, body: object = {}) => ({
  eventId: `${caseNumber}-${caseSequence}`,
  position: caseSequence,
  caseNumber,
  caseSequence,
  act: name,
  at: '2026-11-20T03:00:00.000Z',
  data: body as Record<string, unknown>,
})
interface View {
  document: { rows: { key: string; text: string }[] }[]
  forgotten: { purpose: string; why: string }[]
}
const view = async (caseNumber: string, person: string) =>
  data(await platform.call<View>('cases.get', { caseNumber }, { person }))
const rows = (shown: View) => shown.document.flatMap((section) => section.rows)

/** Everything the database and the file store hold, as text and bytes. */
async function everything(): Promise<string> {
  const { query } = platform.database
  const tables = ['person', 'case_file', 'case_event', 'case_key', 'notice', 'upload', 'audit', 'idempotency'] as const
  const all = await Promise.all(tables.map((table) => query.selectFrom(table).selectAll().execute()))
  return JSON.stringify(all) + platform.logged.join('\n')
}

test('a person sees what is held, takes a copy along, and somebody else’s is not in it', async () => {
  const mine = await filed('copier')
  await filed('somebody else', { name: '林别人' })
  await platform.call('account.keepContact', { contact: canaries }, { person: 'copier' })
  const held = data(
    await platform.call<{ items: { caseNumber: string; held: boolean; why?: string }[]; open: number }>(
      'cases.held',
      {},
      { person: 'copier' },
    ),
  )
  expect(held.items).toMatchObject([{ caseNumber: mine, held: true, why: expect.stringContaining('还在办理') }])
  expect(held.open).toBe(1)
  const cases = data(await platform.call<{ cases: object[] }>('cases.copy', {}, { person: 'copier' }))
  const account = data(await platform.call('account.copy', {}, { person: 'copier' }))
  const text = JSON.stringify([cases, account])
  for (const value of [mine, ...Object.values(canaries), soundComplaint.facts]) expect(text).toContain(value)
  expect(text).not.toContain('林别人')
  expect(data(await platform.call('account.held', {}, { person: 'copier' }))).toMatchObject({ contact: true })
})

test('what was begun, alone or with others, whom one follows and the names kept are held and counted', async () => {
  const as = { person: 'beginner' }
  const held = async (person: string) =>
    data(
      await platform.call<{ drafts: number; joint: number; following: number; names: number }>(
        'account.held',
        {},
        { person },
      ),
    )
  expect(await held('beginner')).toMatchObject({ drafts: 0, joint: 0, following: 0, names: 0 })
  const draft = {
    id: 'draft-0001',
    service: 'complaint',
    formVersion: '2026-04-15',
    body: '{}',
    base: 0,
    device: '手机',
  }
  data(await platform.call('account.keepDraft', draft, as))
  const { id: person } = await platform.database.query
    .selectFrom('person')
    .select('id')
    .where('openid', '=', 'beginner')
    .executeTakeFirstOrThrow()
  // how one is begun is tested beside joint filings; here it only has to lie there
  const made = { created_at: testMoment, updated_at: testMoment, expires_at: new Date('2027-01-19T02:00:00.000Z') }
  const row = { id: randomUUID(), service: 'trademark-pledge', person, content: null, case_number: null, ...made }
  await platform.database.query
    .insertInto('joint_draft')
    .values([
      { ...row, state: 'open' },
      { ...row, id: randomUUID(), state: 'ended' },
    ])
    .execute()
  await platform.database.query
    .insertInto('merchant_follow')
    .values({ person, uscc: '91350102MAT007148P', since: testMoment })
    .execute()
  const parts = { division: '福州', trade: '榕一网', industry: '科技', form: '有限公司' }
  data(await platform.call('names.reserve', { kind: 'company', parts, preApproval: false }, as))
  expect(await held('beginner')).toMatchObject({ drafts: 1, joint: 1, following: 1, names: 1 })
  expect(await held('somebody else')).toMatchObject({ drafts: 0, joint: 0, following: 0, names: 0 })
})

test('what is still being handled cannot be deleted, and what is over can; the record stays whole and says no name', async () => {
  const caseNumber = await filed('eraser', { evidence: [await uploaded()] })
  const erase = (person: string) => platform.call('cases.erase', { caseNumber }, { person })
  expect(refusal(await erase('eraser'))).toBe('conflict')
  await act(caseNumber, 'withdraw', 'eraser')
  expect(refusal(await erase('stranger'))).toBe('not-found')

  const { fileId } = await platform.database.query
    .selectFrom('upload')
    .select('file_id as fileId')
    .where('case_number', '=', caseNumber)
    .executeTakeFirstOrThrow()
  expect(
    createHash('sha256')
      .update(await platform.files.original(fileId))
      .digest('hex'),
  ).toMatch(/^[0-9a-f]{64}$/)
  data(await erase('eraser'))

  const after = await view(caseNumber, 'eraser')
  expect(
    rows(after)
      .map(({ text }) => text)
      .join(),
  ).not.toContain(canaries.mobile)
  expect(rows(after).find(({ key }) => key === 'facts')?.text).toBe(soundComplaint.facts)
  expect(after.forgotten).toEqual([{ purpose: 'ordinary', why: 'asked' }])
  await expect(platform.files.original(fileId)).rejects.toThrow()
  expect(refusal(await platform.call('files.link', { caseNumber, fileId }, { person: 'eraser' }))).toBe('not-found')
  const archive = data(await platform.call<{ text: string }>('cases.archive', { caseNumber }, { person: 'eraser' }))
  expect(verifyArchive(archive.text)).toMatchObject({ ok: true })
})

test('forgotten means for everybody: with every master key, what was sealed cannot be opened again', async () => {
  const caseNumber = await filed('forgotten')
  const sealed = await platform.database.query
    .selectFrom('case_event')
    .select(['id', 'data'])
    .where('case_number', '=', caseNumber)
    .executeTakeFirstOrThrow()
  await act(caseNumber, 'withdraw', 'forgotten')
  data(await platform.call('cases.erase', { caseNumber }, { person: 'forgotten' }))
  const keys = await platform.database.query
    .selectFrom('case_key')
    .selectAll()
    .where('case_number', '=', caseNumber)
    .execute()
  expect(keys.map(({ sealed: kept }) => kept)).toEqual([null, null, null])
  const value = sealed.data.mobile as string
  for (const ring of [platform.sealing, platform.reporterSealing])
    expect(() => ring.open(value, `${caseNumber}|${sealed.id}|mobile`)).toThrow()
  expect(await everything()).not.toContain(canaries.mobile)
})

test('an identity number goes 30 days after it was handed over while the case goes on; one asked for late gets a key of its own', async () => {
  const caseNumber = await filed('identified')
  const kept = async () =>
    (
      await platform.database.query
        .selectFrom('case_key')
        .select(['purpose', 'sealed'])
        .where('case_number', '=', caseNumber)
        .orderBy('purpose')
        .execute()
    ).flatMap(({ purpose, sealed }) => (sealed === null ? [] : purpose))
  platform.setNow('2026-12-22T02:00:00.000Z')
  await forgetDue(platform)
  expect(await kept()).toEqual(['ordinary', 'reporter'])

  await receiveEvents(platform, [event(caseNumber, 1, 'requestIdentity', { reason: '核实身份' })], 'pull')
  await act(caseNumber, 'provideIdentity', 'identified', { idType: 'resident', idNumber: '35010219900307002X' })
  const outbox = platform.database.query.selectFrom('outbox').select('status').where('case_number', '=', caseNumber)
  expect(await outbox.execute()).toEqual([{ status: 'delivered' }, { status: 'delivered' }])
  platform.setNow('2027-01-21T15:00:00.000Z')
  await forgetDue(platform)
  expect(await kept()).toEqual(['ordinary', 'reporter', 'sensitive'])
  platform.setNow('2027-01-21T16:30:00.000Z')
  await forgetDue(platform)
  expect(await kept()).toEqual(['ordinary', 'reporter'])
  const shown = await view(caseNumber, 'identified')
  expect(shown.forgotten).toEqual([{ purpose: 'sensitive', why: 'period' }])
  expect(
    rows(shown)
      .map(({ text }) => text)
      .join(),
  ).toContain(canaries.mobile)
})

test('three years after the end everything personal is forgotten, on the day and not before', async () => {
  const caseNumber = await filed('timed', { evidence: [await uploaded()] })
  await act(caseNumber, 'withdraw', 'timed')
  platform.setNow('2029-11-20T02:00:00.000Z')
  await forgetDue(platform)
  expect(
    rows(await view(caseNumber, 'timed'))
      .map(({ text }) => text)
      .join(),
  ).toContain(canaries.mobile)
  platform.setNow('2029-11-20T16:00:01.000Z')
  expect(await forgetDue(platform)).toBeGreaterThan(0)
  const after = await view(caseNumber, 'timed')
  expect(
    rows(after)
      .map(({ text }) => text)
      .join(),
  ).not.toContain(canaries.mobile)
  expect(after.forgotten).toEqual([{ purpose: 'ordinary', why: 'period' }])
  const uploads = platform.database.query.selectFrom('upload').select('state').where('case_number', '=', caseNumber)
  expect(await uploads.execute()).toEqual([{ state: 'erased' }])
})

test('old notices and replies go by their periods', async () => {
  const caseNumber = await filed('noticed')
  await receiveEvents(platform, [event(caseNumber, 1, 'accept')], 'pull')
  const count = async () =>
    (await platform.database.query.selectFrom('notice').select('id').where('case_number', '=', caseNumber).execute())
      .length
  platform.setNow('2029-11-20T02:00:00.000Z')
  await forgetOld(platform)
  expect(await count()).toBe(1)
  platform.setNow('2029-11-21T02:00:00.000Z')
  await forgetOld(platform)
  expect(await count()).toBe(0)
})

test('closing an account: asked about what is open, then nothing leads from the identity to the cases', async () => {
  const [open, over] = [await filed('leaver'), await filed('leaver')]
  await act(over, 'withdraw', 'leaver')
  await platform.call('account.keepContact', { contact: canaries }, { person: 'leaver' })
  const close = (evenOpen: boolean) => platform.call('account.close', { evenOpen }, { person: 'leaver' })
  expect(refusal(await close(false))).toBe('conflict')
  data(await close(true))
  // the same WeChat identity is somebody new from the next call on
  expect(refusal(await platform.call('cases.get', { caseNumber: open }, { person: 'leaver' }))).toBe('not-found')
  expect(data(await platform.call('cases.list', {}, { person: 'leaver' }))).toMatchObject({ items: [] })
  expect(data(await platform.call('account.me', {}, { person: 'leaver' }))).toEqual({ signedIn: true, unread: 0 })
  await forgetDue(platform)
  const keys = async (caseNumber: string) =>
    platform.database.query
      .selectFrom('case_key')
      .select('sealed')
      .where('case_number', '=', caseNumber)
      .where('sealed', 'is not', null)
      .execute()
  expect(await keys(over)).toEqual([])
  expect(await keys(open)).toHaveLength(3)
  await receiveEvents(platform, [event(open, 1, 'decline', { ground: 'R4', reason: '已超过三年' })], 'pull')
  await forgetDue(platform)
  expect(await keys(open)).toEqual([])
})
