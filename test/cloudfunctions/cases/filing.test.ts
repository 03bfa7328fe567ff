import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { chainContent } from '../../../cloudfunctions/cases/caseStore'
import { firstBrokenRecord } from '../../../domain/kernel/evidence'
import { canaries, soundComplaint, soundFiling } from '../../sound/complaint'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform()
})
afterAll(() => platform.close())

const file = (person: string, changes: object = {}, key = randomUUID()) =>
  platform.call<{ caseNumber: string; receivedAt: string }>(
    'cases.submit',
    { ...soundFiling, ...changes },
    { person, key },
  )
const get = (person: string, caseNumber: string) =>
  platform.call<{
    state: { id: string }
    timeline: unknown[]
    clock: { due: { latest: string } }[]
    document: { rows: { key: string; text: string }[] }[]
    acts: string[]
  }>('cases.get', { caseNumber }, { person })

test('a filing answers with a number, and its owner sees state, timeline, clock and what was declared', async () => {
  const { caseNumber, receivedAt } = data(await file('owner'))
  expect(caseNumber).toMatch(/^FZ26-[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]$/)
  expect(receivedAt).toBe('2026-11-20T02:00:00.000Z')
  const view = data(await get('owner', caseNumber))
  expect(view.state.id).toBe('submitted')
  expect(view.timeline).toHaveLength(1)
  expect(view.clock[0]?.due.latest).toBe('2026-12-01')
  expect(view.acts).toEqual(['addFacts', 'withdraw'])
  const rows = view.document.flatMap((section) => section.rows)
  expect(rows.find((row) => row.key === 'mobile')?.text).toBe(canaries.mobile)
})

test('nobody signed in, nobody files', async () => {
  expect(refusal(await platform.call('cases.submit', soundFiling))).toBe('not-signed-in')
})

test('another person’s case does not exist, for reading and for acting, and the attempt is on record', async () => {
  const { caseNumber } = data(await file('owner'))
  expect(refusal(await get('stranger', caseNumber))).toBe('not-found')
  expect(
    refusal(await platform.call('cases.act', { caseNumber, act: 'withdraw', data: {} }, { person: 'stranger' })),
  ).toBe('not-found')
  expect(refusal(await get('stranger', 'FZ26-3333-3333-3'))).toBe('not-found')
  const refused = await platform.database.query
    .selectFrom('audit')
    .selectAll()
    .where('object', '=', caseNumber)
    .where('outcome', '=', 'refused')
    .execute()
  expect(refused.map((row) => row.procedure).sort()).toEqual(['cases.act', 'cases.get'])
})

describe('the same write twice is one write', () => {
  test('one key, one case, the first answer again', async () => {
    const key = randomUUID()
    const [first, again] = [data(await file('twice', {}, key)), data(await file('twice', {}, key))]
    expect(again).toEqual(first)
    const { items } = data(await platform.call<{ items: unknown[] }>('cases.list', {}, { person: 'twice' }))
    expect(items).toHaveLength(1)
  })

  test('at the same time too', async () => {
    const key = randomUUID()
    const answers = await Promise.all([file('parallel', {}, key), file('parallel', {}, key), file('parallel', {}, key)])
    expect(new Set(answers.map((reply) => data(reply).caseNumber)).size).toBe(1)
  })

  test('one key with another body is a conflict', async () => {
    const key = randomUUID()
    data(await file('other-body', {}, key))
    expect(refusal(await file('other-body', { answers: { ...soundComplaint, goods: '别的' } }, key))).toBe('conflict')
  })

  test('a refused write may be corrected under the same key', async () => {
    const key = randomUUID()
    expect(refusal(await file('corrects', { answers: { ...soundComplaint, name: '' } }, key))).toBe('blocked')
    data(await file('corrects', {}, key))
  })
})

describe('a hostile client meets the same rules as the form', () => {
  test.each([
    ['a required answer left out', { answers: { ...soundComplaint, facts: undefined } }, 'blocked'],
    ['an unknown field', { answers: { ...soundComplaint, admin: true } }, 'bad-request'],
    ['a wrong type', { answers: { ...soundComplaint, amount: '198' } }, 'bad-request'],
    ['a fraction of a fen', { answers: { ...soundComplaint, amount: 1.5 } }, 'bad-request'],
    ['an endless story', { answers: { ...soundComplaint, facts: '长'.repeat(30_000) } }, 'bad-request'],
    ['an old form', { formVersion: '2020-01-01' }, 'conflict'],
    ['no declaration', { declared: false }, 'bad-request'],
    ['a service that is not there', { service: '__proto__' }, 'not-found'],
    [
      'a file that never arrived',
      {
        answers: {
          ...soundComplaint,
          evidence: [{ fileId: 'x'.repeat(24), name: 'a.jpg', size: 1, type: 'image/jpeg', sha256: 'a'.repeat(64) }],
        },
      },
      'blocked',
    ],
  ])('%s', async (_, changes, code) => {
    expect(refusal(await file('hostile', changes))).toBe(code)
  })

  test('unknown procedures, missing keys, depth and size', async () => {
    expect(refusal(await platform.call('cases.everything', {}, { person: 'hostile' }))).toBe('unknown-procedure')
    expect(refusal(await platform.call('toString', {}, { person: 'hostile' }))).toBe('unknown-procedure')
    expect(refusal(await platform.call('cases.submit', soundFiling, { person: 'hostile', key: '!' }))).toBe(
      'bad-request',
    )
    const deep = JSON.parse('['.repeat(5_000) + ']'.repeat(5_000))
    expect(refusal(await platform.call('cases.get', deep, { person: 'hostile' }))).toBe('too-large')
    expect(refusal(await platform.call('cases.get', { caseNumber: 'x'.repeat(200_000) }, { person: 'hostile' }))).toBe(
      'too-large',
    )
  })
})

