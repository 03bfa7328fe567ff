import { sql } from 'kysely'
import { beijingDay } from '../../domain/kernel/calendar'
import type { Platform } from '../platform'
import { moveDirectoryDay } from './directoryDay'
import { actAsRegister } from './putMerchants'

/**
 * The nightly job: lets the directory stand on today and marks the records whose publication has ended. They stay for the
 * bureau and are served no more, whatever happens to the clock. Cheap to run at every beat, and safe to repeat.
 *
 * @returns how many records ended
 */
export async function hideExpired({ database, clock }: Platform): Promise<number> {
  const today = beijingDay((await clock.now()).toISOString())
  return database.query.transaction().execute(async (transaction) => {
    await actAsRegister(transaction)
    await moveDirectoryDay(transaction, today)
    const { numAffectedRows } = await sql`
      update merchant_record set hidden = 'expired'
      where hidden is null and shown_until < (select day from directory_day)`.execute(transaction)
    return Number(numAffectedRows ?? 0)
  })
}
