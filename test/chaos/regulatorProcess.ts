import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { newKeyPair, type RegulatorGateway, regulatorGateway } from '../../regulator/gateway'
import { openDatabase } from '../../regulator/sandbox/database'

const root = join(__dirname, '../..')

/** What the regulator has on its books. */
export interface Books {
  readonly cases: readonly string[]
  /** acts of applicants as `case number act` */
  readonly acts: readonly string[]
}

/** The real sandbox in a process of its own, and our real client of it. */
export interface RegulatorProcess {
  readonly url: string
  readonly gateway: RegulatorGateway
  /** ends the process in order and reads its books */
  close(): Promise<Books>
}

export async function regulatorProcess(): Promise<RegulatorProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'chaos-regulator-'))
  const [ours, theirs] = [newKeyPair(), newKeyPair()]
  const child = spawn(process.execPath, ['--import', 'tsx', 'regulator/sandbox/start.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      SANDBOX_DATA_DIR: folder,
      SANDBOX_PEER_KEYS: JSON.stringify({ ours: ours.publicKey }),
      SANDBOX_KEY: theirs.privateKey,
      MERCHANTS: '10',
      SANDBOX_PARENT: '1',
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const url = `http://127.0.0.1:${await portOf(child)}`
  return {
    url,
    gateway: regulatorGateway({
      baseUrl: url,
      key: { keyid: 'ours', privateKey: ours.privateKey },
      clock: () => new Date(),
    }),
    close: async () => {
      child.kill('SIGTERM')
      await once(child, 'close')
      try {
        return await readBooks(folder)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}

/** Reads what a sandbox that is not running has on its books. */
export async function readBooks(folder: string): Promise<Books> {
  const { database, close } = await openDatabase(folder)
  try {
    const cases = await database.selectFrom('filed_case').select('case_number').execute()
    const acts = await database.selectFrom('applicant_act').select(['case_number', 'act']).execute()
    return {
      cases: cases.map((row) => row.case_number),
      acts: acts.map((row) => `${row.case_number} ${row.act}`),
    }
  } finally {
    await close()
  }
}

async function portOf(child: ChildProcess): Promise<number> {
  if (child.stdout)
    for await (const line of createInterface({ input: child.stdout })) {
      const told = JSON.parse(line) as { event: string; port?: number }
      if (told.event === 'ready' && told.port) return told.port
    }
  throw new Error('the sandbox did not start')
}
