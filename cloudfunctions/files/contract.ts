import * as v from 'valibot'
import type { Contract } from '../platform/contract'

const fileId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/))

/** Largest picture or PDF taken, in bytes. */
export const maxFileBytes = 10 * 1024 * 1024
/** Largest video: about a minute as a phone compresses it. */
export const maxVideoBytes = 50 * 1024 * 1024

/** Largest file of a name; what it really is shows when it has arrived. */
export function maxBytesOf(name: string): number {
  return /\.(mp4|mov|m4v)$/i.test(name) ? maxVideoBytes : maxFileBytes
}

/**
 * Evidence files. The bytes never travel through a function call: `begin` gives a one-time place to send them to, `complete`
 * checks what arrived (size, magic bytes, digest) and answers with the reference that a filing carries.
 */
export const filesContract = {
  'files.begin': {
    writes: true,
    input: v.strictObject({
      name: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
      size: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
    output: v.object({
      fileId: v.string(),
      /** where to send the bytes: an address for an HTTP upload, or a cloud path for `wx.cloud.uploadFile` */
      target: v.variant('kind', [
        v.object({
          kind: v.literal('http'),
          url: v.string(),
          /** fields of the form besides the file: what a storage wants to see signed */
          fields: v.optional(v.record(v.string(), v.string())),
        }),
        v.object({ kind: v.literal('cloud'), cloudPath: v.string() }),
      ]),
    }),
  },
  'files.complete': {
    writes: true,
    input: v.strictObject({ fileId }),
    output: v.object({
      fileId: v.string(),
      name: v.string(),
      size: v.number(),
      type: v.string(),
      sha256: v.string(),
    }),
  },
  /**
   * The tables in an uploaded file (CSV or .xlsx), for the phone to fill a form from; every cell comes as text. The file is
   * read once and forgotten: nothing of it is kept here.
   */
  'files.table': {
    writes: false,
    input: v.strictObject({ fileId }),
    output: v.object({
      tables: v.array(
        v.object({
          /** name of the sheet; absent for a text file */
          name: v.optional(v.string()),
          rows: v.array(v.object({ line: v.number(), cells: v.array(v.string()) })),
        }),
      ),
    }),
  },
  /** Which documents can be read off a picture here; none where no recogniser is configured, and nothing is offered then. */
  'files.readable': {
    writes: false,
    input: v.strictObject({}),
    output: v.object({ kinds: v.array(v.picklist(['id-card', 'business-licence'])) }),
  },
  /**
   * What stands on an uploaded picture of a document, to fill in a form with and to be looked over. The picture is read once
   * and forgotten: it becomes no evidence, and nothing of what it says is kept here.
   */
  'files.recognise': {
    writes: false,
    input: v.strictObject({ fileId, kind: v.picklist(['id-card', 'business-licence']) }),
    output: v.object({
      read: v.object({
        name: v.optional(v.string()),
        residentId: v.optional(v.string()),
        address: v.optional(v.string()),
        uscc: v.optional(v.string()),
      }),
    }),
  },
  'files.link': {
    writes: false,
    /** a short-lived address of a file of one's own case */
    input: v.strictObject({ caseNumber: v.pipe(v.string(), v.maxLength(24)), fileId }),
    output: v.object({ url: v.string() }),
  },
  /** The same for an officer of the case's park. */
  'files.deskLink': {
    writes: false,
    input: v.strictObject({ caseNumber: v.pipe(v.string(), v.maxLength(24)), fileId }),
    output: v.object({ url: v.string() }),
  },
} as const satisfies Contract
