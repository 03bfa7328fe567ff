import type { MessageRecord } from '../../../regulator/gateway'
import type { Queryable } from '../database'

/** Puts one message over the bridge on record; the next beat chains it. In real time, which is what was signed. */
export async function recordMessage(query: Queryable, message: MessageRecord): Promise<void> {
  await query
    .insertInto('bridge_message')
    .values({
      at: new Date(),
      direction: message.direction,
      method: message.method,
      path: message.path,
      keyid: message.keyid,
      content_digest: message.contentDigest,
      signature_input: message.signatureInput,
      signature: message.signature,
      status: message.status ?? null,
      answer_digest: message.answerDigest ?? null,
      trace: message.trace ?? null,
    })
    .execute()
}
