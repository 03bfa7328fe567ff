import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { deployableOf, type RpcReply } from '../../cloudfunctions/platform/contract'

const root = join(__dirname, '../..')
const STARTED = 'Ctrl-C ends everything'

/** `npm start` as a process, without the build of the pages. */
export interface LocalCloud {
  readonly sandboxUrl: string
  /** calls a procedure as one of the people of the demonstration */
  call<T>(person: string, procedure: string, input: unknown, key: string): Promise<RpcReply<T>>
  /** kill -9 of the main process, and of the sandbox too when asked; comes back when both are gone */
  kill(sandboxToo: boolean): Promise<void>
  stop(): Promise<void>
}

/** @param folder data folder, kept from one start to the next */
export async function localCloud(folder: string, ports: readonly [number, number]): Promise<LocalCloud> {
  const pages = join(folder, 'pages')
  mkdirSync(pages, { recursive: true })
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>chaos</title>')
  const data = join(folder, 'data')
  const [port, sandboxPort] = ports
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/start.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      SANDBOX_PORT: String(sandboxPort),
      DATA_DIR: data,
      MERCHANTS: '10',
      H5_FOLDER: pages,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await untilStarted(child)
  const sandboxProcess = Number(readFileSync(join(data, 'sandbox', 'lock.pid'), 'utf8').split(' ')[0])
  const url = `http://127.0.0.1:${port}`
  const cookies = new Map<string, string>()

  const signIn = async (person: string): Promise<string> => {
    const known = cookies.get(person)
    if (known) return known
    const answer = await post(`${url}/local/sign-in`, { id: person })
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    await answer.arrayBuffer()
    cookies.set(person, cookie)
    return cookie
  }
  const gone = async () => {
    // the sandbox ends by itself when its parent is gone; the next start needs its port and its folder
    while (isAlive(sandboxProcess)) await wait(20)
  }
  return {
    sandboxUrl: `http://127.0.0.1:${sandboxPort}`,
    call: async <T>(person: string, procedure: string, input: unknown, idempotencyKey: string) => {
      const cookie = await signIn(person)
      const answer = await post(
        `${url}/functions/${deployableOf(procedure)}`,
        { procedure, input, idempotencyKey },
        { cookie },
      )
      return (await answer.json()) as RpcReply<T>
    },
    kill: async (sandboxToo) => {
      const closed = once(child, 'close')
      child.kill('SIGKILL')
      if (sandboxToo && isAlive(sandboxProcess)) process.kill(sandboxProcess, 'SIGKILL')
      await closed
      await gone()
    },
    stop: async () => {
      const closed = once(child, 'close')
      child.kill('SIGTERM')
      await closed
      await gone()
    },
  }
}

/** Two ports nobody uses now. */
export async function freePorts(): Promise<[number, number]> {
  const servers = [createServer(), createServer()]
  const ports: number[] = []
  for (const server of servers) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    ports.push((server.address() as AddressInfo).port)
  }
  for (const server of servers) await new Promise((resolve) => server.close(resolve))
  return ports as [number, number]
}

function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  })
}

/** Goes on reading afterwards: a pipe nobody empties would stop the process. */
function untilStarted(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let errors = ''
    let told = ''
    child.stdout?.on('data', (part: Buffer) => {
      if (told.includes(STARTED)) return
      told += part.toString()
      if (told.includes(STARTED)) resolve()
    })
    child.stderr?.on('data', (part: Buffer) => {
      errors = (errors + part.toString()).slice(-2_000)
    })
    child.once('exit', (code) => reject(new Error(`the local cloud ended with ${code}: ${errors}`)))
  })
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch {
    return false
  }
}
