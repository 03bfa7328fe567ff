import type { InferOutput } from 'valibot'
import { availableActs, isFinal } from '../../domain/kernel/case'
import type { Answers } from '../../domain/kernel/form'
import { serviceById } from '../../domain/services/registry'
import { type CallContext, procedure, signedIn } from '../platform'
import { loadEvents, type StoredCase } from './caseStore'
import { casesContract } from './contract'
import { othersAbout } from './othersAbout'
import { caseCard } from './view'

/** How many of one's newest cases of a service are looked at, and how many are answered. */
const LOOK_AT = 100
const MOST = 3

type SimilarInput = InferOutput<(typeof casesContract)['cases.similar']['input']>

/**
 * One's own earlier cases about the same merchant, for "possibly the same" before filing: a repeat is not handled again, new
 * facts go to the case that exists (Order 121 art. 35). The same credit code, or the same name where one side has no code.
 */
export const similar = procedure(casesContract['cases.similar'], 'read', async (context, input) => {
  const { person } = signedIn(context)
  const files = await context.query
    .selectFrom('case_file')
    .selectAll()
    .where('owner', '=', person)
    .where('service', '=', input.service)
    .orderBy('received_at', 'desc')
    .limit(LOOK_AT)
    .execute()
  const cases = await loadEvents(context.query, files)
  const found = cases.filter((stored) => isAbout(stored, input)).slice(0, MOST)
  return {
    items: found.map((stored) => ({
      ...caseCard(stored, context.today),
      receivedAt: stored.file.received_at.toISOString(),
      canAdd: forwardActs(stored),
    })),
    others: await countOthers(context, input, person),
  }
})

/** How many other people filed about the same: a number, nothing of what they say. */
async function countOthers({ query, now }: CallContext, input: SimilarInput, person: string): Promise<number> {
  const service = serviceById(input.service)
  if (!service || !input.uscc) return 0
  return (await othersAbout(query, { service, uscc: input.uscc, matter: input.matter, person, now })).length
}

function isAbout(stored: StoredCase, sought: { readonly uscc?: string | undefined; readonly name: string }): boolean {
  // name and code of the other side are never personal, so nothing has to be opened
  const counterpart = stored.service.counterpart?.((stored.events[0]?.data ?? {}) as Answers)
  if (!counterpart) return false
  if (counterpart.uscc && sought.uscc) return counterpart.uscc === sought.uscc
  return spelling(counterpart.name) === spelling(sought.name)
}

/** Names are typed with and without spaces, and with either kind of brackets. */
function spelling(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '').toLowerCase()
}

/** Whether the person can still do something to the case that does not end it. */
function forwardActs({ service, file }: StoredCase): boolean {
  const { acts } = service.workflow
  if (isFinal(service.workflow, file.state)) return false
  return availableActs(service.workflow, file.state, 'applicant').some((act) => acts[act]?.confirm === undefined)
}
