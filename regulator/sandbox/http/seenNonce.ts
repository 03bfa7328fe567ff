import { signatureSkew } from '../../contract'
import type { SandboxDatabase } from '../database'

const MINUTE = 60_000

/** Remembers nonces for as long as their signatures could be fresh, and forgets them afterwards, once a minute. */
export function seenNonce(database: SandboxDatabase, realNow: () => Date) {
  let forgottenAt = 0
  return async (keyid: string, nonce: string): Promise<boolean> => {
    const now = realNow()
    if (now.getTime() - forgottenAt >= MINUTE) {
      forgottenAt = now.getTime()
      await database
        .deleteFrom('nonce')
        .where('seen_at', '<', new Date(now.getTime() - 3 * signatureSkew * 1000))
        .execute()
    }
    const fresh = await database
      .insertInto('nonce')
      .values({ keyid, nonce, seen_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('nonce')
      .executeTakeFirst()
    return fresh === undefined
  }
}
