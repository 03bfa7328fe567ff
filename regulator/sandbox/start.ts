import { generateCity, readTradeNames } from './city'
import { type Sandbox, startSandbox } from './index'
import { readSettings } from './settings'

let sandbox: Sandbox | undefined
let ending = false

/** Ends in order: server, database, lock. Killed while it starts, it leaves a lock that the next start takes over. */
function end(): void {
  if (ending) return
  ending = true
  const closed = sandbox?.close() ?? Promise.resolve()
  closed.then(
    () => process.exit(0),
    () => process.exit(1),
  )
}

function tell(event: object): void {
  process.stdout.write(`${JSON.stringify(event)}\n`)
}

/** The sandbox as a process of its own. Tells its parent how far it is with one JSON object a line on stdout. */
async function start(): Promise<void> {
  const settings = readSettings(process.env)
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  if (settings.SANDBOX_PARENT) process.stdin.resume().once('close', end)

  sandbox = await startSandbox({
    dataDirectory: settings.SANDBOX_DATA_DIR,
    port: settings.SANDBOX_PORT,
    peerKeys: settings.SANDBOX_PEER_KEYS,
    key: { keyid: settings.SANDBOX_KEY_ID, privateKey: settings.SANDBOX_KEY },
    pushUrl: settings.SANDBOX_PUSH_URL,
    merchants: (today) =>
      generateCity({
        seed: settings.CITY_SEED,
        merchants: settings.MERCHANTS,
        today,
        tradeNames: readTradeNames(settings.TRADE_NAMES),
      }),
    onSeeding: (done) => tell({ event: 'seeding', done, of: settings.MERCHANTS }),
    onError: (error) => tell({ event: 'failed', message: error instanceof Error ? error.stack : String(error) }),
  })
  tell({ event: 'ready', port: sandbox.port })
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
