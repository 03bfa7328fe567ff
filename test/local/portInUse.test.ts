import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

test('a port in use is said in one line, before anything is built or seeded', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const folder = mkdtempSync(path.join(tmpdir(), 'start-'))
  try {
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'local/start.ts'], {
      cwd: path.join(__dirname, '..', '..'),
      env: { ...process.env, PORT: String(port), SANDBOX_PORT: '', DATA_DIR: folder, H5_FOLDER: 'dist/h5' },
      encoding: 'utf8',
    })
    expect(run.stderr.trim()).toBe(`port ${port} is in use; choose another with PORT=…`)
    expect(run.status).toBe(1)
    expect(run.stdout).not.toContain('simulated city')
  } finally {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
