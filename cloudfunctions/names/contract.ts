import * as v from 'valibot'
import type { Contract } from '../platform/contract'

const part = (most: number) => v.pipe(v.string(), v.maxLength(most))

const parts = v.strictObject({
  division: part(30),
  trade: v.pipe(v.string(), v.minLength(2), v.maxLength(20)),
  industry: part(20),
  form: v.pipe(v.string(), v.minLength(1), v.maxLength(20)),
  place: v.optional(v.picklist(['front', 'after-trade', 'before-form'])),
})

const kind = v.picklist(['company', 'sole-trader', 'sole-proprietorship', 'cooperative'])

const reservation = v.object({
  id: v.string(),
  kind,
  name: v.string(),
  parts,
  /** `asked`: on its way to the registrar; `releasing`: given back, on its way. `expired` is read from the day */
  state: v.picklist(['asked', 'reserved', 'refused', 'expired', 'used', 'releasing', 'released']),
  reservedOn: v.optional(v.string()),
  /** last day the name is kept */
  expiresOn: v.optional(v.string()),
  /** why the registrar refused */
  reason: v.optional(v.string()),
})

/** Names kept by the registrar for a person (名称规定 art. 18). */
export const namesContract = {
  'names.reserve': {
    writes: true,
    input: v.strictObject({
      kind,
      parts,
      /** the entity or an item of its scope needs an approval first: kept for a year */
      preApproval: v.boolean(),
    }),
    output: reservation,
  },
  'names.mine': {
    writes: false,
    input: v.strictObject({}),
    /** the newest first; `today` by the server's clock */
    output: v.object({ items: v.array(reservation), today: v.string() }),
  },
  'names.release': {
    writes: true,
    input: v.strictObject({ id: v.pipe(v.string(), v.maxLength(64)) }),
    output: reservation,
  },
} as const satisfies Contract
