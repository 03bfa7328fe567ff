import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { LocalConfiguration } from './configuration'
import type { LocalSecrets } from './secrets'

export const ourKeyId = 'wang-e-tong'
export const sandboxKeyId = 'sandbox'

export interface SandboxProcess {
  readonly url: string
  stop(): Promise<void>
}

/**
 * Starts the regulator's sandbox as a process of its own, with its own database, and waits until it serves.
 *
 * @param onProgress seeding: done of all
 * @param onExit called when it ends without being asked to
 */
export function startSandbox(
  configuration: LocalConfiguration,
  secrets: LocalSecrets,
  onProgress: (done: number, of: number) => void,
  onExit: (code: number | null) => void,
): Promise<SandboxProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'regulator/sandbox/start.ts'], {
    // the pipe to its input closes when this process dies, however it dies: then the sandbox ends too
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      ...process.env,
      SANDBOX_PORT: String(configuration.sandboxPort),
      SANDBOX_DATA_DIR: `${configuration.dataDir}/sandbox`,
      SANDBOX_PEER_KEYS: JSON.stringify({ [ourKeyId]: secrets.signing.publicKey }),
      SANDBOX_KEY: secrets.sandbox.privateKey,
      SANDBOX_KEY_ID: sandboxKeyId,
      SANDBOX_PUSH_URL: `http://127.0.0.1:${configuration.port}/functions/regulator-events`,
      SANDBOX_PARENT: '1',
      MERCHANTS: String(configuration.merchants),
      TRADE_NAMES: configuration.tradeNames,
    },
    // its own process group: Ctrl-C reaches this process only, which ends the sandbox in order
    detached: true,
  })
  let stopping = false
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const stop = async () => {
    stopping = true
    child.kill('SIGTERM')
    await ended
  }
  return new Promise((resolve, reject) => {
    ended.then((code) => {
      if (stopping) return
      onExit(code)
      reject(new Error(`the sandbox ended with code ${code}`))
    })
    createInterface({ input: child.stdout }).on('line', (line) => {
      const message = parse(line)
      if (message?.event === 'seeding') onProgress(Number(message.done), Number(message.of))
      if (message?.event === 'failed') process.stderr.write(`sandbox: ${String(message.message)}\n`)
      if (message?.event === 'ready') resolve({ url: `http://127.0.0.1:${configuration.sandboxPort}`, stop })
    })
  })
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch {
    return undefined
  }
}
