import { randomUUID } from 'node:crypto'
import { deliver } from '../../cloudfunctions/cases'
import { drain } from '../../cloudfunctions/platform'
import { newKeyPair, type RegulatorGateway, regulatorGateway } from '../../regulator/gateway'
import { type TestPlatform, testPlatform } from '../cloudfunctions/harness'
import { soundFiling } from '../sound/complaint'
import { runningRegulator } from './runningRegulator'

export interface OutageReport {
  readonly hours: number
  readonly filings: number
  /** of these, taken at once while the regulator was away */
  readonly accepted: number
  /** look-ups and visits to one's own case during the outage, and how many of them were answered */
  readonly reads: number
  readonly answered: number
  /** deliveries that were tried and found nobody */
  readonly attemptsInVain: number
  /** simulated hours from the regulator's return until it had everything */
  readonly hoursUntilDelivered: number
  readonly lost: number
  readonly doubled: number
  readonly ms: number
}

const START = Date.parse('2026-11-20T02:00:00.000Z')
const HOUR = 3_600_000
/** The timer beats more often in truth; what is due does not change by that. */
const BEAT = 5 * 60_000
/** Nothing may take longer than the longest pause of the outbox's schedule, four hours and its jitter. */
const PATIENCE_HOURS = 12
/** Nobody listens there: connections are refused as by a machine that is switched off. */
const NOBODY = 'http://127.0.0.1:1'

/**
 * The regulator's backend is away for so long: people go on filing and reading, the timer goes on trying, and when it is back
 * everything arrives once. Real functions over a database, the real sandbox, simulated time.
 *
 * @param perHour filings in every hour of the outage
 */
export async function runOutage(hours: number, perHour: number): Promise<OutageReport> {
  const started = performance.now()
  const regulator = await runningRegulator()
  const away = regulatorGateway({
    baseUrl: NOBODY,
    key: { keyid: 'ours', privateKey: newKeyPair().privateKey },
    clock: () => new Date(),
  })
  let line: RegulatorGateway = away
  const platform = await testPlatform(switched(() => line))
  let now = START
  const to = (moment: number) => {
    now = moment
    platform.setNow(new Date(moment).toISOString())
  }
  const tally = { filings: 0, reads: 0, answered: 0, attemptsInVain: 0 }
  const told: string[] = []
  const read = async (procedure: string, input: object, person: string) => {
    tally.reads += 1
    if ((await platform.call(procedure, input, { person })).ok) tally.answered += 1
  }
  const beat = () => drain(platform, (row) => deliver(platform, row))
  try {
    for (let hour = 0; hour < hours; hour += 1) {
      for (let number = 0; number < perHour; number += 1) {
        to(START + hour * HOUR + (number * HOUR) / perHour)
        const person = randomUUID()
        tally.filings += 1
        const reply = await platform.call<{ caseNumber: string }>('cases.submit', soundFiling, { person })
        if (!reply.ok) continue
        told.push(reply.data.caseNumber)
        await read('cases.get', { caseNumber: reply.data.caseNumber }, person)
        await read('credit.search', { words: '榕网科技' }, person)
        await beat()
      }
    }
    to(START + hours * HOUR)
    tally.attemptsInVain = await attempts(platform)
    line = regulator.gateway
    const back = now
    while (now < back + PATIENCE_HOURS * HOUR && (await waiting(platform)) > 0) {
      to(now + BEAT)
      await beat()
    }
    const hoursUntilDelivered = Math.round(((now - back) / HOUR) * 10) / 10
    const { cases } = await regulator.close()
    return {
      hours,
      ...tally,
      accepted: told.length,
      hoursUntilDelivered,
      lost: told.filter((caseNumber) => !cases.includes(caseNumber)).length,
      doubled: cases.length - new Set(cases).size + cases.filter((caseNumber) => !told.includes(caseNumber)).length,
      ms: Math.round(performance.now() - started),
    }
  } finally {
    await platform.close()
  }
}

/** The regulator's side as it is at the moment of the call. */
function switched(line: () => RegulatorGateway): RegulatorGateway {
  return new Proxy({} as RegulatorGateway, {
    get: (_, name: keyof RegulatorGateway) => Reflect.get(line(), name),
  })
}

async function attempts({ database }: TestPlatform): Promise<number> {
  const rows = await database.query.selectFrom('outbox').select('attempts').execute()
  return rows.reduce((sum, row) => sum + row.attempts, 0)
}

async function waiting({ database }: TestPlatform): Promise<number> {
  const rows = await database.query.selectFrom('outbox').select('id').where('status', '<>', 'delivered').execute()
  return rows.length
}
