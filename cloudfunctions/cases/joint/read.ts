import { type FileRef, leaves } from '../../../domain/kernel/form'
import {
  documentToSign,
  hindrances,
  holding,
  partFindings,
  shownTo,
  signedByAll,
  signedDigest,
} from '../../../domain/kernel/joint'
import { blocksFiling, type CheckContext } from '../../../domain/kernel/rules'
import { type CallContext, procedure, refuse, signedIn, standsFor } from '../../platform'
import { casesContract } from '../contract'
import { type JointDraft, requireJoint } from './jointStore'
import { asksAnything, jointContext, type Place, partsOf, placesOf, titleOf } from './places'

/** A joint filing as one of its people sees it. */
export const jointGet = procedure(casesContract['cases.jointGet'], 'read', async (context, input) => {
  const { person } = signedIn(context)
  const draft = await requireJoint(context, input.id)
  const { row, form, service, content } = draft
  const { parties } = service
  const mine = partsOf(draft, person)
  const checking = await jointContext(context, draft)
  const places = placesOf(draft)
  const own = places.filter(({ taken }) => taken?.person === person)
  const seats = []
  for (const place of places) seats.push(await seatView(context, draft, place, checking))
  return {
    id: row.id,
    service: row.service,
    formVersion: form.version,
    state: row.state,
    ...(row.case_number ? { caseNumber: row.case_number } : {}),
    today: context.today,
    expiresAt: row.expires_at.toISOString(),
    began: row.person === person,
    answers: { ...shownTo(form, parties, content.answers, mine) },
    parts: mine
      .filter((part) => asksAnything(draft, part))
      .map((part) => ({
        id: part,
        title: titleOf(draft, part),
        revision: content.revisions[part] ?? 0,
        done: !blocksFiling(partFindings(form, service.checks, parties, content.answers, part, checking)),
      })),
    seats,
    toSign: own.map(({ seat }) => {
      const document = documentToSign(form, parties, content.answers, seat)
      return {
        seat: seat.id,
        sections: document.sections,
        digest: signedDigest(document),
        hindrances: hindrances(form, service.checks, parties, content.answers, seat.id, checking),
      }
    }),
    steps: content.steps.map(({ by, seat, voids, ...step }) => ({
      ...step,
      by: titleOf(draft, by),
      ...(seat ? { seat: titleOf(draft, seat) } : {}),
      ...(voids ? { voids: voids.map((one) => titleOf(draft, one)) } : {}),
    })),
    complete: row.state === 'open' && signedByAll(form, parties, content.answers, content.signatures),
  }
})

/** The open joint filings somebody began or has a place in, those that moved last first. */
export const jointList = procedure(casesContract['cases.jointList'], 'read', async (context) => {
  const { person } = signedIn(context)
  const rows = await context.query
    .selectFrom('joint_draft')
    .select('id')
    .where('state', '=', 'open')
    .where('expires_at', '>', context.now)
    .where((where) =>
      where.or([
        where('person', '=', person),
        where('id', 'in', where.selectFrom('joint_seat').select('draft').where('person', '=', person)),
      ]),
    )
    .orderBy('updated_at', 'desc')
    .limit(20)
    .execute()
  const items = []
  for (const { id } of rows) items.push(await listItem(context, await requireJoint(context, id), person))
  return { items }
})

/** A file somebody attached, for the people of the filing who may read the question it answers. */
export const jointFile = procedure(casesContract['cases.jointFile'], 'read', async (context, input) => {
  const { person } = signedIn(context)
  const draft = await requireJoint(context, input.id)
  const { form, service, content } = draft
  const shown = shownTo(form, service.parties, content.answers, partsOf(draft, person))
  const fields = form.sections.flatMap((section) => section.fields)
  const file = leaves(fields, shown)
    .flatMap(({ field, value }) => (field.kind === 'files' ? (value as readonly FileRef[]) : []))
    .find(({ fileId }) => fileId === input.fileId)
  if (!file) return refuse('not-found', '没有找到这个文件')
  return { url: context.platform.files.link(file.fileId, file.type) }
})

async function listItem(context: CallContext, draft: JointDraft, person: string) {
  const { row, form, service, content } = draft
  const { parties, checks } = service
  const checking = await jointContext(context, draft)
  const places = placesOf(draft)
  const held = holding(form, parties, content.answers, content.signatures)
  const own = places.filter(({ taken }) => taken?.person === person)
  const complete = signedByAll(form, parties, content.answers, content.signatures)
  const open = partsOf(draft, person).some((part) =>
    blocksFiling(partFindings(form, checks, parties, content.answers, part, checking)),
  )
  const unsigned = own.some(
    ({ seat }) =>
      !held.some((one) => one.seat === seat.id) &&
      hindrances(form, checks, parties, content.answers, seat.id, checking).length === 0,
  )
  return {
    id: row.id,
    service: row.service,
    serviceTitle: service.title,
    roles: own.map(({ seat }) => seat.role.title),
    mine: row.person === person,
    signed: held.length,
    needed: places.length,
    waits: open
      ? ('fill' as const)
      : unsigned
        ? ('sign' as const)
        : complete && row.person === person
          ? ('submit' as const)
          : ('others' as const),
    updatedAt: row.updated_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  }
}

async function seatView(context: CallContext, draft: JointDraft, place: Place, checking: CheckContext) {
  const { seat, taken } = place
  const { form, service, content, row } = draft
  const { person } = signedIn(context)
  const signed = content.signatures.find((one) => one.seat === seat.id)
  const holds = holding(form, service.parties, content.answers, content.signatures).some((one) => one.seat === seat.id)
  const filled = () =>
    !blocksFiling(partFindings(form, service.checks, service.parties, content.answers, seat.id, checking))
  const offered = taken && !taken.person && taken.offerEndsAt && taken.offerEndsAt > context.now
  const state = holds
    ? ('signed' as const)
    : taken?.person
      ? signed
        ? ('void' as const)
        : filled()
          ? ('filled' as const)
          : ('taken' as const)
      : offered
        ? ('invited' as const)
        : ('open' as const)
  const mine = taken?.person === person
  return {
    id: seat.id,
    role: seat.role.id,
    title: seat.role.title,
    ...(seat.name ? { name: seat.name } : {}),
    ...(seat.merchant ? { merchant: seat.merchant } : {}),
    state,
    mine,
    ...(mine && seat.merchant ? { stands: await standsFor(context.query, person, seat.merchant) } : {}),
    ...(signed && holds ? { signedAt: signed.at } : {}),
    ...(offered && row.person === person ? { offerEndsAt: taken.offerEndsAt.toISOString() } : {}),
  }
}
