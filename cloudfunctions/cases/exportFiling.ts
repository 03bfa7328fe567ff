import { filingExport } from '../../domain/kernel/service/exports'
import { auditDone, procedure, signedIn } from '../platform'
import { openEvent } from './caseStore'
import { casesContract } from './contract'
import { caseParts } from './joint/caseParts'
import { requireCase } from './requireCase'
import { ownView, publicProgress, stateView } from './view'

/** What was filed, raw and in words, for accounting software and other programs; with the personal answers, which are the filer's own: what is private to other parties of a joint filing stays out. */
export const exportFiling = procedure(casesContract['cases.export'], 'read', async (context, input) => {
  const { stored } = await requireCase(context, 'cases.export', input.caseNumber)
  const { person } = signedIn(context)
  const parts = await caseParts(context.query, context.platform, stored, { person, participant: false })
  const { file, service, form } = stored
  const [submitted] = stored.events
  if (!submitted) throw new Error(`a case without its first event: ${file.number}`)
  const exported = filingExport({
    service,
    form,
    caseNumber: file.number,
    title: file.title,
    receivedAt: file.received_at.toISOString(),
    state: stateView(stored, publicProgress(stored).state),
    answers: ownView(stored, openEvent(context.platform, stored, submitted), parts),
  })
  await auditDone(context, 'cases.export', file.number)
  return { name: `${service.title}-${file.number}.json`, text: `${JSON.stringify(exported, null, 2)}\n` }
})
