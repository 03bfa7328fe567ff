/** One step of the test command: a program or a piece of work, with its result, its time and its log. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export type Result = { name: string; seconds: number; passed: number; failed: number; note: string }
type Outcome = { passed: number; failed: number; note?: string; log?: string }

const root = path.resolve(__dirname, '..')
const logs = path.join(root, 'artifacts', 'logs')
/** Longest line shown: a stack in a minified bundle would print the whole bundle. */
const lineLimit = 240

const bin = (name: string) => path.join(root, 'node_modules', '.bin', name)

/** Runs `work` and prints one line; a failure is printed with the end of its log. Never throws. */
export async function step(name: string, work: () => Outcome | Promise<Outcome>): Promise<Result> {
  const start = Date.now()
  let outcome: Outcome
  try {
    outcome = await work()
  } catch (error) {
    outcome = { passed: 0, failed: 1, log: error instanceof Error ? error.message : String(error) }
  }
  const { passed, failed, note = '', log = '' } = outcome
  const seconds = (Date.now() - start) / 1000
  mkdirSync(logs, { recursive: true })
  writeFileSync(path.join(logs, `${name.replace(/\W+/g, '-')}.txt`), log)
  console.log(`${failed ? 'FAIL' : 'ok  '} ${name} (${seconds.toFixed(1)} s) ${note}`)
  if (failed) {
    const lines = log.split('\n').map((line) => line.slice(0, lineLimit))
    console.log(lines.slice(-120).join('\n'))
  }
  return { name, seconds, passed, failed, note }
}

/** A program that takes longer hangs: it is stopped and its step fails. */
const longestRun = 10 * 60_000

/** Runs a program to its end; both output streams together are its log. */
function run(program: string, parameters: string[], environment: Record<string, string> = {}) {
  return new Promise<{ code: number; log: string }>((resolve, reject) => {
    const child = spawn(program, parameters, {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: '0', ...environment },
      timeout: longestRun,
      killSignal: 'SIGKILL',
    })
    let log = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (log += data.toString()))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, log }))
  })
}

/** A tool that passes or fails as one. */
export function tool(name: string, ...parameters: string[]): () => Promise<Outcome> {
  return async () => {
    const { code, log } = await run(bin(name), parameters)
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, log }
  }
}

type JestReport = {
  numPassedTests: number
  numFailedTests: number
  numRuntimeErrorTestSuites: number
  numPendingTests: number
}

/** Jest projects; counts their tests. A suite that does not even load counts as one failure. */
export function jest(
  projects: string[],
  environment: Record<string, string> = {},
  folder?: string,
): () => Promise<Outcome> {
  return async () => {
    const file = path.join(logs, `jest-${projects.join('-')}${environment.DATABASE_URL ? '-postgres' : ''}.json`)
    mkdirSync(logs, { recursive: true })
    rmSync(file, { force: true })
    const { code, log } = await run(
      bin('jest'),
      [
        '--selectProjects',
        ...projects,
        '--maxWorkers=2',
        '--json',
        `--outputFile=${file}`,
        ...(folder ? ['--testPathPatterns', folder] : []),
      ],
      environment,
    )
    if (!existsSync(file)) return { passed: 0, failed: 1, log }
    const report = JSON.parse(readFileSync(file, 'utf8')) as JestReport
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites
    return {
      passed: report.numPassedTests,
      // Jest can end badly without a failed test (nothing found, a worker that died).
      failed: failed || (code === 0 ? 0 : 1),
      note: `${report.numPassedTests} passed${report.numPendingTests ? `, ${report.numPendingTests} skipped` : ''}`,
      log: withoutReport(log),
    }
  }
}

/** Jest prints its JSON report among the log when asked for one: kept in its own file only. */
function withoutReport(log: string): string {
  return log
    .split('\n')
    .filter((line) => !line.startsWith('{"numFailedTestSuites"'))
    .join('\n')
}
