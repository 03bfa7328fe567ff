import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import sharp from 'sharp'
import { deliver, pullEvents } from '../../../cloudfunctions/cases'
import { caseSealings, drain } from '../../../cloudfunctions/platform'
import { parseFollowSecret } from '../../../domain/kernel/case'
import { type House, house } from '../../regulator/house'
import { soundFiling } from '../../sound/complaint'
import { anonymousFiling, namedFiling, reporterCanaries, soundTipOff } from '../../sound/tip-off'
import { behindLink, data, refusal, type TestPlatform, testMoment, testPlatform } from '../harness'

interface Filed {
  caseNumber: string
  secret?: string
}
interface View {
  state: { id: string }
  acts: string[]
  timeline: { act: string; text: string }[]
  clock: { startedOn: string }[]
  document: { rows: { key: string; files?: unknown }[] }[]
}

let regulator: House
let platform: TestPlatform
beforeAll(async () => {
  regulator = await house({ realNow: () => testMoment })
  platform = await testPlatform(regulator.gateway)
}, 60_000)
afterAll(async () => {
  await platform.close()
  await regulator.close()
})

const submit = (filing: object, as: { person?: string; key?: string; address?: string } = {}) =>
  platform.call<Filed>('cases.submit', filing, as)
const anonymously = async (as: { person?: string; key?: string } = {}) => {
  const { caseNumber, secret } = data(await submit(anonymousFiling, as))
  if (!secret) throw new Error('no query code')
  return { caseNumber, secret }
}
const follow = (keys: { caseNumber: string; secret: string }, as: { person?: string; address?: string } = {}) =>
  platform.call<View>('cases.follow', keys, as)
const drainNow = () => drain(platform, (row) => deliver(platform, row))

