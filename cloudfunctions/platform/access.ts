import { auditName, reaches } from './officer'
import type { CallContext, OfficerContext, PersonContext } from './rpc/procedure'
import { Refusal, refuse } from './rpc/refusal'
import { type Relation, relationTo, type Tied } from './standing'

/**
 * Who may call a procedure, and what they must be to the object it is about.
 * `anyone` needs no sign-in. Relations are checked against the object, `park` by {@link requirePark}, the others by
 * {@link requireRelation}: `owner` filed it, `applicant` also stands for the merchant it was filed for, `signatory` also signed
 * it as another party of a joint filing, `party` also stands for the merchant it is about.
 */
export interface Access {
  readonly who: 'anyone' | 'person' | 'officer'
  readonly relation?: keyof typeof allowed | 'park'
  /** officers of this rank only: their own parks still bind them */
  readonly rank?: 'leader' | 'bureau'
  /** open to anyone, but an officer who is signed in is known: what officers look at is on record */
  readonly knowsOfficers?: true
}

const allowed = {
  owner: ['owner'],
  applicant: ['owner', 'principal'],
  signatory: ['owner', 'principal', 'participant'],
  party: ['owner', 'principal', 'participant', 'counterparty'],
} as const satisfies Record<string, readonly Relation[]>

/** The one access matrix: procedure × who × relation. A procedure that is not listed cannot be called. */
export const accessMatrix: Readonly<Record<string, Access>> = {
  'credit.search': { who: 'anyone', knowsOfficers: true },
  'credit.nearNames': { who: 'anyone' },
  'credit.merchant': { who: 'anyone', knowsOfficers: true },
  'credit.follow': { who: 'person' },
  'credit.following': { who: 'person' },
  'credit.checkDisplay': { who: 'anyone' },
  'credit.displayCard': { who: 'anyone' },
  'credit.displayPaper': { who: 'anyone' },
  // evidence is collected before sign-in; the unguessable file id is the capability until it is filed
  'files.begin': { who: 'anyone' },
  'files.complete': { who: 'anyone' },
  'files.table': { who: 'anyone' },
  'files.readable': { who: 'anyone' },
  'files.recognise': { who: 'anyone' },
  // the other side reaches only files that were given for it to see
  'files.link': { who: 'person', relation: 'party' },
  // the service decides: one that may be filed anonymously takes it from anyone, every other asks for a person itself
  'cases.submit': { who: 'anyone' },
  'cases.list': { who: 'person' },
  // about a merchant the caller has no right for they answer as for an unknown one
  'cases.begin': { who: 'person' },
  'cases.merchants': { who: 'person' },
  'cases.mandates': { who: 'person' },
  'cases.grantMandate': { who: 'person' },
  // the token is the capability
  'cases.acceptMandate': { who: 'person' },
  'cases.revokeMandate': { who: 'person' },
  'cases.prepare': { who: 'person' },
  'cases.readiness': { who: 'person' },
  // a joint filing exists for whoever began it and who has a place in it; an invitation's token is the capability
  'cases.jointBegin': { who: 'person' },
  'cases.jointList': { who: 'person' },
  'cases.jointGet': { who: 'person' },
  'cases.jointInvite': { who: 'person' },
  'cases.jointInvitation': { who: 'person' },
  'cases.jointAccept': { who: 'person' },
  'cases.jointTake': { who: 'person' },
  'cases.jointFill': { who: 'person' },
  'cases.jointSign': { who: 'person' },
  'cases.jointLeave': { who: 'person' },
  'cases.jointRelease': { who: 'person' },
  'cases.jointSubmit': { who: 'person' },
  'cases.jointFile': { who: 'person' },
  'cases.get': { who: 'person', relation: 'party' },
  'cases.act': { who: 'person', relation: 'party' },
  'cases.agree': { who: 'person', relation: 'signatory' },
  'cases.similar': { who: 'person' },
  'cases.carry': { who: 'person', relation: 'owner' },
  'cases.carryFiles': { who: 'person', relation: 'owner' },
  // the query code is the capability
  'cases.follow': { who: 'anyone' },
  'cases.actFollowing': { who: 'anyone' },
  'cases.printFollowing': { who: 'anyone' },
  'cases.print': { who: 'person', relation: 'party' },
  'cases.export': { who: 'person', relation: 'applicant' },
  'cases.receipt': { who: 'person', relation: 'signatory' },
  'cases.archive': { who: 'person', relation: 'signatory' },
  // whoever is shown a receipt checks it
  'cases.receiptKeys': { who: 'anyone' },
  // one's own only
  'cases.held': { who: 'person' },
  'cases.copy': { who: 'person' },
  'cases.erase': { who: 'person', relation: 'owner' },
  'cases.conversation': { who: 'person', relation: 'applicant' },
  'cases.markRead': { who: 'person', relation: 'applicant' },
  // prepared signed out; the code is the capability, and only an officer can use it
  'cases.handOver': { who: 'anyone' },
  'cases.deskTakeOver': { who: 'officer' },
  'cases.deskQueue': { who: 'officer' },
  'cases.deskGet': { who: 'officer', relation: 'park' },
  'cases.deskMarkRead': { who: 'officer', relation: 'park' },
  'cases.deskUnmask': { who: 'officer', relation: 'park' },
  'cases.deskAct': { who: 'officer', relation: 'park' },
  'cases.deskNote': { who: 'officer', relation: 'park' },
  'cases.deskAssign': { who: 'officer', relation: 'park' },
  'cases.deskFigures': { who: 'officer', relation: 'park' },
  'cases.deskTask': { who: 'officer', relation: 'park' },
  'cases.deskTakeTask': { who: 'officer', relation: 'park' },
  'cases.deskEndTask': { who: 'officer', relation: 'park' },
  'cases.deskUnfiled': { who: 'officer', relation: 'park' },
  'cases.deskNudge': { who: 'officer', relation: 'park' },
  // two of them: who asks cannot agree, and only the two may read
  'cases.askOpening': { who: 'officer', rank: 'leader' },
  'cases.agreeOpening': { who: 'officer', rank: 'leader' },
  'cases.openings': { who: 'officer', rank: 'leader' },
  'cases.openedIdentity': { who: 'officer', rank: 'leader' },
  'files.deskLink': { who: 'officer', relation: 'park' },
  // staff number and code are the credential; the session it answers with is the officer
  'officers.signIn': { who: 'anyone' },
  'officers.signOut': { who: 'officer' },
  'officers.me': { who: 'officer' },
  'officers.colleagues': { who: 'officer' },
  'officers.setAbsence': { who: 'officer' },
  'officers.endAbsence': { who: 'officer' },
  'officers.leave': { who: 'officer', rank: 'leader' },
  'officers.notices': { who: 'officer' },
  'officers.readNotices': { who: 'officer' },
  'operations.status': { who: 'officer', rank: 'bureau' },
  'operations.retry': { who: 'officer', rank: 'bureau' },
  'operations.setAside': { who: 'officer', rank: 'bureau' },
  'operations.levels': { who: 'anyone' },
  'knowledge.search': { who: 'anyone' },
  'knowledge.suggest': { who: 'anyone' },
  'knowledge.read': { who: 'anyone' },
  'knowledge.rate': { who: 'person' },
  'knowledge.write': { who: 'officer' },
  'knowledge.proposals': { who: 'officer' },
  'knowledge.decide': { who: 'officer', rank: 'leader' },
  // one's own rows only: every statement names the person
  'names.reserve': { who: 'person' },
  'names.mine': { who: 'person' },
  'names.release': { who: 'person' },
  'announcements.list': { who: 'anyone' },
  'announcements.read': { who: 'anyone' },
  // by what everybody can read in the register
  'announcements.match': { who: 'anyone' },
  'announcements.write': { who: 'officer' },
  'announcements.proposals': { who: 'officer' },
  'announcements.decide': { who: 'officer', rank: 'leader' },
  'cases.deskSignUps': { who: 'officer', relation: 'park' },
  'account.me': { who: 'anyone' },
  'account.keepContact': { who: 'person' },
  'account.inbox': { who: 'person' },
  'account.readInbox': { who: 'person' },
  'account.notices': { who: 'person' },
  'account.quietNotices': { who: 'person' },
  'account.keepConsent': { who: 'person' },
  'account.drafts': { who: 'person' },
  'account.keepDraft': { who: 'person' },
  'account.dropDraft': { who: 'person' },
  'account.held': { who: 'person' },
  'account.copy': { who: 'person' },
  'account.close': { who: 'person' },
}

