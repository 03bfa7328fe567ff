import { mayAlsoTake, partForm, type Seat, seatsOf, sharedPart } from '../../../domain/kernel/joint'
import type { CheckContext } from '../../../domain/kernel/rules'
import type { Known } from '../../../domain/kernel/service'
import type { CallContext } from '../../platform'
import { refuse } from '../../platform'
import { knownOf } from '../known'
import type { JointDraft, TakenSeat } from './jointStore'

/** Who has which place now. A place whose entry was taken out or renamed is nobody's any more. */
export interface Place {
  readonly seat: Seat
  readonly taken?: TakenSeat
}

export function placesOf({ service, content, taken }: Pick<JointDraft, 'service' | 'content' | 'taken'>) {
  return seatsOf(service.parties, content.answers).map((seat): Place => {
    const holder = taken.filter((one) => one.seat === seat.id).at(-1)
    return { seat, ...(holder ? { taken: holder } : {}) }
  })
}

/** The parts somebody fills and reads as their own: their places, and the shared part for whoever began. */
export function partsOf(draft: JointDraft, person: string): readonly string[] {
  const own = placesOf(draft).flatMap(({ seat, taken }) => (taken?.person === person ? [seat.id] : []))
  return draft.row.person === person ? [sharedPart, ...own] : own
}

/** One's own place; somebody else's is refused. */
export function requirePlace(draft: JointDraft, person: string, seat: string): Place {
  const place = placesOf(draft).find((one) => one.seat.id === seat)
  if (place?.taken?.person === person) return place
  return refuse('not-found', '这一方的部分不由您办理')
}

/** Nobody signs for two who stand apart. */
export function requireApart(draft: JointDraft, person: string, wanted: Seat): void {
  const held = placesOf(draft).filter(({ seat, taken }) => taken?.person === person && seat.id !== wanted.id)
  if (
    !mayAlsoTake(
      draft.service.parties,
      wanted,
      held.map(({ seat }) => seat),
    )
  )
    refuse('not-allowed', '您已经是其中一方，另一方要由别人接受')
}

/** What is left of a joint filing with one party is filed alone. */
export const TWO_AT_LEAST = '至少要有两方签署。要一个人办，请取消这次办理，重新填写'

export function requireBegan(draft: JointDraft, person: string): void {
  if (draft.row.person !== person) refuse('not-allowed', '只有发起人可以这样操作')
}

/** What the checks of a joint filing know, which is what they will know when it is submitted. */
export async function jointContext(
  { query, platform, today }: Pick<CallContext, 'query' | 'platform' | 'today'>,
  { service, content }: Pick<JointDraft, 'service' | 'content'>,
): Promise<CheckContext<Known>> {
  const uscc = service.forMerchant?.of(content.answers)
  return uscc ? { today, known: await knownOf(query, platform, service, uscc) } : { today }
}

/** What a part is called: the role's title, or the service's for what whoever began fills for all. */
export function titleOf({ service, content }: Pick<JointDraft, 'service' | 'content'>, part: string): string {
  if (part === sharedPart) return '发起人'
  const seat = seatsOf(service.parties, content.answers).find(({ id }) => id === part)
  const [role = '', name] = part.split(':')
  const title = service.parties.roles.find(({ id }) => id === role)?.title ?? ''
  const called = seat?.name ?? name
  return called ? `${title}（${called}）` : title
}

/** Whether a part asks anything at all. */
export function asksAnything({ form, service, content }: JointDraft, part: string): boolean {
  return (partForm(form, service.parties, content.answers, part)?.sections.length ?? 0) > 0
}
