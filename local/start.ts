import { resolve } from 'node:path'
import { syncDirectory } from '../cloudfunctions/credit'
import { closePlatform, currentPlatform, type FolderStore, lockDirectory, migrate } from '../cloudfunctions/platform'
import { buildWhenChanged, isBuilt } from '../config/build'
import { city } from '../config/city'
import { type LocalConfiguration, localConfiguration } from './configuration'
import { assertFree, httpServer, listen } from './httpServer'
import { seedOfficers } from './officers'
import { type Progress, progress } from './progress'
import { ourKeyId, sandboxKeyId, startSandbox } from './sandboxProcess'
import { type LocalSecrets, localSecrets } from './secrets'
import { startTimer } from './timer'

const migrations = 'cloudfunctions/platform/database/migrations'

/** `npm start`: the whole product on one machine, one process tree, one data folder. Ctrl-C ends all of it in order. */
async function start(): Promise<void> {
  const show = progress()
  /** what to end, in the order it was begun; a step that is still under way when Ctrl-C comes is awaited first */
  const ending: (() => unknown)[] = []
  let stopping: Promise<void> | undefined
  const stop = (code: number) => {
    stopping ??= endAll(ending).then(() => process.exit(code))
    return stopping
  }
  process.on('SIGINT', () => void stop(0))
  process.on('SIGTERM', () => void stop(0))
  try {
    const configuration = localConfiguration(process.env)
    await run(configuration, show, ending, () => stop(1))
  } catch (error) {
    if (stopping) return
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    await stop(1)
  }
}

async function run(
  configuration: LocalConfiguration,
  show: Progress,
  ending: (() => unknown)[],
  fail: () => unknown,
): Promise<void> {
  const began = Date.now()
  ending.push(lockDirectory(configuration.dataDir))
  show.step(`data folder ${configuration.dataDir}`)
  // said at once, not after a build of half a minute
  await assertFree(configuration.port, 'PORT')
  await assertFree(configuration.sandboxPort, 'SANDBOX_PORT')
  const secrets = localSecrets(configuration.dataDir)
  setEnvironment(configuration, secrets)
  if (!configuration.h5Folder && !isBuilt('h5'))
    show.step('building the phone pages for the browser (about half a minute)')
  const building = configuration.h5Folder ? Promise.resolve('up to date') : buildWhenChanged('h5')
  // awaited below; until then a failure must not count as unhandled
  building.catch(() => undefined)

  const sandbox = await startSandbox(
    configuration,
    secrets,
    (done, of) => show.bar('simulated city', done, of),
    (code) => {
      process.stderr.write(`the regulator's sandbox ended unexpectedly (code ${code})\n`)
      fail()
    },
  )
  ending.push(sandbox.stop)

  const platform = await currentPlatform()
  ending.push(closePlatform)
  const applied = await migrate(platform.database, migrations)
  if (applied.length > 0) show.step(`database prepared (${platform.database.engine}, ${applied.length} migrations)`)
  const officers = await seedOfficers(platform, Buffer.from(secrets.cookieSecret, 'base64'))
  if (officers > 0) show.step(`${officers} demo officers taken on`)
  await fillDirectory(show)
  if ((await building) === 'built') show.step('phone pages built')

  const server = httpServer({
    h5Folder: configuration.h5Folder ?? resolve('dist/h5'),
    cookieSecret: Buffer.from(secrets.cookieSecret, 'base64'),
    files: platform.files as FolderStore,
  })
  const port = await listen(server, configuration.port)
  ending.push(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  )
  ending.push(startTimer())
  show.step(`ready after ${((Date.now() - began) / 1000).toFixed(1)} s`)
  process.stdout.write(
    `\n  网E通                 http://127.0.0.1:${port}/\n  监管部门沙箱（操作台） ${sandbox.url}/console\n\n  Ctrl-C ends everything.\n`,
  )
}

/** The first start copies the whole register through the contract's feed; later ones only what changed. */
async function fillDirectory(show: Progress): Promise<void> {
  const platform = await currentPlatform()
  await syncDirectory(platform, {
    onProgress: (done, remaining) => show.bar('directory from the regulator', done, done + remaining),
  })
}

/** The functions read their configuration from the environment, here as in the cloud. */
function setEnvironment(configuration: LocalConfiguration, secrets: LocalSecrets): void {
  Object.assign(process.env, {
    DATA_DIR: configuration.dataDir,
    SEALING_KEYS: secrets.sealingKeys,
    REPORTER_KEYS: secrets.reporterKeys,
    REGULATOR_URL: `http://127.0.0.1:${configuration.sandboxPort}`,
    REGULATOR_PUBLIC_KEYS: JSON.stringify({ [sandboxKeyId]: secrets.sandbox.publicKey }),
    SIGNING_KEY: secrets.signing.privateKey,
    SIGNING_KEY_ID: ourKeyId,
    SIMULATED_CLOCK: '1',
    FILES_DIR: `${configuration.dataDir}/files`,
    FILES_SECRET: secrets.filesSecret,
    RECEIPT_KEY: secrets.receipt.privateKey,
    RECEIPT_KEY_ID: 'local-1',
    RECEIPT_KEY_FROM: secrets.receipt.from,
    CITY_PREFIX: city.caseNumberPrefix,
  })
}

async function endAll(ending: (() => unknown)[]): Promise<void> {
  for (const end of ending.splice(0).reverse()) {
    try {
      await end()
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    }
  }
}

void start()