/** The signed-in person of a context; the router has already refused everybody else. */
export function signedIn(context: CallContext): PersonContext {
  if (!context.person) return refuse('not-signed-in', '请先登录，已填的内容都在')
  return context as PersonContext
}

/**
 * Object-level check by the matrix. A stranger learns nothing: the answer is the same as for an object that does not exist,
 * and the attempt goes on record.
 *
 * @returns the caller and how they are tied to the object
 */
export async function requireRelation(
  context: CallContext,
  procedure: string,
  object: Tied | undefined,
): Promise<PersonContext & { readonly relation: Relation }> {
  const caller = signedIn(context)
  const relation = object && (await relationTo(context.query, caller.person, object))
  const { relation: asked } = accessMatrix[procedure] ?? {}
  const enough: readonly Relation[] = asked && asked !== 'park' ? allowed[asked] : []
  if (relation && enough.includes(relation)) return { ...caller, relation }
  throw new Refusal(
    'not-found',
    '没有找到这件办件，请核对编号',
    {},
    // who looks for an anonymous case may be the one who filed it: nothing may link the two
    object?.owner ? { person: caller.person, procedure, object: object.id } : undefined,
  )
}

/** The officer of a context; the router has already refused everybody else. */
export function actingOfficer(context: CallContext): OfficerContext {
  if (!context.officer) return refuse('not-signed-in', '请用工号和动态码登录')
  return context as OfficerContext
}

/**
 * Object-level check for officers: the object stands in a park of theirs, or of somebody they cover for today. Another
 * park's case does not exist for them, and the attempt goes on record.
 */
export function requirePark(
  context: CallContext,
  procedure: string,
  object: { readonly id: string; readonly park: string } | undefined,
): OfficerContext {
  const caller = actingOfficer(context)
  if (object && reaches(caller.officer, object.park)) return caller
  throw new Refusal(
    'not-found',
    '没有找到这件办件，请核对编号',
    {},
    object && { person: auditName(caller.officer), procedure, object: object.id, reason: 'not-park' },
  )
}

/**
 * Records that something was done to an object, in the transaction that does it.
 *
 * @param reason why an officer looked at a person's data
 */
export async function auditDone(
  context: CallContext,
  procedure: string,
  object: string,
  reason: string | null = null,
): Promise<void> {
  await context.query
    .insertInto('audit')
    .values({
      at: context.now,
      person: context.officer ? auditName(context.officer) : (context.person ?? null),
      procedure,
      object,
      outcome: 'done',
      reason,
      trace: context.traceparent,
    })
    .execute()
}
