import { signatureSkew } from '../../contract'
import type { SandboxDatabase } from '../database'

/** Remembers nonces for as long as their signatures could be fresh, and forgets them afterwards. */
export function seenNonce(database: SandboxDatabase, realNow: () => Date) {
  return async (keyid: string, nonce: string): Promise<boolean> => {
    const now = realNow()
    await database
      .deleteFrom('nonce')
      .where('seen_at', '<', new Date(now.getTime() - 3 * signatureSkew * 1000))
      .execute()
    const fresh = await database
      .insertInto('nonce')
      .values({ keyid, nonce, seen_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('nonce')
      .executeTakeFirst()
    return fresh === undefined
  }
}
