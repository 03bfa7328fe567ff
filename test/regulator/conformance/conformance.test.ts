import { type ConformanceResult, htmlReport, markdownReport, runConformance } from '../../../regulator/conformance'
import { type House, peer } from '../house'
import { brokenFilingSide } from './broken'
import { failuresOf, soundBackend, tryBackend } from './trial'

let sound: House
beforeAll(async () => {
  sound = await soundBackend()
}, 60_000)
afterAll(() => sound.close())

let result: ConformanceResult
test('our sandbox passes every check, and no check is left out', async () => {
  result = await tryBackend(sound, sound.url)
  expect(result.findings.filter(({ result }) => result !== 'passed')).toEqual([])
  expect(result.findings.length).toBeGreaterThanOrEqual(120)
  const ids = result.findings.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
}, 60_000)

test('without an officer, what only an officer can cause is skipped, and nothing else', async () => {
  const { findings } = await tryBackend(sound, sound.url, { groups: ['event', 'directory'], officer: false })
  const skipped = findings.filter(({ result }) => result === 'skipped').map(({ id }) => id)
  expect(skipped).toContain('event/every-act')
  expect(skipped).toContain('directory/change-is-news')
  expect(findings.filter(({ result }) => result === 'failed')).toEqual([])
}, 30_000)

test.each(brokenFilingSide.map((broken) => [broken.name, broken] as const))(
  'a backend that %s fails the checks meant for it and no others',
  async (_, broken) => {
    expect(await failuresOf(sound, broken)).toEqual([...broken.fails].sort())
  },
  30_000,
)

test('a backend that does not know our key is not reported on at all', async () => {
  const stranger = { ...peer, keyid: 'nobody' }
  await expect(runConformance({ url: sound.url, key: stranger })).rejects.toThrow('unknown-key')
})

test('the reports name every check, need nothing from elsewhere, and let no markup through', () => {
  const bad = { ...result.findings[0]!, result: 'failed' as const, reason: '<img src=x>' }
  const shown = { ...result, findings: [bad, ...result.findings.slice(1)] }
  const page = htmlReport(shown)
  for (const { id } of result.findings) expect(page).toContain(id)
  expect(page).toContain('&lt;img src=x&gt;')
  expect(page).not.toMatch(/<script|<link|<img|src=["']?http/)
  const text = markdownReport(shown, 'A sandbox.')
  expect(text).toContain(`${result.findings.length - 1} passed, 1 failed`)
})
