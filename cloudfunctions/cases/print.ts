import { city } from '../../config/city'
import { type Side, timeline } from '../../domain/kernel/case'
import type { CaseToPrint } from '../../domain/kernel/service'
import { printsOf } from '../../domain/kernel/service/prints'
import { auditDone, type CallContext, procedure, publishPrint, refuse, signedIn, withoutPersonal } from '../platform'
import { fieldsOf, loadChain, openEvent, type StoredCase } from './caseStore'
import { casesContract } from './contract'
import { openWithSecret } from './follow'
import { type CaseParts, caseParts } from './joint/caseParts'
import { filesOf, receiptText } from './receipt'
import { requireCase } from './requireCase'
import { documentFor, ownView, printsWithoutName, publicProgress, stateView } from './view'

/** A paper of a case, printed when it is asked for. What stands on it is what its side may read on the page. */
export const print = procedure(casesContract['cases.print'], 'print', async (context, input) => {
  const { stored, side, relation } = await requireCase(context, 'cases.print', input.caseNumber)
  const { person } = signedIn(context)
  const participant = relation === 'participant'
  const parts = await caseParts(context.query, context.platform, stored, { person, participant })
  const wanted = printsOf(stored.service, publicProgress(stored), side).find(({ id }) => id === input.print)
  if (!wanted) return refuse('not-found', '这件办件现在没有这份打印件')
  const paper = wanted.print(await caseToPrint(context, stored, side, parts))
  await auditDone(context, 'cases.print', stored.file.number, wanted.id)
  return publishPrint(context, paper, `${wanted.title}-${stored.file.number}`)
})

/** A paper of an anonymous case that says nothing of who filed, for whoever holds the query code. */
export const printFollowing = procedure(
  casesContract['cases.printFollowing'],
  'print',
  async (context, input) => {
    const stored = await openWithSecret(context, 'cases.printFollowing', input)
    const wanted = printsWithoutName(stored).find(({ id }) => id === input.print)
    if (!wanted) return refuse('not-found', '这件办件现在没有这份打印件')
    const paper = wanted.print(await caseToPrint(context, stored, 'holder'))
    await auditDone(context, 'cases.printFollowing', stored.file.number, wanted.id)
    return publishPrint(context, paper, `${wanted.title}-${stored.file.number}`)
  },
  { unlinked: () => true },
)

/** @param reader a side of the case, or the holder of the query code: the applicant, of whom nothing may stand on a paper */
async function caseToPrint(
  context: CallContext,
  stored: StoredCase,
  reader: Side | 'holder',
  parts?: CaseParts,
): Promise<CaseToPrint> {
  const { platform, query, today } = context
  const { file, service } = stored
  const [submitted] = stored.events
  if (!submitted) throw new Error(`a case without its first event: ${file.number}`)
  const own = reader !== 'counterparty'
  const named = reader === 'applicant'
  const progress = publicProgress(stored)
  const answers = named
    ? ownView(stored, openEvent(platform, stored, submitted), parts)
    : withoutPersonal(fieldsOf(stored, 'submit'), submitted.data)
  return {
    caseNumber: file.number,
    serviceTitle: service.title,
    title: file.title,
    receivedAt: file.received_at.toISOString(),
    receivedMoment: service.receivedMoment,
    state: stateView(stored, progress.state),
    answers,
    progress,
    document: documentFor(stored, named ? 'applicant' : 'counterparty', answers),
    timeline: timeline(service.workflow, progress, own ? 'applicant' : 'counterparty'),
    ...(own ? { receipt: receiptText(platform, stored, await loadChain(query, file.number)) } : {}),
    files: (own ? filesOf(platform, stored, 1) : []).map(({ name, size, sha256 }, at) => ({
      // a file's name may be somebody's
      name: named ? name : `文件${at + 1}`,
      size,
      sha256,
    })),
    today,
    cityName: city.name,
  }
}
