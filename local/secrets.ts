import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { newKeyPair } from '../regulator/gateway'

/** The secrets of one data folder, made at the first start. A production start refuses to run without its own. */
export interface LocalSecrets {
  readonly sealingKeys: string
  readonly filesSecret: string
  readonly cookieSecret: string
  readonly signing: { readonly privateKey: string; readonly publicKey: string }
  readonly sandbox: { readonly privateKey: string; readonly publicKey: string }
}

/** Reads the folder's secrets, or makes them; the file can be read by its owner only. */
export function localSecrets(dataDir: string): LocalSecrets {
  const file = join(dataDir, 'secrets.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as LocalSecrets
  mkdirSync(dataDir, { recursive: true })
  const secrets: LocalSecrets = {
    sealingKeys: `local-1:${randomBytes(32).toString('base64')}`,
    filesSecret: randomBytes(32).toString('base64'),
    cookieSecret: randomBytes(32).toString('base64'),
    signing: newKeyPair(),
    sandbox: newKeyPair(),
  }
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return secrets
}
