import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newKeyPair } from '../regulator/gateway'

/** The secrets of one data folder, made at the first start. A production start refuses to run without its own. */
export interface LocalSecrets {
  readonly sealingKeys: string
  /** for who reported a violation */
  readonly reporterKeys: string
  readonly filesSecret: string
  readonly cookieSecret: string
  readonly signing: { readonly privateKey: string; readonly publicKey: string }
  /** signs receipts; `from` is the day it was made */
  readonly receipt: { readonly privateKey: string; readonly publicKey: string; readonly from: string }
  readonly sandbox: { readonly privateKey: string; readonly publicKey: string }
}

/** Reads the folder's secrets, or makes them; the file can be read by its owner only. */
export function localSecrets(dataDir: string): LocalSecrets {
  const file = join(dataDir, 'secrets.json')
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<LocalSecrets>) : {}
  mkdirSync(dataDir, { recursive: true })
  const secrets: LocalSecrets = {
    sealingKeys: `local-1:${randomBytes(32).toString('base64')}`,
    reporterKeys: `local-reporter-1:${randomBytes(32).toString('base64')}`,
    filesSecret: randomBytes(32).toString('base64'),
    cookieSecret: randomBytes(32).toString('base64'),
    signing: newKeyPair(),
    receipt: { ...newKeyPair(), from: new Date().toISOString().slice(0, 10) },
    sandbox: newKeyPair(),
    // a folder made by an earlier version keeps what it has and gets what it lacks
    ...kept,
  }
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return secrets
}
