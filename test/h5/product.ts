/** `npm start` as a person runs it, on ports and a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type Product = {
  url: string
  consoleUrl: string
  dataDir: string
  /** everything it printed */
  output: () => string
  /** Ctrl-C; resolves with the exit code */
  stop: () => Promise<number | null>
}

const root = path.resolve(__dirname, '..', '..')

/** A folder for one product; removed by the caller with {@link removeFolder}. */
export const newFolder = () => mkdtempSync(path.join(tmpdir(), 'product-'))
export const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true })

/** Starts the product and waits until it says that it is ready. */
export async function startProduct(dataDir: string, environment: Record<string, string> = {}): Promise<Product> {
  const [port, sandboxPort] = await freePorts(2)
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/start.ts'], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: '',
      PORT: String(port),
      SANDBOX_PORT: String(sandboxPort),
      DATA_DIR: dataDir,
      MERCHANTS: '1500',
      H5_FOLDER: 'dist/h5',
      ...environment,
    },
  })
  let output = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        output += data.toString()
        if (output.includes('Ctrl-C ends everything')) resolve()
      })
  })
  await Promise.race([
    ready,
    ended.then((code) => {
      throw new Error(`the product ended with ${code}\n${output}`)
    }),
  ])
  return {
    url: `http://127.0.0.1:${port}`,
    consoleUrl: `http://127.0.0.1:${sandboxPort}/console`,
    dataDir,
    output: () => output,
    stop: () => stopProcess(child, ended),
  }
}

async function stopProcess(child: ChildProcess, ended: Promise<number | null>): Promise<number | null> {
  // a process that has ended already keeps its code
  if (child.exitCode === null) child.kill('SIGINT')
  return ended
}

/** Ports nobody listens on now. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer()
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      return server
    }),
  )
  const ports = servers.map((server) => (server.address() as { port: number }).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}
