import { createPrivateKey, sign } from 'node:crypto'
import { chainHash, firstHash, type LoggedMessage, sealLog } from '../../../domain/kernel/evidence'
import type { SigningKey } from '../../contract'
import type { SandboxDatabase } from '../database'

/** The office's own record of what went over the bridge. */
export interface MessageLog {
  /** Puts a message on record before it is answered; two at once stand one behind the other. */
  record(message: Omit<LoggedMessage, 'at'>): Promise<void>
  /** The whole log as lines of JSON, its end sealed now: what `npm run verify-log` reads. */
  lines(): Promise<readonly string[]>
}

/** Records after which the end is sealed without being asked. */
const SEAL_EVERY = 200
const LOG_NAME = 'bridge'

/** The log of one office, continued where the last process ended. */
export async function messageLog(database: SandboxDatabase, key: SigningKey, realNow: () => Date): Promise<MessageLog> {
  const last = await database
    .selectFrom('message_log')
    .select(['position', 'hash'])
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  let end = { position: last?.position ?? 0, hash: last?.hash ?? firstHash }
  let turn: Promise<unknown> = Promise.resolve()

  const seal = async () => {
    // seals are checked offline by Ed25519 alone; an office of the national suite has its chain and no seal
    if (end.position === 0 || createPrivateKey(key.privateKey).asymmetricKeyType !== 'ed25519') return
    const { position, hash } = end
    const text = sealLog(
      { log: LOG_NAME, count: position, hash, at: realNow().toISOString(), keyId: key.keyid },
      (message) => new Uint8Array(sign(null, message, key.privateKey)),
    )
    await database
      .insertInto('message_seal')
      .values({ position, seal: text })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }

  const append = async (message: Omit<LoggedMessage, 'at'>) => {
    const position = end.position + 1
    const content = { at: realNow().toISOString(), ...message }
    const hash = chainHash(content, end.hash)
    await database
      .insertInto('message_log')
      .values({ position, content: JSON.stringify(content), previous_hash: end.hash, hash })
      .execute()
    end = { position, hash }
    if (position % SEAL_EVERY === 0) await seal()
  }

  /** One after the other, whatever the one before came to. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.catch(() => undefined).then(work)
    turn = done
    return done
  }

  return {
    record: (message) => inTurn(() => append(message)),
    lines: () =>
      inTurn(async () => {
        await seal()
        const records = await database.selectFrom('message_log').selectAll().orderBy('position').execute()
        const seals = await database.selectFrom('message_seal').selectAll().execute()
        const sealAt = new Map(seals.map(({ position, seal: text }) => [position, text]))
        return records.flatMap(({ position, content, previous_hash, hash }) => {
          const text = sealAt.get(position)
          return [
            JSON.stringify({ content, previousHash: previous_hash, hash }),
            ...(text ? [JSON.stringify({ seal: text })] : []),
          ]
        })
      }),
  }
}
