import type { CallContext, PersonContext } from './rpc/procedure'
import { Refusal, refuse } from './rpc/refusal'

/**
 * Who may call a procedure, and what they must be to the object it is about.
 * `anyone` needs no sign-in; `owner` is checked against the object by {@link requireRelation}.
 */
export interface Access {
  readonly who: 'anyone' | 'person'
  readonly relation?: 'owner'
}

/** The one access matrix: procedure × who × relation. A procedure that is not listed cannot be called. */
export const accessMatrix: Readonly<Record<string, Access>> = {
  'credit.search': { who: 'anyone' },
  'credit.merchant': { who: 'anyone' },
  // evidence is collected before sign-in; the unguessable file id is the capability until it is filed
  'files.begin': { who: 'anyone' },
  'files.complete': { who: 'anyone' },
  'files.link': { who: 'person', relation: 'owner' },
  // the service decides: one that may be filed anonymously takes it from anyone, every other asks for a person itself
  'cases.submit': { who: 'anyone' },
  'cases.list': { who: 'person' },
  'cases.get': { who: 'person', relation: 'owner' },
  'cases.act': { who: 'person', relation: 'owner' },
  'cases.similar': { who: 'person' },
  // the query code is the capability
  'cases.follow': { who: 'anyone' },
  'cases.actFollowing': { who: 'anyone' },
  'cases.receipt': { who: 'person', relation: 'owner' },
  'cases.archive': { who: 'person', relation: 'owner' },
  // whoever is shown a receipt checks it
  'cases.receiptKeys': { who: 'anyone' },
  'account.me': { who: 'anyone' },
  'account.keepContact': { who: 'person' },
  'account.inbox': { who: 'person' },
  'account.readInbox': { who: 'person' },
}

/** The signed-in person of a context; the router has already refused everybody else. */
export function signedIn(context: CallContext): PersonContext {
  if (!context.person) return refuse('not-signed-in', '请先登录，已填的内容都在')
  return context as PersonContext
}

/**
 * Object-level check. A stranger learns nothing: the answer is the same as for an object that does not exist, and the
 * attempt goes on record.
 */
export function requireRelation(
  context: CallContext,
  procedure: string,
  object: { readonly id: string; readonly owner: string | null } | undefined,
): PersonContext {
  const caller = signedIn(context)
  if (object && object.owner === caller.person) return caller
  throw new Refusal(
    'not-found',
    '没有找到这件办件，请核对编号',
    {},
    // who looks for an anonymous case may be the one who filed it: nothing may link the two
    object?.owner ? { person: caller.person, procedure, object: object.id } : undefined,
  )
}

/** Records that something was done to an object, in the transaction that does it. */
export async function auditDone(context: CallContext, procedure: string, object: string): Promise<void> {
  await context.query
    .insertInto('audit')
    .values({
      at: context.now,
      person: context.person ?? null,
      procedure,
      object,
      outcome: 'done',
      reason: null,
      trace: context.traceparent,
    })
    .execute()
}