describe('acting on one’s own case', () => {
  test('withdrawing ends it; withdrawing again is told that it has moved on', async () => {
    const { caseNumber } = data(await file('withdraws'))
    const act = () =>
      platform.call<{ state: string }>(
        'cases.act',
        { caseNumber, act: 'withdraw', data: { reason: '已自行和解' } },
        { person: 'withdraws' },
      )
    expect(data(await act()).state).toBe('withdrawn')
    expect(refusal(await act())).toBe('conflict')
  })

  test('the regulator’s acts are not the applicant’s', async () => {
    const { caseNumber } = data(await file('pretends'))
    expect(
      refusal(await platform.call('cases.act', { caseNumber, act: 'accept', data: {} }, { person: 'pretends' })),
    ).toBe('conflict')
  })
})

describe('what is stored', () => {
  test('personal data is sealed: no canary in any row, log line or error', async () => {
    data(await file('sealed'))
    const tables = [
      'case_file',
      'case_event',
      'outbox',
      'idempotency',
      'audit',
      'notice',
      'person',
      'upload',
      'regulator_inbox',
    ]
    for (const table of tables) {
      const rows = await sql`select to_jsonb(t)::text as row from ${sql.table(table)} t`.execute(
        platform.database.query,
      )
      const dump = JSON.stringify(rows.rows)
      for (const canary of Object.values(canaries)) expect(dump).not.toContain(canary)
    }
    for (const canary of Object.values(canaries)) expect(platform.logged.join('\n')).not.toContain(canary)
  })

  test('events are chained and cannot be changed or deleted', async () => {
    const { caseNumber } = data(await file('chained'))
    data(await platform.call('cases.act', { caseNumber, act: 'withdraw', data: {} }, { person: 'chained' }))
    const rows = await platform.database.query
      .selectFrom('case_event')
      .selectAll()
      .where('case_number', '=', caseNumber)
      .orderBy('sequence')
      .execute()
    const chain = rows.map((row) => ({
      content: chainContent(caseNumber, {
        id: row.id,
        sequence: row.sequence,
        act: row.act,
        by: row.by,
        at: row.at.toISOString(),
        data: row.data,
      }),
      previousHash: row.previous_hash,
      hash: row.hash,
    }))
    expect(chain).toHaveLength(2)
    expect(firstBrokenRecord(chain)).toBeUndefined()
    const query = platform.database.query
    await expect(
      query.updateTable('case_event').set({ act: 'accept' }).where('case_number', '=', caseNumber).execute(),
    ).rejects.toThrow(/append-only/)
    await expect(query.deleteFrom('case_event').where('case_number', '=', caseNumber).execute()).rejects.toThrow(
      /append-only/,
    )
    await expect(sql`truncate case_event cascade`.execute(query)).rejects.toThrow(/append-only/)
    await expect(query.deleteFrom('audit').execute()).rejects.toThrow(/append-only/)
  })

  test('a crash between the writes of a filing leaves nothing', async () => {
    const count = async () =>
      (
        await sql<{
          n: number
        }>`select (select count(*) from case_file)::int + (select count(*) from outbox)::int + (select count(*) from case_event)::int as n`.execute(
          platform.database.query,
        )
      ).rows[0]?.n
    const before = await count()
    // the outbox insert is the last but one write: let it fail
    await platform.database.script('alter table outbox add constraint no_more check (id < 0) not valid')
    expect(refusal(await file('crash'))).toBe('internal')
    await platform.database.script('alter table outbox drop constraint no_more')
    expect(await count()).toBe(before)
  })
})

test('kept contact details come back to their person only, and can be forgotten', async () => {
  data(
    await platform.call(
      'account.keepContact',
      { contact: { name: canaries.name, mobile: '139-1234-5678', address: canaries.address } },
      { person: 'keeps' },
    ),
  )
  const me = (person: string) => platform.call<{ contact?: { mobile: string } }>('account.me', {}, { person })
  expect(data(await me('keeps')).contact?.mobile).toBe('13912345678')
  expect(data(await me('somebody-else')).contact).toBeUndefined()
  data(await platform.call('account.keepContact', { contact: null }, { person: 'keeps' }))
  expect(data(await me('keeps')).contact).toBeUndefined()
})

test('limits: the eleventh filing in a row is told how long to wait', async () => {
  const limited = await testPlatform(undefined, { limited: true })
  try {
    const codes: string[] = []
    for (let filing = 0; filing < 11; filing += 1) {
      const reply = await limited.call('cases.submit', soundFiling, { person: 'eager' })
      codes.push(reply.ok ? 'ok' : reply.error.code)
      if (!reply.ok) expect(reply.error.retryAfter).toBeGreaterThan(0)
    }
    expect(codes).toEqual([...Array(10).fill('ok'), 'limit'])
    // somebody else is not held up
    data(await limited.call('cases.submit', soundFiling, { person: 'patient' }))
  } finally {
    await limited.close()
  }
})
