import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newKeyPair, type RegulatorGateway, regulatorGateway } from '../../regulator/gateway'
import { startSandbox } from '../../regulator/sandbox'
import { openDatabase } from '../../regulator/sandbox/database'
import { emptyBeginning } from '../beginnings'

/** What the regulator has on its books. */
export interface Books {
  readonly cases: readonly string[]
  /** acts of applicants as `case number act` */
  readonly acts: readonly string[]
}

/** The real sandbox on a folder and a port of its own, and our real client of it. */
export interface RunningRegulator {
  readonly url: string
  readonly gateway: RegulatorGateway
  /** ends it in order and reads its books */
  close(): Promise<Books>
}

/** In this process: what is killed in these drills is ours, and a second Node would cost seconds to start each time. */
export async function runningRegulator(): Promise<RunningRegulator> {
  const folder = mkdtempSync(join(tmpdir(), 'chaos-regulator-'))
  const [ours, theirs] = [newKeyPair(), newKeyPair()]
  const sandbox = await startSandbox({
    dataDirectory: folder,
    peerKeys: { ours: ours.publicKey },
    key: { keyid: 'regulator', ...theirs },
    beginning: await emptyBeginning(),
    onError: (error) => process.stderr.write(`${String(error)}\n`),
  })
  return {
    url: sandbox.url,
    gateway: regulatorGateway({
      baseUrl: sandbox.url,
      key: { keyid: 'ours', privateKey: ours.privateKey },
      clock: () => new Date(),
    }),
    close: async () => {
      await sandbox.close()
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
