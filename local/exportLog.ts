import { closePlatform, currentPlatform, exportLog, logNames } from '../cloudfunctions/platform'

/**
 * `npm run export-log -- audit|bridge`: the chained log as lines of JSON on standard output. Reads the same environment as
 * the functions.
 */
async function run(): Promise<void> {
  const log = logNames.find((name) => name === process.argv[2])
  if (!log) throw new Error(`用法：npm run export-log -- ${logNames.join('|')} > 日志.jsonl`)
  const { database } = await currentPlatform()
  await exportLog(database.query, log, (line) => process.stdout.write(`${line}\n`))
  await closePlatform()
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
