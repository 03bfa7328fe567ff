import { accountProcedures } from '../account'
import { creditProcedures } from '../credit'
import type { Procedures } from '../platform'

/** What a phone asks first and most: who am I, and who are they. None of it needs a service's rules. */
export const readersProcedures: Procedures = { ...accountProcedures, ...creditProcedures }
