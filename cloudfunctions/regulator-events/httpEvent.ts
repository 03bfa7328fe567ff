import * as v from 'valibot'

/** The HTTP trigger as CloudBase hands it over. Read, not believed: a client can call the function with anything. */
export const httpEvent = v.object({
  /** path and query as they arrived */
  path: v.string(),
  httpMethod: v.string(),
  headers: v.record(v.string(), v.string()),
  body: v.optional(v.string(), ''),
  isBase64Encoded: v.optional(v.boolean(), false),
})
