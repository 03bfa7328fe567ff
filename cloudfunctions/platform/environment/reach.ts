import type { Platform } from '../platform'

export type Environment = Readonly<Record<string, string | undefined>>

/** The parts of the platform that not every function has. */
export type FurtherParts = Pick<
  Platform,
  'gateway' | 'files' | 'reporterSealing' | 'receiptKey' | 'printer' | 'cityPrefix' | 'recogniser'
>

/**
 * What a function reaches beyond the database: the regulator, the files, who reported, the printer. A function that needs none
 * of it is given none of its secrets, and does not carry the code.
 */
export interface Reach {
  /** variables without which it refuses to start, and what each of them is */
  variables(environment: Environment): Readonly<Record<string, string>>
  /** what is wrong with the secrets of a deployment, by name and never by value */
  problems(environment: Environment): readonly string[]
  parts(environment: Environment, database: Platform['database']): FurtherParts
}
