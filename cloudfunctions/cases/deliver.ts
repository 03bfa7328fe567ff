import { city } from '../../config/city'
import type { CaseEvent } from '../../domain/kernel/case'
import { type FileRef, readableDocument } from '../../domain/kernel/form'
import { signedSection } from '../../domain/kernel/joint'
import { cite } from '../../domain/kernel/law'
import { type ApplicantAct, type CaseSubmission, GatewayError } from '../../regulator/gateway'
import type { Delivery, OutgoingRow, Platform } from '../platform'
import { attachedFiles } from './attachments'
import { fieldsOf, loadCase, openEvent, type StoredCase } from './caseStore'
import { countAround } from './countAround'

/** Hands one outbox row to the regulator. Everything sent is read from the case now, so the outbox holds no personal data. */
export async function deliver(platform: Platform, row: OutgoingRow): Promise<Delivery> {
  const stored = await loadCase(platform.database.query, row.case_number)
  const event = stored?.events.find((candidate) => candidate.id === row.event_id)
  if (!stored || !event) return { outcome: 'permanent', reason: 'the event of this row does not exist' }
  try {
    const answers = openEvent(platform, stored, event)
    const files = attachedFiles(fieldsOf(stored, event.act), answers)
    const trace = row.traceparent ?? undefined
    for (const file of files)
      await platform.gateway.putEvidence(file.sha256, await platform.files.original(file.fileId), file.type, trace)
    if (row.topic === 'submit')
      await deliverSubmission(
        platform,
        { ...submission(stored, event, answers, files), ...(await hints(platform, stored, answers)) },
        trace,
      )
    else await platform.gateway.sendAct(row.case_number, applicantAct(event, answers), trace)
    return { outcome: 'delivered' }
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    return {
      outcome: error.kind,
      reason: error.message,
      ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }),
    }
  }
}

async function deliverSubmission(platform: Platform, filing: CaseSubmission, trace: string | undefined): Promise<void> {
  const receipt = await platform.gateway.submitCase(filing, trace)
  await platform.database.query
    .updateTable('case_file')
    .set({ regulator_reference: receipt.regulatorReference, delivered_at: await platform.clock.now() })
    .where('number', '=', filing.caseNumber)
    .execute()
}

function submission(
  stored: StoredCase,
  event: CaseEvent,
  answers: CaseEvent['data'],
  files: readonly FileRef[],
): CaseSubmission {
  const { file, service, form } = stored
  const counterpart = service.counterpart?.(answers)
  const division = service.competence?.(answers, city).division
  return {
    caseNumber: file.number,
    service: service.id,
    formVersion: form.version,
    title: file.title,
    receivedAt: event.at,
    ...(division ? { division } : {}),
    ...(counterpart ? { counterpart } : {}),
    answers,
    document: [...readableDocument(form, answers), ...signedSection(service.parties, answers)].map((section) => ({
      id: section.id,
      title: section.title,
      rows: section.rows.map(({ key, label, text }) => ({ key, label, text })),
    })),
    evidence: files.map(({ sha256, name, size, type }) => ({ sha256, name, size, type })),
  }
}

/** What officers may want to look at; nobody else is told, and it is stored nowhere. */
async function hints(
  platform: Platform,
  stored: StoredCase,
  answers: CaseEvent['data'],
): Promise<Pick<CaseSubmission, 'signals'>> {
  const read = stored.service.signals
  if (!read) return {}
  const signals = read(answers, await countAround(platform, stored, answers), city.signals)
  if (signals.length === 0) return {}
  return { signals: signals.map(({ code, text, basis }) => ({ code, text, basis: cite(basis) })) }
}

function applicantAct(event: CaseEvent, data: CaseEvent['data']): ApplicantAct {
  return { eventId: event.id, act: event.act, at: event.at, data }
}
