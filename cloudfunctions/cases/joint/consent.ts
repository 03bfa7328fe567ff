import { digestJson } from '../../../domain/kernel/evidence'
import { type Answers, type DocumentSection, readableDocument } from '../../../domain/kernel/form'
import { seatsOf } from '../../../domain/kernel/joint'
import {
  auditDone,
  type CallContext,
  notify,
  type Queryable,
  refuse,
  type Sealings,
  signatoriesOf,
} from '../../platform'
import { openEvent, type StoredCase } from '../caseStore'
import { seatPlace } from './jointStore'

/** Something one party wants done and the others have not all agreed to yet. */
interface Proposal {
  readonly data: Answers
  /** the seats that have agreed */
  readonly agreed: readonly string[]
}

/** What is to be done once everybody has agreed; undefined while somebody has not. */
export interface Consent {
  readonly data: Answers | undefined
  /** titles of those who have not agreed */
  readonly waitsFor: readonly string[]
}

/**
 * Proposes an act that all parties have to agree to, or agrees to the one that stands. What somebody proposes anew takes the
 * place of what was proposed before, with the consents given to that.
 *
 * @param own the caller's seats
 * @param asked checked data of a new proposal, or the digest of the one agreed to
 */
export async function consent(
  context: CallContext,
  stored: StoredCase,
  own: readonly string[],
  act: string,
  asked: { readonly data: Answers } | { readonly digest: string },
): Promise<Consent> {
  const { query, platform, now } = context
  const number = stored.file.number
  const row = await query
    .selectFrom('joint_consent')
    .selectAll()
    .where('case_number', '=', number)
    .where('act', '=', act)
    .forUpdate()
    .executeTakeFirst()
  const standing = row && openProposal(platform, row)
  const digest = 'digest' in asked ? asked.digest : digestJson(asked.data)
  if ('digest' in asked && row?.digest !== digest) return refuse('conflict', '提议的内容已经变了，请刷新后再看')
  const data = 'data' in asked ? asked.data : (standing?.data ?? {})
  const agreed = [...new Set([...(standing && row?.digest === digest ? standing.agreed : []), ...own])]
  const waiting = (await seatsInCase(query, platform, number)).filter((seat) => !agreed.includes(seat))
  await query.deleteFrom('joint_consent').where('case_number', '=', number).where('act', '=', act).execute()
  if (waiting.length === 0) return { data, waitsFor: [] }
  const content = platform.sealing.seal(JSON.stringify({ data, agreed } satisfies Proposal), consentPlace(number, act))
  await query
    .insertInto('joint_consent')
    .values({ case_number: number, act, digest, content, proposed_at: now })
    .execute()
  await tellOthers(context, stored, act)
  await auditDone(context, 'cases.act', number, `consent:${act}`)
  return { data: undefined, waitsFor: titlesOf(platform, stored, waiting) }
}

/** What stands proposed in a case, for one of its parties. */
export async function proposals(query: Queryable, sealings: Sealings, stored: StoredCase, own: readonly string[]) {
  const number = stored.file.number
  const rows = await query.selectFrom('joint_consent').selectAll().where('case_number', '=', number).execute()
  if (rows.length === 0) return []
  const seats = await seatsInCase(query, sealings, number)
  return rows.flatMap((row) => {
    const definition = stored.service.workflow.acts[row.act]
    // the case has moved on: what was proposed cannot be done any more
    if (!definition?.from.includes(stored.file.state)) return []
    const { data, agreed } = openProposal(sealings, row)
    return [
      {
        act: row.act,
        digest: row.digest,
        proposedAt: row.proposed_at.toISOString(),
        agreed: titlesOf(sealings, stored, agreed),
        waitsFor: titlesOf(
          sealings,
          stored,
          seats.filter((seat) => !agreed.includes(seat)),
        ),
        /** the reader has agreed already */
        mine: own.every((part) => agreed.includes(part) || !seats.includes(part)),
        document: actDocument(stored, row.act, data),
      },
    ]
  })
}

function actDocument({ service }: StoredCase, act: string, data: Answers): readonly DocumentSection[] {
  const { label = '', fields = [] } = service.workflow.acts[act] ?? {}
  const form = { id: act, version: service.forms[0].from, sections: [{ id: act, title: label, fields }] }
  return readableDocument(form, data)
}

async function seatsInCase(query: Queryable, { sealing }: Sealings, caseNumber: string): Promise<readonly string[]> {
  const rows = await query.selectFrom('joint_seat').selectAll().where('case_number', '=', caseNumber).execute()
  return rows.map(({ id, draft, seat }) => sealing.open(seat, seatPlace(draft, id)))
}

function titlesOf(sealings: Sealings, stored: StoredCase, seats: readonly string[]): readonly string[] {
  const submitted = stored.events[0]
  const { parties } = stored.service
  if (!submitted || !parties) return []
  return seatsOf(parties, openEvent(sealings, stored, submitted))
    .filter(({ id }) => seats.includes(id))
    .map(({ role, name }) => (name ? `${role.title}（${name}）` : role.title))
}

async function tellOthers({ query, now, person }: CallContext, stored: StoredCase, act: string): Promise<void> {
  const label = stored.service.workflow.acts[act]?.label ?? ''
  const people = [stored.file.owner, ...(await signatoriesOf(query, stored.file.number))]
  for (const other of new Set(people)) {
    if (!other || other === person) continue
    await notify(query, {
      id: `consent:${stored.file.number}:${act}:${now.getTime()}:${other}`,
      person: other,
      caseNumber: stored.file.number,
      title: `${stored.file.title}：${label}要各方同意`,
      text: `有一方提出“${label}”，各方都同意后才会办理。请打开办件查看。`,
      at: now,
    })
  }
}

function openProposal(
  { sealing }: Sealings,
  row: { readonly case_number: string; readonly act: string; readonly content: string },
): Proposal {
  return JSON.parse(sealing.open(row.content, consentPlace(row.case_number, row.act))) as Proposal
}

const consentPlace = (caseNumber: string, act: string) => `consent|${caseNumber}|${act}`
