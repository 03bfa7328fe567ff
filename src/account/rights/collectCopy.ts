import { call, type ProcedureOutput } from '@/platform'
import type { RpcReply } from '../../../cloudfunctions/platform/contract'

/** Five cases a page. */
const MOST_PAGES = 500

type Case = ProcedureOutput<'cases.copy'>['cases'][number]

/** What was refused on the way; the copy is whole or there is none. */
class NotCollected extends Error {}

/**
 * Everything that is held of the person, as one text: the account, what was begun alone or with others, whom they follow, the
 * names kept for them, and every case.
 *
 * @param onCases told how many cases are in it so far
 * @returns the text, or the server's words when one part was not given
 */
export async function collectCopy(
  onCases: (count: number) => void,
): Promise<{ readonly text: string; readonly cases: number } | { readonly problem: string }> {
  try {
    const account = given(await call('account.copy', {}))
    const { items: drafts } = given(await call('account.drafts', {}))
    const { items: following } = given(await call('credit.following', {}))
    const { items: names } = given(await call('names.mine', {}))
    const joint = []
    for (const { id } of given(await call('cases.jointList', {})).items)
      joint.push(given(await call('cases.jointGet', { id })))
    const cases: Case[] = []
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const reply = given(await call('cases.copy', { page }))
      cases.push(...reply.cases)
      onCases(cases.length)
      if (!reply.more) break
    }
    const all = { ...account, drafts: drafts.map(readable), joint, following, names, cases }
    return { text: JSON.stringify(all, undefined, 2), cases: cases.length }
  } catch (error) {
    if (error instanceof NotCollected) return { problem: error.message }
    throw error
  }
}

function given<T>(reply: RpcReply<T>): T {
  if (!reply.ok) throw new NotCollected(reply.error.message)
  return reply.data
}

/** A draft's answers as values; a body that cannot be read is given as it lies. */
function readable(draft: ProcedureOutput<'account.drafts'>['items'][number]) {
  try {
    return { ...draft, body: JSON.parse(draft.body) as unknown }
  } catch {
    return draft
  }
}
