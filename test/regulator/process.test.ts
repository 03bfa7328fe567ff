import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { newKeyPair, regulatorGateway } from '../../regulator/gateway'

const root = join(__dirname, '../..')
const [ours, theirs] = [newKeyPair(), newKeyPair()]
const folder = mkdtempSync(join(tmpdir(), 'sandbox-process-'))
const children: ChildProcess[] = []

afterAll(() => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function start(variables: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'regulator/sandbox/start.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      SANDBOX_DATA_DIR: folder,
      SANDBOX_PEER_KEYS: JSON.stringify({ ours: ours.publicKey }),
      SANDBOX_KEY: theirs.privateKey,
      MERCHANTS: '40',
      ...variables,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  children.push(child)
  return child
}

/** The lines on stdout until `ready`. */
async function untilReady(child: ChildProcess): Promise<{ event: string; port?: number; done?: number }[]> {
  const lines = []
  if (child.stdout)
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(JSON.parse(line))
      if (lines.at(-1).event === 'ready') break
    }
  return lines
}

const errors = async (child: ChildProcess): Promise<string> => {
  let text = ''
  child.stderr?.on('data', (part) => {
    text += part
  })
  await once(child, 'close')
  return text
}

const registerOf = async (port: number | undefined) => {
  const gateway = regulatorGateway({
    baseUrl: `http://127.0.0.1:${port}`,
    key: { keyid: 'ours', privateKey: ours.privateKey },
    clock: () => new Date(),
  })
  return gateway.directory(0, 2_000)
}

test('starts, tells its parent, holds its folder, outlives a kill and ends cleanly', async () => {
  const first = start()
  const told = await untilReady(first)
  expect(told.map(({ event }) => event)).toEqual(['seeding', 'ready'])
  const register = await registerOf(told.at(-1)?.port)
  expect(register.changes).toHaveLength(40)

  const second = start()
  const refusal = await errors(second)
  expect([second.exitCode, refusal]).toEqual([1, expect.stringContaining(`in use by process ${first.pid}`)])

  first.kill('SIGKILL')
  await once(first, 'close')
  expect(existsSync(join(folder, 'lock.pid'))).toBe(true)

  const third = start()
  const again = await untilReady(third)
  expect(again.map(({ event }) => event)).toEqual(['ready'])
  expect(await registerOf(again.at(-1)?.port)).toEqual(register)

  third.kill('SIGTERM')
  await once(third, 'close')
  expect(third.exitCode).toBe(0)
  expect(existsSync(join(folder, 'lock.pid'))).toBe(false)
}, 120_000)

test('ends in order when its parent is gone and stdin closes', async () => {
  const child = start({ SANDBOX_PARENT: '1' })
  await untilReady(child)
  child.stdin?.end()
  await once(child, 'close')
  expect(child.exitCode).toBe(0)
  expect(existsSync(join(folder, 'lock.pid'))).toBe(false)
}, 60_000)

test('wrong settings are named, never printed', async () => {
  const child = start({ SANDBOX_PEER_KEYS: 'secret{', MERCHANTS: 'many' })
  const text = await errors(child)
  expect(child.exitCode).toBe(1)
  expect(text).toContain('SANDBOX_PEER_KEYS, MERCHANTS')
  expect(text).not.toContain('secret{')
}, 60_000)
