import type { InferOutput } from 'valibot'
import { type CaseEvent, foldCase, timeline } from '../../domain/kernel/case'
import type { Answers } from '../../domain/kernel/form'
import { maskText } from '../../domain/kernel/identifiers'
import { type Citation, lawById } from '../../domain/kernel/law'
import type { LiaisonDesk } from '../../domain/kernel/service'
import { withoutPersonal } from '../platform'
import { attachedFiles } from './attachments'
import { fieldsOf, type StoredCase } from './caseStore'
import type { message } from './contract/conversation'

type Message = InferOutput<typeof message>

/**
 * A case as a conversation, oldest first: what was said where something was said, what happened otherwise. Personal answers
 * are never in it.
 *
 * @param masked for an officer: numbers that reach or identify a person are masked in free text
 */
export function messagesOf(stored: StoredCase, { after = 0, masked = false } = {}): Message[] {
  const { service, events } = stored
  const { liaison, workflow } = service
  if (!liaison) return []
  const open = events.map((event) => ({ ...event, data: withoutPersonal(fieldsOf(stored, event.act), event.data) }))
  return timeline(workflow, foldCase(workflow, open), 'applicant')
    .filter(({ sequence }) => sequence > after)
    .map((entry) => {
      const said = textOf(liaison, entry.act, entry.data) ?? entry.text
      const article = entry.data[liaison.articleField]
      return {
        sequence: entry.sequence,
        act: entry.act,
        at: entry.at,
        side: sideOf(entry.by),
        ...(entry.by === 'regulator' && entry.data.officerName
          ? { name: `${String(entry.data.officerName)}（专管员）` }
          : {}),
        title: entry.title,
        text: masked && entry.by === 'applicant' ? maskText(said) : said,
        files: [...attachedFiles(fieldsOf(stored, entry.act), entry.data)],
        citations: citationsOf(entry.data[liaison.citationsField]),
        ...(typeof article === 'string' ? { article } : {}),
      }
    })
}

/** The applicant's own words, which no sentence of the workflow repeats at filing. */
function textOf({ messageFields }: LiaisonDesk, act: string, data: Answers): string | undefined {
  if (act !== 'submit') return undefined
  const field = messageFields.find((key) => typeof data[key] === 'string')
  return field && String(data[field])
}

function sideOf(by: CaseEvent['by']): Message['side'] {
  if (by === 'regulator') return 'officer'
  return by === 'system' ? 'system' : 'applicant'
}

/** The instruments an answer names, as citations; an id the register does not have is left out. */
function citationsOf(value: Answers[string]): Citation[] {
  if (!Array.isArray(value)) return []
  return (value as readonly Answers[]).flatMap((entry) => {
    const law = lawById(String(entry.law))
    if (!law) return []
    return [typeof entry.article === 'number' ? law.article(entry.article) : law.whole()]
  })
}
