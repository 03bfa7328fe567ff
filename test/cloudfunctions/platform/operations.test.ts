import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { deliver, periodCounts, receiveEvents } from '../../../cloudfunctions/cases'
import { countLevels, type readStatus } from '../../../cloudfunctions/operations'
import {
  drain,
  exportLog,
  keyRing,
  type LogName,
  layAside,
  type Platform,
  recordMessage,
  rotateKeys,
  sealLogs,
} from '../../../cloudfunctions/platform'
import { verifyLog } from '../../../domain/kernel/evidence'
import { statusLines } from '../../../local/status'
import { GatewayError, type RegulatorGateway } from '../../../regulator/gateway'
import { canaries, soundFiling } from '../../sound/complaint'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'
import { enrolled, type TestOfficer } from '../officers/enrolled'

const line = { down: false }
const gateway = {
  submitCase: async ({ caseNumber, receivedAt }: { caseNumber: string; receivedAt: string }) => {
    if (line.down)
      throw new GatewayError({ kind: 'permanent', code: 'schema', message: 'the regulator answered 422 schema' })
    return { caseNumber, regulatorReference: `R-${caseNumber}`, acceptedAt: receivedAt }
  },
  putEvidence: async () => undefined,
  sendAct: async () => undefined,
} as unknown as RegulatorGateway

let platform: TestPlatform
let bureau: TestOfficer
let leader: TestOfficer
beforeAll(async () => {
  platform = await testPlatform(gateway)
  bureau = await enrolled(platform, { role: 'bureau', parks: [] })
  leader = await enrolled(platform, { role: 'leader' })
})
afterAll(() => platform.close())
beforeEach(() => {
  line.down = false
  platform.setNow('2026-11-20T02:00:00.000Z')
})

const file = async (person: string) =>
  data(await platform.call<{ caseNumber: string }>('cases.submit', soundFiling, { person })).caseNumber
const drainNow = () => drain(platform, (row) => deliver(platform, row))
const exported = async (log: LogName) => {
  const lines: string[] = []
  await exportLog(platform.database.query, log, (each) => lines.push(each))
  return lines.join('\n')
}
const keys = () => platform.receiptKey.published

test('the audit is chained and sealed beat by beat, verifies offline, and a row changed behind our back is named', async () => {
  await file('audited')
  await sealLogs(platform)
  await file('audited')
  await sealLogs(platform)
  expect(await sealLogs(platform)).toBe(0)
  const verdict = verifyLog(await exported('audit'), keys())
  const rows = await platform.database.query.selectFrom('audit').select('id').execute()
  expect(verdict).toMatchObject({ ok: true, log: 'audit', records: rows.length, sealed: rows.length })
  for (const table of ['log_record', 'log_seal', 'audit'])
    await expect(sql`delete from ${sql.table(table)}`.execute(platform.database.query)).rejects.toThrow('append-only')

  // whoever owns the tables can switch the trigger off: the chain tells
  await platform.database.script(`
    alter table audit disable trigger audit_append_only;
    update audit set person = 'somebody else' where id = (select max(id) from audit);
    alter table audit enable trigger audit_append_only;`)
  const changed = verifyLog(await exported('audit'), keys())
  expect(changed).toMatchObject({ ok: false, problem: 'record-changed' })
  await platform.database.script(`
    alter table audit disable trigger audit_append_only;
    delete from audit; alter table audit enable trigger audit_append_only;`)
  expect(verifyLog(await exported('audit'), keys()).ok).toBe(false)
})

test('messages over the bridge are on record with their signatures and without their bodies', async () => {
  await recordMessage(platform.database.query, {
    direction: 'out',
    method: 'POST',
    path: '/v1/cases',
    keyid: 'k',
    contentDigest: 'sha-256=:x:',
    signatureInput: 'wet=("@method")',
    signature: 'wet=:x:',
    status: 201,
  })
  await sealLogs(platform)
  const text = await exported('bridge')
  expect(verifyLog(text, keys())).toMatchObject({ ok: true, log: 'bridge', records: 1, sealed: 1 })
  expect(text).toContain('sha-256=:x:')
})

test('what was given up and what could not be used is a task of the bureau, and of nobody below', async () => {
  await drainNow()
  line.down = true
  const caseNumber = await file('stuck')
  await drainNow()
  await layAside(platform.database.query, platform.sealing, new Date('2026-11-20T02:00:00.000Z'), {
    feed: 'events',
    key: 'e1',
    caseNumber,
    reason: 'does not follow the contract at: at',
    content: { name: canaries.name },
  })
  expect(refusal(await leader.call('operations.status', {}))).toBe('not-allowed')
  const status = data(await bureau.call('operations.status', {})) as Awaited<ReturnType<typeof readStatus>>
  expect(status.queue.givenUp).toBe(1)
  expect(status.letters.open).toBe(1)
  expect(status.tasks.map(({ kind, about, reason }) => [kind, about, reason])).toEqual([
    ['outbox', caseNumber, 'the regulator answered 422 schema'],
    ['events', caseNumber, 'does not follow the contract at: at'],
  ])
  expect(statusLines(status).join('\n')).toContain(caseNumber)
  expect(JSON.stringify(status)).not.toContain(canaries.name)

  const [outbox, letter] = status.tasks
  expect(refusal(await bureau.call('operations.setAside', { id: outbox?.id, note: '不要了，先放着' }))).toBe('conflict')
  data(await bureau.call('operations.setAside', { id: letter?.id, note: '对方已更正并重发' }))
  expect(refusal(await bureau.call('operations.setAside', { id: letter?.id, note: '再放一次' }))).toBe('conflict')
  line.down = false
  data(await bureau.call('operations.retry', { id: outbox?.id }))
  await drainNow()
  const after = data(await bureau.call('operations.status', {})) as typeof status
  expect(after.tasks).toEqual([])
  expect(after.queue).toEqual({ waiting: 0, givenUp: 0 })
})

