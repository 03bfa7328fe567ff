import type { Length } from '../kernel/calendar'
import type { Option } from '../kernel/form'
import type { Dated } from '../kernel/law'

/**
 * A kind of work in the officers' queue that is no case: data, so that the queue, its reminders and its pages know none by
 * name. The title of a task is public or neutral; what is personal stays on the page it opens, which checks and records for
 * itself.
 */
export interface DeskTaskKind {
  readonly id: string
  /** 提醒报年报 */
  readonly label: string
  /** Why it is in the queue, one sentence for the officer. */
  readonly why: string
  /** one of the consultation's categories: filters and assignment use it */
  readonly category: string
  /** Our own promise, from the day it came; shown as ours. */
  readonly level: { readonly id: string; readonly title: string; readonly length: Dated<Length> }
  /** How it may end; the officer says which. */
  readonly outcomes: readonly Option[]
  /** The page that shows what it is about, and the parameter its subject travels in. */
  readonly opens?: { readonly label: string; readonly page: string; readonly parameter: string }
}
