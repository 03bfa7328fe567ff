import { parseArgs } from 'node:util'
import { printTable } from '../bench/timing'
import { runKills } from './kills'
import { runOutage } from './outage'
import { runSchedules } from './schedules'

const usage =
  'npm run chaos -- [--schedules 50] [--kill 3] [--outage 24] [--seed N]; the full figures: --schedules 1000 --kill 50'
/** Filings in each hour of an outage. */
const PER_HOUR = 10

async function chaos(): Promise<void> {
  const { values } = parseArgs({
    options: {
      schedules: { type: 'string' },
      kill: { type: 'string' },
      outage: { type: 'string' },
      seed: { type: 'string' },
    },
  })
  const [schedules, kills, hours] = [
    Number(values.schedules ?? 50),
    Number(values.kill ?? 3),
    Number(values.outage ?? 24),
  ]
  const seed = Number(values.seed ?? Date.now() % 1_000_000)
  if (![schedules, kills, hours, seed].every(Number.isInteger)) throw new Error(usage)
  console.log(`seed ${seed}`)
  let sound = true
  if (schedules > 0) {
    const { faults, ...report } = await runSchedules(schedules, seed)
    sound &&= report.lost === 0 && report.doubled === 0 && report.unasked === 0
    printTable([['schedules', 'figure'], ...rows(report), ...rows(faults)])
  }
  if (kills > 0) {
    const report = await runKills(kills, seed)
    sound &&= report.lost === 0 && report.doubled === 0
    printTable([['kill -9 under load', 'figure'], ...rows(report)])
  }
  if (hours > 0) {
    const report = await runOutage(hours, PER_HOUR)
    sound &&= report.lost === 0 && report.doubled === 0
    sound &&= report.accepted === report.filings && report.answered === report.reads
    printTable([['regulator away', 'figure'], ...rows(report)])
  }
  console.log(sound ? 'nothing lost, nothing doubled' : 'FAILED: see lost, doubled and unasked')
  process.exitCode = sound ? 0 : 1
}

function rows(figures: object): string[][] {
  return Object.entries(figures).map(([name, figure]) => [name, String(figure)])
}

chaos().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})