test('the day’s levels are counted from the records: handed over in ten seconds, periods kept by bureau', async () => {
  platform.setNow('2026-12-01T02:00:00.000Z')
  const decided = await file('levels')
  await file('levels')
  await drainNow()
  platform.setNow('2026-12-01T03:00:00.000Z')
  await file('levels')
  platform.setNow('2026-12-01T03:00:11.000Z')
  await drainNow()
  const event = { eventId: 'lv1', position: 1, caseNumber: decided, caseSequence: 1, act: 'accept', data: {} }
  await receiveEvents(platform, [{ ...event, at: '2026-12-03T02:00:00.000Z' }], 'pull')
  platform.setNow('2026-12-20T02:00:00.000Z')
  const count = () => countLevels(platform, (query) => periodCounts(platform, query))
  expect(await count()).toBe(true)
  expect(await count()).toBe(false)
  const { levels } = data(
    await platform.call<{ levels: { level: string; kept: number; total: number; bureau?: string }[] }>(
      'operations.levels',
      {},
    ),
  )
  const outbox = await platform.database.query
    .selectFrom('outbox')
    .select(['first_at', 'delivered_at'])
    .where('topic', '=', 'submit')
    .where('first_at', '>', new Date('2026-11-20T02:00:00.001Z'))
    .execute()
  const kept = outbox.filter(({ first_at, delivered_at }) => Number(delivered_at) - Number(first_at) <= 10_000)
  expect(kept.length).toBe(outbox.length - 1)
  expect(levels.find(({ level }) => level === 'hand-over')).toMatchObject({ kept: kept.length, total: outbox.length })
  const periods = levels.filter(({ level }) => level.startsWith('period:'))
  // two undecided are over time on 20 December, one was accepted on the second working day
  expect(periods.some(({ kept: inTime, total }) => inTime >= 1 && total > inTime)).toBe(true)
  expect(periods.every(({ bureau }) => bureau === undefined || bureau.includes('市场监督管理局'))).toBe(true)
})

test('after the keys are rotated nothing stands under an old one, and everything still opens with the new alone', async () => {
  const caseNumber = await file('rotated')
  data(await platform.call('account.keepContact', { contact: canaries }, { person: 'rotated' }))
  const [old, young] = [randomBytes(32), randomBytes(32)]
  const [oldReporter, youngReporter] = [randomBytes(32), randomBytes(32)]
  const rings = (keysOf: (name: 'answers' | 'reporter') => Map<string, Buffer>): Platform => ({
    ...platform,
    sealing: keyRing(keysOf('answers'), 'answers'),
    reporterSealing: keyRing(keysOf('reporter'), 'reporter'),
  })
  // a first rotation to a key we know, then the one under test
  const known = (name: string) => ({ answers: old, reporter: oldReporter })[name] as Buffer
  const { sealing, reporterSealing } = platform
  const first = rings((name) => new Map([['old', known(name)]]))
  const both = (from: Platform['sealing'], to: Platform['sealing']) => ({
    ...to,
    open: from.open,
    openBytes: from.openBytes,
  })
  await rotateKeys({
    ...platform,
    sealing: both(sealing, first.sealing),
    reporterSealing: both(reporterSealing, first.reporterSealing),
  })
  const next = (name: string) => ({ answers: young, reporter: youngReporter })[name] as Buffer
  const done = await rotateKeys(
    rings(
      (name) =>
        new Map([
          ['young', next(name)],
          ['old', known(name)],
        ]),
    ),
  )
  expect(done['case_key.sealed']).toBeGreaterThanOrEqual(3)
  expect(done['person.contact']).toBeGreaterThanOrEqual(1)

  // every text of every table: what is sealed names its key
  const { rows } = await sql<{ table_name: string; column_name: string }>`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'jsonb') and table_name <> 'idempotency'`.execute(
    platform.database.query,
  )
  const names = new Set<string>()
  for (const { table_name, column_name } of rows) {
    const { rows: values } = await sql<{ value: string | null }>`
      select ${sql.ref(column_name)}::text as value from ${sql.table(table_name)}`.execute(platform.database.query)
    for (const { value } of values)
      for (const [, name, body] of value?.matchAll(/(own\.[0-9a-f]{8}\.)?sealed\.([A-Za-z0-9_-]{20,})/g) ?? []) {
        const bytes = Buffer.from(body ?? '', 'base64url')
        if (name === undefined) names.add(`${table_name} ${bytes.subarray(1, 1 + (bytes[0] ?? 0)).toString()}`)
      }
  }
  expect([...names].filter((name) => !name.endsWith(' young'))).toEqual([])

  // the old keys are taken away: everything still opens, or this would throw
  const again = await rotateKeys(rings((name) => new Map([['young', next(name)]])))
  expect(again).toEqual(done)
  expect(caseNumber).toMatch(/^FZ26-/)
})
