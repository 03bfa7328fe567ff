import { beijingDay, epochDay } from '../../domain/kernel/calendar'
import type { Reminder } from '../../domain/kernel/service'
import { services } from '../../domain/services/registry'
import { claimedMerchants, notify, type Platform, peopleFor, signatoriesOf } from '../platform'
import { loadEvents, openEvent } from './caseStore'
import { knownOf } from './known'

const FEED = 'reminders'

const reminding = services.flatMap(({ forMerchant, ...service }) =>
  forMerchant?.reminders ? [{ service: { ...service, forMerchant }, reminders: forMerchant.reminders }] : [],
)

/**
 * Once a day, tells everybody who stands for a merchant what it still has to file, as the services say, and the other side of a
 * joint filing where a reminder is theirs too. A notice's id is made of merchant, service, reminder and person, so a beat that
 * was cut short and runs again tells nobody twice.
 *
 * @returns how many notices there are for today, told now or before
 */
export async function remind(platform: Platform): Promise<number> {
  const query = platform.database.query
  const now = await platform.clock.now()
  const today = beijingDay(now.toISOString())
  const done = await query.selectFrom('feed_cursor').select('position').where('feed', '=', FEED).executeTakeFirst()
  if (done && done.position >= epochDay(today)) return 0
  let told = 0
  for (const uscc of await claimedMerchants(query)) {
    const people = await peopleFor(query, uscc)
    for (const { service, reminders } of reminding) {
      const known = await knownOf(query, platform, service, uscc)
      if (!known.merchant || !service.forMerchant.suits(known.merchant)) continue
      for (const { id, title, text, handedOut } of reminders(known, today)) {
        const others = handedOut ? await signersOf(platform, service.id, uscc, handedOut) : []
        for (const person of new Set([...people, ...others])) {
          await notify(query, {
            id: `remind:${uscc}:${service.id}:${id}:${person}`,
            person,
            title: `${known.merchant.name}：${title}`,
            text,
            at: now,
            kind: 'due',
          })
          told += 1
        }
      }
    }
  }
  const position = epochDay(today)
  await query
    .insertInto('feed_cursor')
    .values({ feed: FEED, position, updated_at: now })
    .onConflict((conflict) => conflict.column('feed').doUpdateSet({ position, updated_at: now }))
    .execute()
  return told
}

/** Whoever signed the filings of a service on which one of these values was handed out. */
async function signersOf(
  platform: Platform,
  service: string,
  uscc: string,
  { field, values }: NonNullable<Reminder['handedOut']>,
): Promise<readonly string[]> {
  const { query } = platform.database
  const files = await query
    .selectFrom('case_file')
    .selectAll()
    .where('made_for', '=', uscc)
    .where('service', '=', service)
    .execute()
  const about = (await loadEvents(query, files)).filter((stored) =>
    stored.events.some((event) => values.includes(String(openEvent(platform, stored, event)[field] ?? ''))),
  )
  const signers = await Promise.all(about.map(({ file }) => signatoriesOf(query, file.number)))
  return signers.flat()
}
