import type { RegulatorGateway } from '../../regulator/gateway'
import { openDatabase } from '../../regulator/sandbox/database'
import { house } from '../regulator/house'

/** What the regulator has on its books. */
export interface Books {
  readonly cases: readonly string[]
  /** acts of applicants as `case number act` */
  readonly acts: readonly string[]
}

/** The real sandbox, and our real client of it. */
export interface RunningRegulator {
  readonly url: string
  readonly gateway: RegulatorGateway
  /** ends it in order and reads its books */
  close(): Promise<Books>
}

/** In this process: what is killed in these drills is ours, and a second Node would cost seconds to start each time. */
export async function runningRegulator(): Promise<RunningRegulator> {
  const { url, gateway, folder, stop, close } = await house()
  return {
    url,
    gateway,
    close: async () => {
      await stop()
      try {
        return await readBooks(folder)
      } finally {
        await close()
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
