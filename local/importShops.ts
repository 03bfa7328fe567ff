import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type ImportedShops, importShops, shopFileRows } from '../cloudfunctions/credit'
import { type Database, serverDatabase } from '../cloudfunctions/platform'
import { isPlainDate, plainDate } from '../domain/kernel/calendar'
import { localConfiguration } from './configuration'

const usage =
  '用法：npm run import-shops -- 报送文件.xlsx（或 .csv） --platform 淘宝 --day 2026-07-31 [--rejected 退回的行.csv]\n' +
  '数据库：DATABASE_URL，或 DATA_DIR 下的内置数据库（先停下 npm start）'

/**
 * `npm run import-shops`: takes a platform's half-yearly identity file (电子商务法 art. 28) into the directory and says which
 * rows were not taken. Repeating it changes nothing.
 *
 * @returns the exit code: 0 all rows taken or known, 1 some rejected, 2 the file or the call is wrong
 */
export async function importShopsCommand(
  parameters: readonly string[],
  open: () => Promise<Database>,
  say: (line: string) => void,
): Promise<0 | 1 | 2> {
  const { flags, files } = read(parameters)
  const [file] = files
  const { platform = '', day = '', rejected: report } = flags
  if (!file || files.length > 1 || platform === '' || !isPlainDate(day)) {
    say(usage)
    return 2
  }
  let database: Database | undefined
  try {
    const rows = await shopFileRows(readFileSync(file))
    database = await open()
    const shops = { rows, platform, reportedOn: plainDate(day) }
    const done = await importShops(database, shops, (read) =>
      say(`已读 ${read} 行，共 ${Math.max(0, rows.length - 1)} 行`),
    )
    for (const line of summary(done)) say(line)
    if (report) writeFileSync(report, rejectedCsv(done.rejected))
    else for (const { line, reason } of done.rejected.slice(0, 20)) say(`第 ${line} 行：${reason}`)
    return done.rejected.length > 0 ? 1 : 0
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return 2
  } finally {
    await database?.close()
  }
}

/** @returns nothing where a flag is not known */
function read(parameters: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    const options = { platform: text, day: text, rejected: text }
    const { values, positionals } = parseArgs({ args: [...parameters], options, allowPositionals: true })
    return { flags: values, files: positionals }
  } catch {
    return { flags: {}, files: [] }
  }
}

function summary({ taken, known, removed, rejected }: ImportedShops): string[] {
  return [
    `收入 ${taken} 家，原已知 ${known} 家，撤下 ${removed} 家，退回 ${rejected.length} 行`,
    ...[...countBy(rejected.map(({ reason }) => reason))].map(([reason, times]) => `  ${times} 行：${reason}`),
  ]
}

/** Line and reason only: what a row held stays in the platform's own file. The mark lets Excel read it as UTF-8. */
function rejectedCsv(rejected: ImportedShops['rejected']): string {
  return `\ufeff行号,原因\r\n${rejected.map(({ line, reason }) => `${line},"${reason.replaceAll('"', '""')}"\r\n`).join('')}`
}

function countBy(reasons: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return counts
}

async function openDatabase(): Promise<Database> {
  const { databaseUrl, dataDir } = localConfiguration(process.env)
  if (databaseUrl) return serverDatabase(databaseUrl)
  const { embeddedDatabase } = await import('../cloudfunctions/platform/database/embedded')
  return embeddedDatabase(join(dataDir, 'functions'))
}

if (process.argv[1]?.endsWith('importShops.ts')) {
  void importShopsCommand(process.argv.slice(2), openDatabase, (line) => void process.stdout.write(`${line}\n`)).then(
    (code) => {
      process.exitCode = code
    },
  )
}
