import { sql } from 'kysely'
import { soundComplaint, soundFiling } from '../../sound/complaint'
import { anonymousFiling, namedFiling, reporterCanaries } from '../../sound/tip-off'
import { type BothSides, bothSides } from '../bothSides'
import { data, refusal, type TestPlatform } from '../harness'

interface View {
  state: { id: string }
  links?: { caseNumber: string; service: string; stateLabel: string }[]
  letter?: { sections: { rows: { key: string; text: string }[] }[] }
}

let sides: BothSides
let platform: TestPlatform
beforeAll(async () => {
  sides = await bothSides()
  platform = sides.platform
}, 60_000)
afterAll(() => sides.close())

const file = (person: string, filing: object) =>
  platform.call<{ caseNumber: string }>('cases.submit', filing, { person })
const filed = async (person: string, filing: object = soundFiling) => data(await file(person, filing)).caseNumber
const view = async (person: string, caseNumber: string) =>
  data(await platform.call<View>('cases.get', { caseNumber }, { person }))
const carry = (person: string, caseNumber: string, service: string) =>
  platform.call<{ answers: Record<string, unknown> }>('cases.carry', { caseNumber, service }, { person })
/** What the regulator does with a case, through its own console. */
async function regulatorDoes(caseNumber: string, ...acts: readonly [act: string, fields: Record<string, string>][]) {
  await sides.bridge()
  for (const [act, fields] of acts) await sides.officer(caseNumber, act, fields)
}

describe('art. 9: one story in two cases', () => {
  test('the report begins with merchant, place and facts of the complaint, and with nothing of its person or files', async () => {
    const first = await filed('both')
    const { answers } = data(await carry('both', first, 'tip-off'))
    expect(answers).toEqual({
      targetName: soundComplaint.respondentName,
      targetAddress: soundComplaint.respondentAddress,
      channel: 'online',
      platform: '淘宝',
      happenedOn: soundComplaint.knownSince,
      facts: soundComplaint.facts,
    })
  })

  test('the complaint begins with the report, without what only an insider knows', async () => {
    const first = await filed('both', namedFiling)
    const { answers } = data(await carry('both', first, 'complaint'))
    expect(answers).toMatchObject({ respondentName: namedFiling.answers.targetName, facts: namedFiling.answers.facts })
    for (const canary of Object.values(reporterCanaries)) expect(JSON.stringify(answers)).not.toContain(canary)
  })

  test('both cases name each other, to their person only', async () => {
    const first = await filed('two')
    const second = await filed('two', { ...namedFiling, linkedTo: first })
    expect((await view('two', first)).links).toEqual([
      expect.objectContaining({ caseNumber: second, service: 'tip-off' }),
    ])
    expect((await view('two', second)).links).toEqual([
      expect.objectContaining({ caseNumber: first, service: 'complaint' }),
    ])
    const { rows } = await sql<{ row: string }>`select to_jsonb(t)::text as row from case_file t`.execute(
      platform.database.query,
    )
    // no row names another case in a way somebody could join on
    for (const { row } of rows)
      for (const number of [first, second])
        expect(row.split(number).length - 1).toBe(JSON.parse(row).number === number ? 1 : 0)
  })

  test('an anonymous report is never linked', async () => {
    const first = await filed('hidden')
    expect(refusal(await file('hidden', { ...anonymousFiling, linkedTo: first }))).toBe('bad-request')
    expect((await view('hidden', first)).links).toEqual([])
  })

  test('somebody else’s case is neither carried nor linked, and the attempt is on record', async () => {
    const first = await filed('victim')
    expect(refusal(await carry('thief', first, 'tip-off'))).toBe('not-found')
    expect(refusal(await file('thief', { ...namedFiling, linkedTo: first }))).toBe('not-found')
    expect(refusal(await file('thief', { ...namedFiling, linkedTo: 'FZ26-3333-3333-3' }))).toBe('not-found')
    const refused = await platform.database.query
      .selectFrom('audit')
      .select('procedure')
      .where('object', '=', first)
      .where('outcome', '=', 'refused')
      .execute()
    expect(refused.length).toBeGreaterThanOrEqual(1)
    expect((await view('victim', first)).links).toEqual([])
  })
})

describe('filing anew', () => {
  test('not while the first is open; after it was withdrawn with all that was said, but no file', async () => {
    const first = await filed('again')
    expect(refusal(await carry('again', first, 'complaint'))).toBe('conflict')
    expect(refusal(await file('again', { ...soundFiling, linkedTo: first }))).toBe('conflict')
    data(await platform.call('cases.act', { caseNumber: first, act: 'withdraw', data: {} }, { person: 'again' }))
    const { answers } = data(await carry('again', first, 'complaint'))
    expect(answers).toEqual(soundComplaint)
    const second = await filed('again', { ...soundFiling, answers, linkedTo: first })
    expect((await view('again', second)).links?.map(({ caseNumber }) => caseNumber)).toEqual([first])
  })

  test('not after an agreement: that goes to the court (art. 25)', async () => {
    const first = await filed('agreed')
    await regulatorDoes(
      first,
      ['accept', {}],
      ['startMediation', { how: 'remote', notice: '电话调解' }],
      ['settle', { agreement: '退款198元', performBy: '2099-12-01', letter: 'waived' }],
    )
    const shown = await view('agreed', first)
    expect(shown.state.id).toBe('settled')
    expect(shown.letter?.sections.flatMap(({ rows }) => rows).find(({ key }) => key === 'agreement')?.text).toBe(
      '退款198元',
    )
    expect(refusal(await carry('agreed', first, 'complaint'))).toBe('conflict')
    const said = { caseNumber: first, act: 'sayWhetherKept', data: { kept: 'no' } }
    expect(data(await platform.call<{ state: string }>('cases.act', said, { person: 'agreed' })).state).toBe('settled')
    await sides.bridge()
    expect(await sides.sandbox.page(`/console/cases/${first}`)).toContain('没有做')
  })
})

describe('before the form: others about the same merchant and matter', () => {
  const uscc = '91350102MAT007148P'
  const about = { service: 'complaint', uscc, name: soundComplaint.respondentName }
  const others = async (person: string, more: object = {}) =>
    data(await platform.call<{ others: number }>('cases.similar', { ...about, ...more }, { person })).others
  const complaintOf = (person: string, changes: object = {}) =>
    filed(person, { ...soundFiling, answers: { ...soundComplaint, respondentUscc: uscc, ...changes } })

  test('are a number: without one’s own, without what was withdrawn, of the same matter', async () => {
    await complaintOf('one')
    await complaintOf('two', { problem: 'price' })
    const gone = await complaintOf('three')
    data(await platform.call('cases.act', { caseNumber: gone, act: 'withdraw', data: {} }, { person: 'three' }))
    expect(await others('somebody')).toBe(2)
    expect(await others('somebody', { matter: 'quality' })).toBe(1)
    expect(await others('one')).toBe(1)
    expect(await others('somebody', { uscc: '91350100M000100Y43' })).toBe(0)
  })

  test('reports are never counted: that there is one is nobody’s business (art. 37)', async () => {
    await filed('reporter', namedFiling)
    expect(await others('somebody', { service: 'tip-off' })).toBe(0)
  })

  test('after ninety days they are no longer counted', async () => {
    platform.setNow('2027-02-18T02:00:00.000Z')
    expect(await others('somebody')).toBe(2)
    platform.setNow('2027-02-19T02:00:00.000Z')
    expect(await others('somebody')).toBe(0)
    platform.setNow('2026-11-20T02:00:00.000Z')
  })
})
