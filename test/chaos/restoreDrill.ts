import { printTable } from '../bench/timing'
import { isSound, runDrill } from './drill'
import { embeddedDrill, serverDrill } from './drillEngines'

/** `npm run restore-drill`: on the embedded engine, and on a PostgreSQL server where there is one. */
async function restoreDrill(): Promise<void> {
  const reports = [await runDrill(embeddedDrill)]
  const server = await serverDrill()
  if (server) reports.push(await runDrill(async () => server))
  else console.log('!!!! SKIPPED: the drill on a PostgreSQL server. There is no PostgreSQL here. !!!!')
  for (const report of reports) {
    printTable([['restore drill', report.engine], ...Object.entries(report).slice(1).map(asRow)])
    console.log(
      `RTO: ${(report.backAtWorkMs / 1000).toFixed(1)} s for ${report.rows} rows (promised: 1 h).` +
        ` RPO: what was filed since the last backup, here ${report.filedSince} filings; a backup takes ${(report.backupMs / 1000).toFixed(1)} s.\n`,
    )
  }
  const sound = reports.every(isSound)
  console.log(sound ? 'everything in the backup is back and works' : 'FAILED')
  process.exitCode = sound ? 0 : 1
}

function asRow([name, figure]: [string, unknown]): string[] {
  return [name, Array.isArray(figure) ? figure.join(', ') || 'none' : String(figure)]
}

restoreDrill().catch((error: unknown) => {
  console.error(error instanceof Error ? error.stack : error)
  process.exitCode = 2
})
