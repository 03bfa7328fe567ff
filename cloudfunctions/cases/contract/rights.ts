import * as v from 'valibot'
import type { Contract } from '../../platform/contract'
import { actor, caseNumber, documentSection } from './parts'

const page = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(499)), 0)

/** What a person may do with their own data in their cases (PIPL arts. 44–50). */
export const rightsContract = {
  'cases.held': {
    writes: false,
    input: v.strictObject({ page }),
    output: v.object({
      items: v.array(
        v.object({
          caseNumber: v.string(),
          title: v.string(),
          stateLabel: v.string(),
          /** whether anything personal of it is still here */
          held: v.boolean(),
          /** last day on which it is kept, where that is known: a Beijing day */
          until: v.optional(v.string()),
          /** why it cannot be deleted now */
          why: v.optional(v.string()),
        }),
      ),
      /** of all pages */
      open: v.number(),
      more: v.boolean(),
    }),
  },
  'cases.copy': {
    writes: false,
    input: v.strictObject({ page }),
    output: v.object({
      cases: v.array(
        v.object({
          caseNumber: v.string(),
          service: v.string(),
          title: v.string(),
          receivedAt: v.string(),
          state: v.string(),
          document: v.array(documentSection),
          events: v.array(v.object({ at: v.string(), by: actor, title: v.string(), text: v.string() })),
        }),
      ),
      more: v.boolean(),
    }),
  },
  'cases.erase': {
    writes: true,
    input: v.strictObject({ caseNumber }),
    output: v.object({ erased: v.literal(true) }),
  },
} as const satisfies Contract
