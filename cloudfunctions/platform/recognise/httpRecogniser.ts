import * as v from 'valibot'
import { type PictureKind, pictureKinds, type Recognised, type Recogniser } from './recogniser'

interface Settings {
  /** whole address that takes the POST */
  readonly url: string
  /** sent as a bearer token */
  readonly key: string
  readonly reads?: readonly PictureKind[]
  readonly timeoutMs?: number
}

/** A longer answer than this is none about one document. */
const maxAnswerBytes = 64 * 1024

const text = (most: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(most)))

/** Unknown keys are left out, a wrong type makes the whole answer unusable: half of it would be worse than none. */
const answer = v.object({
  name: text(100),
  residentId: text(18),
  address: text(200),
  uscc: text(18),
})

/** Reads RECOGNISER_READS: `id-card,business-licence`; empty: all. @throws Error naming the wrong one */
export function parsePictureKinds(listed: string | undefined): readonly PictureKind[] {
  if (!listed) return pictureKinds
  return listed.split(',').map((word) => {
    const kind = pictureKinds.find((one) => one === word.trim())
    if (!kind) throw new Error(`RECOGNISER_READS may name ${pictureKinds.join(' and ')}, not ${word.trim()}`)
    return kind
  })
}

/**
 * A recogniser behind one HTTP address. `POST { kind, type, image }` with the picture as base64; `200 { name?, residentId?,
 * address?, uscc? }`, `422` when the picture shows nothing of the kind. Everything else is a recogniser that is away. Whatever
 * it answers is what somebody then looks over and changes, never a fact.
 */
export function httpRecogniser({ url, key, reads = pictureKinds, timeoutMs = 5_000 }: Settings): Recogniser {
  return {
    reads,
    recognise: async (kind, { bytes, type }): Promise<Recognised> => {
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
          body: JSON.stringify({ kind, type, image: bytes.toString('base64') }),
          signal: AbortSignal.timeout(timeoutMs),
          redirect: 'error',
        })
        if (response.status === 422) return { ok: false, problem: 'unreadable' }
        if (!response.ok) return { ok: false, problem: 'unavailable' }
        const parsed = v.safeParse(answer, JSON.parse(await limited(response)))
        if (!parsed.success) return { ok: false, problem: 'unavailable' }
        const found = Object.entries(parsed.output).filter(([, value]) => value)
        return found.length > 0 ? { ok: true, read: Object.fromEntries(found) } : { ok: false, problem: 'unreadable' }
      } catch {
        // no address in it, no picture, no answer: nothing of this belongs into a log
        return { ok: false, problem: 'unavailable' }
      }
    },
  }
}

/** The body as text, given up when it grows beyond what one document can say. */
async function limited(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.length
    if (length > maxAnswerBytes) {
      await reader?.cancel()
      throw new Error('the answer is too long')
    }
    chunks.push(next.value)
  }
  return Buffer.concat(chunks).toString('utf8')
}
