import { isSound, runDrill } from '../chaos/drill'
import { embeddedDrill } from '../chaos/drillEngines'

test('a restored backup has every row, whole chains and sealed values, and the outbox goes on without doubling', async () => {
  const report = await runDrill(embeddedDrill)
  expect([report, isSound(report)]).toEqual([report, true])
  // the drill shows something only if there was work on both sides of the backup
  expect(report.waiting).toBeGreaterThan(0)
  expect(report.filedSince).toBeGreaterThan(0)
}, 180_000)
