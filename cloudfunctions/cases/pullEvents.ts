import type { Platform } from '../platform'
import { applyParked, layUnreadableAside, receiveEvents, retryEvents } from './receive'

const FEED = 'events'

/**
 * Pulls the regulator's event feed from the last position on. The push is faster, the pull is the truth: what a lost push
 * missed comes here, and what came twice is known by its id. What cannot be read or applied is laid aside and tried again.
 *
 * @returns how many events were new
 */
export async function pullEvents(platform: Platform): Promise<number> {
  const query = platform.database.query
  const cursor = await query.selectFrom('feed_cursor').select('position').where('feed', '=', FEED).executeTakeFirst()
  let position = cursor?.position ?? 0
  let fresh = await retryEvents(platform)
  await applyParked(platform)
  for (;;) {
    const page = await platform.gateway.events(position, 200)
    fresh += await receiveEvents(platform, page.events, 'pull')
    await layUnreadableAside(platform, page.unreadable)
    if (page.more && page.next <= position) throw new Error('the event feed does not advance')
    if (page.next > position) {
      position = page.next
      const updated_at = await platform.clock.now()
      await query
        .insertInto('feed_cursor')
        .values({ feed: FEED, position, updated_at })
        .onConflict((conflict) => conflict.column('feed').doUpdateSet({ position, updated_at }))
        .execute()
    }
    if (!page.more) return fresh
  }
}
