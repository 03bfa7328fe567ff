import { call, newIdempotencyKey } from '@/platform'
import { session } from '@/state'

/** Marks this notice and all older ones as read. The screen keeps its 未读 marks until it is opened again. */
export async function markRead(upTo: string): Promise<void> {
  const reply = await call('account.readInbox', { upTo }, { idempotencyKey: newIdempotencyKey() })
  // A failure costs nothing: they stay unread and are marked the next time.
  if (reply.ok) await session.getState().refresh()
}
