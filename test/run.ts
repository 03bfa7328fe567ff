/**
 * The one test command:  npm test
 * Every step runs, whatever failed before it; logs stand in artifacts/logs.
 */
import { buildWhenChanged, type Target } from '../config/build'
import { type Postgres, postgresFolder, startPostgres } from './postgres'
import { setUp } from './setUp'
import { jest, type Result, step, tool } from './step'

/** Types, style and dead code side by side. The import rules are tests of the architecture project. */
const readTheSources = () =>
  Promise.all([
    step('types', tool('tsc', '--noEmit')),
    step('style', tool('biome', 'check', '--error-on-warnings', '.')),
    step('dead code', tool('knip')),
  ])

/** The two builds side by side: each keeps one core busy and takes up to 0.9 GB. A build of these very sources is not made again. */
function buildBoth(): Promise<Result[]> {
  const build = (target: Target) =>
    step(`build ${target}`, async () => ({ passed: 1, failed: 0, note: await buildWhenChanged(target) }))
  return Promise.all([build('weapp'), build('h5')])
}

/**
 * The functions' tests once more, on a PostgreSQL server that lives as long as they run. Papers are drawn without a database,
 * and the sandbox and the local product have one engine only: theirs would say nothing new.
 */
async function testOnPostgres(): Promise<Result[]> {
  if (!postgresFolder()) {
    console.log(
      '\n!!!! SKIPPED: the server suite on PostgreSQL. There is no PostgreSQL here and it cannot be installed. !!!!\n',
    )
    return []
  }
  let postgres: Postgres | undefined
  const stop = () => postgres?.stop()
  process.once('exit', stop)
  const started = await step('start PostgreSQL', () => {
    postgres = startPostgres()
    return { passed: 1, failed: 0 }
  })
  if (!postgres) return [started]
  const tested = await step(
    'server on PostgreSQL',
    jest(['server'], { DATABASE_URL: postgres.url }, 'test/cloudfunctions/(?!print/)'),
  )
  process.removeListener('exit', stop)
  stop()
  return [started, tested]
}

/** The tests that run a build; without the build they count as failed. */
function testBuild(target: Target, builds: Result[]): Promise<Result> {
  const sound = builds.some(({ name, failed }) => name === `build ${target}` && failed === 0)
  const notRun = () => ({ passed: 0, failed: 1, log: 'not run: there is no build to test' })
  return step(`tests of ${target}`, sound ? jest([target]) : notRun)
}

function printTable(results: Result[]) {
  console.log('\nstep                     seconds  passed  failed')
  for (const { name, seconds, passed, failed } of results) {
    console.log(
      `${name.padEnd(24)} ${seconds.toFixed(1).padStart(7)} ${String(passed).padStart(7)} ${String(failed).padStart(7)}`,
    )
  }
}

async function main() {
  // A signal ends the process through `exit`, which stops the database.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  const results = [await step('set-up', () => ({ passed: 1, failed: 0, note: setUp() }))]
  results.push(...(await readTheSources()))
  const builds = await buildBoth()
  results.push(...builds)
  results.push(await step('rules and components', jest(['architecture', 'domain', 'components'])))
  // two runs, because one over everything may meet the longest time a run may take on a slow machine
  results.push(await step('functions on PGlite', jest(['server'], {}, 'test/cloudfunctions')))
  results.push(await step('regulator and local', jest(['server'], {}, 'test/(regulator|local)')))
  results.push(...(await testOnPostgres()))
  results.push(await testBuild('weapp', builds), await testBuild('h5', builds))
  printTable(results)
  const total = (key: 'passed' | 'failed') => results.reduce((sum, result) => sum + result[key], 0)
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`)
  process.exit(total('failed') ? 1 : 0)
}

void main()
