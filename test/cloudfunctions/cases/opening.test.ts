import { soundFiling } from '../../sound/complaint'
import { anonymousFiling, namedFiling, reporterCanaries } from '../../sound/tip-off'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'
import { enrolled, type TestOfficer } from '../officers/enrolled'

let platform: TestPlatform
let first: TestOfficer
let second: TestOfficer
let plain: TestOfficer
beforeAll(async () => {
  platform = await testPlatform()
  first = await enrolled(platform, { role: 'bureau', name: '甲' })
  second = await enrolled(platform, { role: 'leader', name: '乙' })
  plain = await enrolled(platform, { role: 'officer', name: '丙' })
}, 60_000)
afterAll(() => platform.close())
beforeEach(() => platform.setNow('2026-11-20T02:00:00.000Z'))

const reason = '核查需要当面向举报人取证'
const file = async (filing: object, person?: string) =>
  data(await platform.call<{ caseNumber: string }>('cases.submit', filing, person ? { person } : {})).caseNumber
const ask = (officer: TestOfficer, caseNumber: string, why = reason) =>
  officer.call<{ id: string }>('cases.askOpening', { caseNumber, reason: why }) as ReturnType<
    typeof platform.call<{ id: string }>
  >
const agree = (officer: TestOfficer, id: string) => officer.call('cases.agreeOpening', { id })
const read = (officer: TestOfficer, id: string) =>
  officer.call('cases.openedIdentity', { id }) as ReturnType<typeof platform.call<{ rows: { text: string }[] }>>

describe('art. 37: who reported is opened by two officers, and the reporter reads that it happened', () => {
  test('one asks, the other agrees, both read for a quarter of an hour', async () => {
    const caseNumber = await file(namedFiling, 'reporter')
    const { id } = data(await ask(first, caseNumber))
    // nobody has agreed: nobody reads
    expect(refusal(await read(first, id))).toBe('not-allowed')
    // and whoever asked cannot agree
    expect(refusal(await agree(first, id))).toBe('not-allowed')
    data(await agree(second, id))
    expect(refusal(await agree(second, id))).toBe('conflict')
    for (const officer of [first, second]) {
      const { rows } = data(await read(officer, id))
      expect(rows.map(({ text }) => text)).toEqual(expect.arrayContaining(Object.values(reporterCanaries)))
    }
    const third = await enrolled(platform, { role: 'bureau', name: '丁' })
    expect(refusal(await read(third, id))).toBe('not-allowed')
    platform.setNow('2026-11-20T02:15:01.000Z')
    expect(refusal(await read(first, id))).toBe('not-allowed')

    type View = { timeline: { act: string; text: string }[] }
    const view = data(await platform.call<View>('cases.get', { caseNumber }, { person: 'reporter' }))
    expect(view.timeline.at(-1)).toMatchObject({ act: 'openIdentity', text: expect.stringContaining(reason) })
    const { items } = data(
      await platform.call<{ items: { caseNumber?: string; text: string }[] }>(
        'account.inbox',
        {},
        { person: 'reporter' },
      ),
    )
    expect(items.find((item) => item.caseNumber === caseNumber)?.text).toContain('身份信息')
  })

  test('what was opened stands in no row, no log and no kept answer; who asked, agreed and looked does', async () => {
    const caseNumber = await file(namedFiling, 'kept')
    const { id } = data(await ask(first, caseNumber))
    data(await agree(second, id))
    data(await read(second, id))
    const rows = await platform.database.query.selectFrom('idempotency').select('reply').execute()
    for (const canary of Object.values(reporterCanaries)) {
      expect(JSON.stringify(rows)).not.toContain(canary)
      expect(platform.logged.join()).not.toContain(canary)
    }
    const audit = await platform.database.query
      .selectFrom('audit')
      .select(['person', 'procedure', 'reason'])
      .where('object', '=', caseNumber)
      .where('procedure', '<>', 'cases.submit')
      .orderBy('id')
      .execute()
    expect(audit).toEqual([
      { person: `officer:${first.id}`, procedure: 'cases.askOpening', reason },
      { person: `officer:${second.id}`, procedure: 'cases.agreeOpening', reason },
      { person: `officer:${second.id}`, procedure: 'cases.openedIdentity', reason },
    ])
  })

  test('an officer of the desk, an anonymous report, another service, a short reason, a day later: refused', async () => {
    const caseNumber = await file(namedFiling, 'safe')
    expect(refusal(await ask(plain, caseNumber))).toBe('not-allowed')
    expect(refusal(await ask(first, await file(anonymousFiling)))).toBe('not-found')
    expect(refusal(await ask(first, await file(soundFiling, 'consumer')))).toBe('not-found')
    expect(refusal(await ask(first, 'FZ26-0000-0000-0'))).toBe('not-found')
    expect(refusal(await ask(first, caseNumber, '看看'))).toBe('bad-request')
    const { id } = data(await ask(first, caseNumber))
    platform.setNow('2026-11-21T02:00:01.000Z')
    expect(refusal(await agree(second, id))).toBe('conflict')
    expect(refusal(await agree(second, 'nothing'))).toBe('not-found')
  })
})
