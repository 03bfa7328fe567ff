import * as v from 'valibot'
import { reasonLength } from '../../../domain/desk'

/** Schemas that several procedures of this capability answer with or take. */

export const citation = v.object({
  law: v.string(),
  title: v.string(),
  article: v.optional(v.string()),
  evidence: v.picklist(['verified', 'secondary', 'memory']),
})

export const caseNumber = v.pipe(v.string(), v.maxLength(24))
/** As typed: grouped or not, in either case. */
export const secret = v.pipe(v.string(), v.maxLength(30))
/** Why an officer looks at what is hidden, as it goes on record. */
export const reason = v.pipe(v.string(), v.trim(), v.minLength(reasonLength.least), v.maxLength(reasonLength.most))
export const actor = v.picklist(['applicant', 'counterparty', 'regulator', 'system'])
export const waitingFor = v.picklist(['applicant', 'counterparty', 'regulator', 'officer', 'system', 'nobody'])
export const tone = v.picklist(['open', 'waiting', 'good', 'bad', 'closed'])

export const clockReading = v.object({
  period: v.string(),
  title: v.string(),
  source: citation,
  length: v.string(),
  owedBy: actor,
  startedOn: v.string(),
  endedOn: v.optional(v.string()),
  due: v.object({ earliest: v.string(), latest: v.string(), provisional: v.boolean() }),
  status: v.picklist(['running', 'suspended', 'overdue', 'met', 'late']),
  used: v.number(),
  total: v.number(),
  suspendedDays: v.number(),
})

export const fileRef = v.object({
  fileId: v.string(),
  name: v.string(),
  size: v.number(),
  type: v.string(),
  sha256: v.string(),
})

export const documentSection = v.object({
  id: v.string(),
  title: v.string(),
  rows: v.array(
    v.object({
      key: v.string(),
      label: v.string(),
      text: v.string(),
      personal: v.optional(v.picklist(['ordinary', 'sensitive', 'reporter'])),
      files: v.optional(v.array(fileRef)),
    }),
  ),
})

/** Answers travel as an open record here; the service's form schema closes it inside the procedure. */
export const answers = v.record(v.pipe(v.string(), v.maxLength(40)), v.unknown())
