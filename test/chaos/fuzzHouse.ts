import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main as api, readersProcedures } from '../../cloudfunctions/api'
import { syncDirectory } from '../../cloudfunctions/credit'
import {
  closePlatform,
  currentPlatform,
  type FolderStore,
  migrate,
  type Procedures,
} from '../../cloudfunctions/platform'
import { accessMatrix } from '../../cloudfunctions/platform/access'
import { deployableOf, type RpcReply } from '../../cloudfunctions/platform/contract'
import { main as services, servicesProcedures } from '../../cloudfunctions/services'
import { callFunction } from '../../local/functionHost'
import { httpServer, listen, type ServerParts } from '../../local/httpServer'
import { localSecrets } from '../../local/secrets'
import { newKeyPair } from '../../regulator/gateway'
import { arrivals, feedOf, syntheticCity } from '../cloudfunctions/credit/feedOf'
import { soundFiling } from '../sound/complaint'
import type { Known } from './fuzzInputs'

export const pusher = { keyid: 'regulator', ...newKeyPair() }

/** Every procedure with its contract; one that is in the access matrix only is called with anything. */
export const procedures: Procedures = { ...readersProcedures, ...servicesProcedures }
export const procedureNames: readonly string[] = [
  ...new Set([...Object.keys(accessMatrix), ...Object.keys(procedures)]),
]

/** The deployed functions as the cloud starts them, on one machine: from the environment, with a database on disk. */
export interface FuzzHouse {
  /** address of the local server: uploads, links, functions over HTTP */
  readonly url: string
  readonly files: FolderStore
  /** real names and numbers, by the member that carries them */
  readonly known: Known
  /** lines the functions logged as errors since the last call of this */
  takeErrors(): readonly string[]
  call(event: unknown, openid: string | undefined, address: string): Promise<RpcReply>
  close(): Promise<void>
}

/** The function a client would send an event to; broken ones to the light one, as good as any. */
function functionOf(event: unknown): typeof services {
  const { procedure } = (event ?? {}) as { procedure?: unknown }
  return typeof procedure === 'string' && deployableOf(procedure) === 'services' ? services : api
}

/** @param parts merchants of the directory; whether the functions have their limits; the way in, where it is not the product's own */
export async function fuzzHouse({
  merchants = 30,
  limited = true,
  ...entrance
}: { merchants?: number; limited?: boolean } & Pick<ServerParts, 'door' | 'heldMs'> = {}): Promise<FuzzHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
  const secrets = localSecrets(folder)
  const { DATABASE_URL: _, ...environment } = process.env
  Object.assign(process.env, {
    DATA_DIR: folder,
    SEALING_KEYS: secrets.sealingKeys,
    REPORTER_KEYS: secrets.reporterKeys,
    // nobody listens there: what is filed stays in the outbox
    REGULATOR_URL: 'http://127.0.0.1:9',
    REGULATOR_PUBLIC_KEYS: JSON.stringify({ [pusher.keyid]: pusher.publicKey }),
    SIGNING_KEY: secrets.signing.privateKey,
    SIGNING_KEY_ID: 'fuzz',
    FILES_DIR: join(folder, 'files'),
    FILES_SECRET: secrets.filesSecret,
    RECEIPT_KEY: secrets.receipt.privateKey,
    RECEIPT_KEY_ID: 'fuzz-1',
    RECEIPT_KEY_FROM: '2026-11-22',
    CITY_PREFIX: 'FZ',
  })
  delete process.env.DATABASE_URL
  const errors: string[] = []
  const restoreOutput = catchLog(errors)
  const platform = await currentPlatform()
  // every function of this process has this one
  if (!limited) Object.assign(platform, { allow: () => 0 })
  await migrate(platform.database, join(__dirname, '../../cloudfunctions/platform/database/migrations'))
  const city = syntheticCity(merchants)
  await syncDirectory({ ...platform, gateway: feedOf(arrivals(city)) })

  const pages = join(folder, 'pages')
  mkdirSync(pages)
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>fuzz</title>')
  const files = platform.files as FolderStore
  const cookieSecret = Buffer.from(secrets.cookieSecret, 'base64')
  const server = httpServer({ h5Folder: pages, cookieSecret, files, ...entrance })
  const port = await listen(server, 0)

  const call = (event: unknown, openid: string | undefined, address: string) =>
    callFunction(functionOf(event), event, {
      source: 'wx_client',
      address,
      ...(openid ? { openid } : {}),
    }) as Promise<RpcReply>
  const known = {
    ...soundFiling,
    caseNumber: await realCase(call),
    uscc: city[0]?.uscc,
    words: city[0]?.name.slice(0, 4),
    name: city[1]?.name,
    act: 'withdraw',
    data: { reason: '已解决' },
  }
  return {
    url: `http://127.0.0.1:${port}`,
    files,
    known,
    takeErrors: () => errors.splice(0),
    call,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await closePlatform()
      restoreOutput()
      for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name]
      Object.assign(process.env, environment)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The owner of the case whose number the inputs carry. */
export const owner = 'fuzz-owner'

async function realCase(call: FuzzHouse['call']): Promise<string> {
  const event = { procedure: 'cases.submit', input: soundFiling, idempotencyKey: 'fuzz-key-1' }
  const reply = await call(event, owner, '127.0.0.1')
  if (!reply.ok) throw new Error(`the sound filing was refused: ${reply.error.code}`)
  return (reply.data as { caseNumber: string }).caseNumber
}

/** Keeps the functions' own log off the terminal, and its errors at hand. */
function catchLog(errors: string[]): () => void {
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
    if (typeof chunk !== 'string' || !chunk.startsWith('{"at":')) return write(chunk, ...rest)
    if (chunk.includes('"level":"error"')) errors.push(chunk.trim())
    return true
  }) as typeof process.stdout.write
  return () => {
    process.stdout.write = write
  }
}
