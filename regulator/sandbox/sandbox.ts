import type { MerchantSnapshot } from '../../domain/credit'
import type { PlainDate } from '../../domain/kernel/calendar'
import type { SigningKey } from '../contract'
import { consoleRoutes } from './console/consoleRoutes'
import { openDatabase } from './database'
import { seedDirectory } from './directory/seedDirectory'
import { eventPusher } from './events/pushEvents'
import { contractRoutes } from './http/contractRoutes'
import { listen } from './http/server'
import { messageLog } from './log/messageLog'
import { type Office, revision } from './office'
import { sandboxClock } from './sandboxClock'

export interface SandboxOptions {
  /** A folder for this sandbox alone. */
  readonly dataDirectory: string
  /** 0 (the default) for any free one */
  readonly port?: number
  /** Public keys (SPKI PEM) of the systems that may file here, by key id. */
  readonly peerKeys: Readonly<Record<string, string>>
  /** Signs what is pushed. */
  readonly key: SigningKey
  /** Where each new event is posted at once, besides the feed. */
  readonly pushUrl?: string | undefined
  /** Fills the register when it is empty. */
  readonly merchants?: (today: PlainDate) => Iterable<MerchantSnapshot>
  readonly onSeeding?: (done: number) => void
  /** Told of an exception nobody expected. */
  readonly onError?: (error: unknown) => void
  /** A dump of an empty engine, for books that are begun now: tests start many. */
  readonly beginning?: Blob
  /** The real clock; tests stop it. */
  readonly realNow?: () => Date
}

export interface Sandbox {
  readonly port: number
  readonly url: string
  close(): Promise<void>
}

/**
 * A regulator's backend (监管部门后台) that implements the open contract, with books of its own, a simulated clock and a console
 * for the officer. It shares the law with the rest of the house and nothing else.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { realNow = () => new Date(), onError = () => undefined, onSeeding = () => undefined, merchants } = options
  const { database, close: closeDatabase } = await openDatabase(options.dataDirectory, options.beginning)
  try {
    const clock = await sandboxClock(database, realNow)
    if (merchants) await seedDirectory(database, () => merchants(clock.today()), onSeeding)
    const log = await messageLog(database, options.key, realNow)
    const pusher = eventPusher({ url: options.pushUrl, key: options.key, realNow, record: log.record })
    const office: Office = {
      database,
      clock,
      realNow,
      peers: (keyid) => {
        const publicKey = Object.hasOwn(options.peerKeys, keyid) ? options.peerKeys[keyid] : undefined
        return publicKey === undefined ? undefined : { publicKey }
      },
      log,
      push: pusher.push,
      revision: revision(),
    }
    const server = await listen([...contractRoutes(office), ...consoleRoutes(office)], options.port ?? 0, onError)
    return {
      port: server.port,
      url: `http://127.0.0.1:${server.port}`,
      close: async () => {
        pusher.stop()
        await server.close()
        await closeDatabase()
      },
    }
  } catch (error) {
    await closeDatabase()
    throw error
  }
}
