import { auditDone, type CallContext } from '../platform'

/**
 * Puts on record that an officer looked something up; of anybody else nothing is kept. What was typed is not kept either: it
 * may be somebody's name.
 *
 * @param object the credit code, or what the words were taken for
 */
export async function noteOfficer(context: CallContext, procedure: string, object: string): Promise<void> {
  if (context.officer) await auditDone(context, procedure, object)
}
