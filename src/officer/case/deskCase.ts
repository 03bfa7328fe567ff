import type { ProcedureOutput } from '@/platform'

/** One case at the desk, masked. */
export type DeskCase = ProcedureOutput<'cases.deskGet'>

/** The same in full; in the page's memory only. */
export type Unmasked = ProcedureOutput<'cases.deskUnmask'>
