import type { ProcedureInput, ProcedureOutput } from '@/platform'

export type ViewReason = ProcedureInput<'cases.deskGet'>['reason']
type Me = ProcedureOutput<'officers.me'>
type QueueItem = ProcedureOutput<'cases.deskQueue'>['items'][number]

export const viewReasons: readonly ViewReason[] = ['handle', 'cover', 'supervise', 'review']

/** Why an officer most likely opens a case; it is on record, shown on the page and may be changed there. */
export function viewReason(me: Me, { park, officer }: Pick<QueueItem, 'park' | 'officer'>): ViewReason {
  if (officer?.id === me.id) return 'handle'
  if (me.parks.some(({ id, covering }) => id === park && covering)) return 'cover'
  return officer && me.role !== 'officer' ? 'supervise' : 'handle'
}

/** The reason named in an address; anything else is handling. */
export function reasonNamed(text: string | undefined): ViewReason {
  return viewReasons.find((reason) => reason === text) ?? 'handle'
}
