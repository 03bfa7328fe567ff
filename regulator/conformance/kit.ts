import type { SigningKey } from '../contract'
import type { Client } from './client'
import { type DirectoryReader, directoryReader } from './directoryReader'
import { type EventReader, eventReader } from './eventReader'
import type { Operator } from './operator'
import type { Samples } from './samples'

/** What a check works with. */
export interface Kit extends Client {
  readonly key: SigningKey
  readonly samples: Samples
  /** plays the officer; absent where the implementation offers no way to be played */
  readonly operator?: Operator
  readonly directory: DirectoryReader
  readonly events: EventReader
}

export function kit(client: Client, key: SigningKey, samples: Samples, operator?: Operator): Kit {
  const directory = directoryReader(client)
  const events = eventReader(client, samples, operator)
  return { ...client, key, samples, directory, events, ...(operator ? { operator } : {}) }
}

/** The officer; only called in checks that need one. */
export function officer(kit: Pick<Kit, 'operator'>): Operator {
  if (!kit.operator) throw new Error('this check needs an operator')
  return kit.operator
}
