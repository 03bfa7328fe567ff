import * as v from 'valibot'
import type { Contract } from '../../platform/contract'
import { answers, secret } from './parts'

/** Prepared at home, finished at the desk: a draft under a code that lives ten minutes. */
export const handOverContract = {
  'cases.handOver': {
    writes: true,
    input: v.strictObject({
      service: v.pipe(v.string(), v.maxLength(40)),
      formVersion: v.pipe(v.string(), v.maxLength(10)),
      answers,
    }),
    /** the code: said here and never again */
    output: v.object({ code: v.string(), expiresAt: v.string() }),
  },
  'cases.deskTakeOver': {
    writes: false,
    input: v.strictObject({ code: secret }),
    output: v.object({
      service: v.string(),
      serviceTitle: v.string(),
      formVersion: v.string(),
      answers: v.record(v.string(), v.unknown()),
      expiresAt: v.string(),
      /** the entry in the officer's queue: open until the officer says how it ended */
      task: v.optional(v.string()),
    }),
  },
} as const satisfies Contract