/** Every row of every table as text. */
async function dump(): Promise<Record<string, string>> {
  const tables = await sql<{
    name: string
  }>`select tablename as name from pg_catalog.pg_tables where schemaname = 'public'`.execute(platform.database.query)
  const texts: Record<string, string> = {}
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(name)} t`.execute(
      platform.database.query,
    )
    texts[name] = rows.map(({ row }) => row).join('\n')
  }
  return texts
}
const tablesWith = (texts: Record<string, string>, word: string) =>
  Object.keys(texts).filter((table) => texts[table]?.includes(word))

test('nobody signed in may report anonymously, and still not file anything else', async () => {
  const { secret } = await anonymously()
  expect(parseFollowSecret(secret)).toBe(secret)
  expect(refusal(await submit(namedFiling))).toBe('not-signed-in')
  expect(refusal(await submit(soundFiling))).toBe('not-signed-in')
  expect(refusal(await submit({ ...soundFiling, answers: { ...soundFiling.answers, named: 'anonymous' } }))).toBe(
    'not-signed-in',
  )
})

test('a signed-in person who reports anonymously, with a picture, is in no row beside the case', async () => {
  const [openid, key] = ['openid-canary-7731', randomUUID()]
  // the person exists before: they have used the product under their name
  data(await submit(soundFiling, { person: openid }))
  const { id } = await platform.database.query
    .selectFrom('person')
    .select('id')
    .where('openid', '=', openid)
    .executeTakeFirstOrThrow()
  const before = await dump()

  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const begun = data(
    await platform.call<{ fileId: string; target: { url: string } }>(
      'files.begin',
      { name: 'a.png', size: bytes.length },
      { person: openid },
    ),
  )
  await platform.files.receive(new URL(begun.target.url, 'http://x').pathname.split('/').at(-1) ?? '', bytes)
  const file = data(await platform.call<object>('files.complete', { fileId: begun.fileId }, { person: openid }))
  const filing = { ...anonymousFiling, answers: { ...soundTipOff, evidence: [file] } }
  const { caseNumber, secret } = data(await submit(filing, { person: openid, key }))
  data(await follow({ caseNumber, secret: secret ?? '' }, { person: openid }))
  expect(refusal(await platform.call('cases.get', { caseNumber }, { person: openid }))).toBe('not-found')
  expect(refusal(await platform.call('cases.act', { caseNumber, act: 'addFacts', data: {} }, { person: openid }))).toBe(
    'not-found',
  )
  const facts = { facts: '又看到一次' }
  data(
    await platform.call('cases.actFollowing', { caseNumber, secret, act: 'addFacts', data: facts }, { person: openid }),
  )

  const after = await dump()
  for (const word of [openid, id])
    for (const table of Object.keys(after))
      expect([table, word, count(after[table], word)]).toEqual([table, word, count(before[table], word)])
  // the keys of the writes, and the code, are nowhere as they are
  for (const word of [key, secret ?? '', (secret ?? '').replaceAll('-', '')])
    expect(tablesWith(after, word)).toEqual([])
  // the file leads to the case and to nobody: no kept reply names it
  expect(tablesWith(after, begun.fileId)).toEqual(['case_event', 'upload'].sort())
  const row = await platform.database.query
    .selectFrom('case_file')
    .selectAll()
    .where('number', '=', caseNumber)
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({ owner: null, merchant: null })
  expect(row.secret_hash).toMatch(/^scrypt\./)
  const audit = await platform.database.query
    .selectFrom('audit')
    .select('person')
    .where('object', '=', caseNumber)
    .execute()
  expect(audit.map(({ person }) => person)).toEqual([null, null])
  for (const word of [openid, id, secret ?? '', key]) expect(platform.logged.join('\n')).not.toContain(word)
})

const count = (text: string | undefined, word: string) => (text ?? '').split(word).length - 1

test('somebody who has never been here leaves no person behind', async () => {
  await anonymously({ person: 'openid-first-visit' })
  expect(tablesWith(await dump(), 'openid-first-visit')).toEqual([])
})

test('a lost answer is asked for again: one case, the same query code', async () => {
  const key = randomUUID()
  const first = await anonymously({ key })
  // signed in or not, on the same network or not: the key alone says that it is the same filing
  expect(await anonymously({ key, person: 'somebody' })).toEqual(first)
  expect(refusal(await submit({ ...anonymousFiling, answers: { ...soundTipOff, facts: '另一件事情' } }, { key }))).toBe(
    'conflict',
  )
})

test('the receipt on paper is had with the code, says nothing of anybody, and is the only paper', async () => {
  const keys = await anonymously()
  const paper = (print: string, secret = keys.secret) =>
    platform.call<{ url: string; name: string }>('cases.printFollowing', { ...keys, secret, print })
  const { prints } = data(await platform.call<{ prints: { id: string }[] }>('cases.follow', keys))
  expect(prints.map(({ id }) => id)).toEqual(['receipt'])
  const { url, name } = data(await paper('receipt'))
  expect(name).toBe(`提交回执-${keys.caseNumber}.pdf`)
  expect((await behindLink(platform, url))?.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  expect(refusal(await paper('filing'))).toBe('not-found')
  expect(refusal(await paper('receipt', 'AAAA-CCCC-DDDD'))).toBe('not-found')
  const audit = await platform.database.query
    .selectFrom('audit')
    .select('person')
    .where('procedure', '=', 'cases.printFollowing')
    .execute()
  expect(audit.map(({ person }) => person)).toEqual([null, null])
})

test('a wrong code, another case’s code and an unknown number get one answer', async () => {
  const [one, other] = [await anonymously(), await anonymously()]
  const owned = data(await submit(soundFiling, { person: 'owner' })).caseNumber
  const replies = await Promise.all([
    follow({ ...one, secret: other.secret }),
    follow({ ...one, secret: '' }),
    follow({ caseNumber: 'FZ26-3333-3333-3', secret: one.secret }),
    follow({ caseNumber: owned, secret: one.secret }),
    platform.call('cases.actFollowing', { ...one, secret: other.secret, act: 'addFacts', data: {} }),
  ])
  const told = replies.map((reply) => (reply.ok ? 'ok' : [reply.error.code, reply.error.message]))
  expect(new Set(told.map(String)).size).toBe(1)
  expect(refusal(replies[0] as never)).toBe('not-found')
  const wrong = await platform.database.query
    .selectFrom('audit')
    .select(['person', 'reason'])
    .where('object', '=', one.caseNumber)
    .where('outcome', '=', 'refused')
    .execute()
  expect(wrong).toEqual(Array(3).fill({ person: null, reason: 'wrong-secret' }))
})

describe('guessing is limited', () => {
  let limited: TestPlatform
  beforeAll(async () => {
    limited = await testPlatform(undefined, { limited: true })
  })
  afterAll(() => limited.close())
  const guess = (caseNumber: string, secret: string, address: string) =>
    limited.call('cases.follow', { caseNumber, secret }, { address })
  const codeOf = async (reply: ReturnType<typeof guess>) => {
    const done = await reply
    return done.ok ? 'ok' : done.error.code
  }
  const file = async () =>
    data(
      await limited.call<{ caseNumber: string; secret: string }>('cases.submit', anonymousFiling, {
        address: randomUUID(),
      }),
    )

  test('the sixth wrong guess from one address waits, whatever case it is about, also when all come at once', async () => {
    const cases = await Promise.all(Array.from({ length: 7 }, file))
    const codes = await Promise.all(
      cases.slice(0, 6).map(({ caseNumber }) => codeOf(guess(caseNumber, 'AAAA-AAAA-AAAA', '10.0.0.1'))),
    )
    expect(codes.sort()).toEqual(['limit', ...Array(5).fill('not-found')])
    const last = cases.at(-1)
    const reply = await guess(last?.caseNumber ?? '', last?.secret ?? '', '10.0.0.1')
    expect(reply.ok ? 0 : reply.error.retryAfter).toBeGreaterThan(0)
    // somebody else is not held up
    expect(await codeOf(guess(last?.caseNumber ?? '', last?.secret ?? '', '10.0.0.2'))).toBe('ok')
  })

  test('the sixth wrong guess at one case waits, from wherever it comes', async () => {
    const { caseNumber, secret } = await file()
    const codes: string[] = []
    for (let attempt = 0; attempt < 6; attempt += 1)
      codes.push(await codeOf(guess(caseNumber, 'AAAA-AAAA-AAAA', `10.1.0.${attempt}`)))
    expect(codes).toEqual([...Array(5).fill('not-found'), 'limit'])
    // typed in another way it is the same case
    expect(await codeOf(guess(caseNumber.toLowerCase().replaceAll('-', ''), secret, '10.1.1.1'))).toBe('limit')
  })

  test('the right code is no guess: it may be used as often as one looks', async () => {
    const { caseNumber, secret } = await file()
    for (let look = 0; look < 12; look += 1) expect(await codeOf(guess(caseNumber, secret, '10.2.0.1'))).toBe('ok')
  })
})

test('the right code follows what the regulator does, adds facts, and shows nothing about the reporter', async () => {
  platform.setNow('2026-11-20T02:00:00.000Z')
  const { caseNumber, secret } = data(
    await submit({ ...anonymousFiling, answers: { ...soundTipOff, insider: 'yes' } }),
  ) as Required<Filed>
  await drainNow()
  const page = `/console/cases/${caseNumber}`
  const shown = await regulator.page(page)
  expect(shown).toContain(soundTipOff.leads)
  expect(await regulator.page('/console')).toContain('举报 福州榕网科技有限公司')
  const arrivals = (text: string) => /name="arrivals" value="(\d+)"/.exec(text)?.[1] ?? ''
  expect((await regulator.post(`${page}/acts/startChecking`, { arrivals: arrivals(shown) })).status).toBe(303)
  await pullEvents(platform)

  const typed = { caseNumber: caseNumber.toLowerCase(), secret: secret.toLowerCase().replaceAll('-', ' ') }
  const checking = data(await follow(typed))
  expect(checking.state.id).toBe('checking')
  expect(checking.timeline.map((entry) => entry.act)).toEqual(['submit', 'startChecking'])
  expect(checking.acts).toEqual(['addFacts'])
  const keys = checking.document.flatMap((section) => section.rows.map((row) => row.key))
  expect(keys).toContain('leads')
  expect(keys).not.toContain('insider')

  platform.setNow('2026-11-25T02:00:00.000Z')
  const extra = { act: 'addFacts', data: { facts: '供货商叫某某食品厂' } }
  data(await platform.call('cases.actFollowing', { ...typed, ...extra }))
  expect(refusal(await platform.call('cases.actFollowing', { ...typed, act: 'renounceContact', data: {} }))).toBe(
    'conflict',
  )
  expect(refusal(await platform.call('cases.actFollowing', { ...typed, act: 'fileCase', data: {} }))).toBe('conflict')
  await drainNow()
  expect(await regulator.page(page)).toContain('供货商叫某某食品厂')
  expect(data(await follow(typed)).clock[0]?.startedOn).toBe('2026-11-25')
  // nobody was sent a notice
  expect(
    await platform.database.query.selectFrom('notice').selectAll().where('case_number', '=', caseNumber).execute(),
  ).toEqual([])
})

describe('a named report', () => {
  test('is its person’s case, and who that is lies under a key of its own', async () => {
    const { caseNumber, secret } = data(await submit(namedFiling, { person: 'named' }))
    expect(secret).toBeUndefined()
    const view = data(
      await platform.call<{ document: { rows: { key: string; text: string }[] }[] }>(
        'cases.get',
        { caseNumber },
        { person: 'named' },
      ),
    )
    expect(view.document.flatMap((section) => section.rows).find(({ key }) => key === 'reporterName')?.text).toBe(
      reporterCanaries.reporterName,
    )
    const texts = await dump()
    for (const canary of Object.values(reporterCanaries)) expect(tablesWith(texts, canary)).toEqual([])

    const event = await platform.database.query
      .selectFrom('case_event')
      .selectAll()
      .where('case_number', '=', caseNumber)
      .executeTakeFirstOrThrow()
    const keys = await platform.database.query
      .selectFrom('case_key')
      .select(['purpose', 'sealed'])
      .where('case_number', '=', caseNumber)
      .execute()
    const { ordinary, reporter } = caseSealings(platform, caseNumber, keys)
    for (const key of [...Object.keys(reporterCanaries), 'insider']) {
      const sealed = event.data[key] as string
      const place = `${caseNumber}|${event.id}|${key}`
      expect(ordinary?.open(sealed, place)).toBeUndefined()
      expect(reporter?.open(sealed, place)).toBeTruthy()
    }
    // whoever has the key of contact details alone cannot get at the reporter's
    const { sealing } = platform
    expect(() => caseSealings({ sealing, reporterSealing: sealing }, caseNumber, keys)).toThrow()
  })

  test('is not on the merchant’s side in any column', async () => {
    const { caseNumber } = data(await submit(namedFiling, { person: 'named' }))
    const row = await platform.database.query
      .selectFrom('case_file')
      .select('merchant')
      .where('number', '=', caseNumber)
      .executeTakeFirstOrThrow()
    expect(row.merchant).toBeNull()
  })

  test('art. 35: an earlier one about the same merchant is shown to its own person only, with the way to add', async () => {
    const { caseNumber } = data(await submit(namedFiling, { person: 'repeats' }))
    await anonymously({ person: 'repeats' })
    const similar = async (input: object, person = 'repeats') =>
      data(
        await platform.call<{ items: { caseNumber: string; canAdd: boolean }[] }>(
          'cases.similar',
          { service: 'tip-off', ...input },
          { person },
        ),
      ).items
    const mine = [expect.objectContaining({ caseNumber, canAdd: true })]
    expect(await similar({ name: '另一个写法', uscc: soundTipOff.targetUscc })).toEqual(mine)
    expect(await similar({ name: ' 福州榕网科技 有限公司' })).toEqual(mine)
    expect(await similar({ name: soundTipOff.targetName, uscc: '91350100M000100Y43' })).toEqual([])
    expect(await similar({ name: '别家' })).toEqual([])
    expect(await similar({ name: soundTipOff.targetName }, 'stranger')).toEqual([])
    expect(refusal(await platform.call('cases.similar', { service: 'tip-off', name: '别家' }))).toBe('not-signed-in')
  })

  test('no contact wanted: said once, kept on record, and the report goes on', async () => {
    const { caseNumber } = data(await submit(namedFiling, { person: 'quiet' }))
    expect(
      data(
        await platform.call<{ state: string }>(
          'cases.act',
          { caseNumber, act: 'renounceContact', data: {} },
          { person: 'quiet' },
        ),
      ).state,
    ).toBe('submitted')
    expect(
      refusal(await platform.call('cases.act', { caseNumber, act: 'withdraw', data: {} }, { person: 'quiet' })),
    ).toBe('conflict')
  })
})
