import { createHash, randomBytes } from 'node:crypto'
import type { CaseRing } from './caseRing'
import { keyRing, type Sealing } from './keyRing'
import type { Sealings } from './sealAnswers'

/** Which answers a key of a case seals: each kind is forgotten at its own time. */
export const keyPurposes = ['ordinary', 'sensitive', 'reporter'] as const
export type KeyPurpose = (typeof keyPurposes)[number]

/** A key of a case as it is stored: sealed under a master key, or forgotten. */
export interface CaseKey {
  readonly purpose: KeyPurpose
  readonly sealed: string | null
}

/** The ring of each kind of answers; undefined once its key has been forgotten. */
export type CaseSealings = Readonly<Record<KeyPurpose, CaseRing | undefined>>

/**
 * `own.<key>.<sealed>`: what a case's own key has sealed, so that older values, sealed under a master key itself, are still
 * opened by that, and values of a key that has been forgotten and replaced are told from changed ones.
 */
const OWN = /^own\.([0-9a-f]{8})\.(.+)$/s

/** New keys for a new case, sealed for the table. */
export function newCaseKeys(masters: Sealings, caseNumber: string): readonly CaseKey[] {
  return keyPurposes.map((purpose) => newCaseKey(masters, caseNumber, purpose))
}

/** One new key, sealed for the table. */
export function newCaseKey(masters: Sealings, caseNumber: string, purpose: KeyPurpose): CaseKey {
  return { purpose, sealed: sealKey(masters, caseNumber, purpose, randomBytes(32)) }
}

/** The rings of a case. A case from before there were keys of its own has the masters. */
export function caseSealings(masters: Sealings, caseNumber: string, keys: readonly CaseKey[]): CaseSealings {
  const ring = (purpose: KeyPurpose): CaseRing | undefined => {
    const master = masterOf(masters, purpose)
    const key = keys.find((candidate) => candidate.purpose === purpose)
    if (!key) return master
    return key.sealed === null ? undefined : ownRing(openKey(masters, caseNumber, purpose, key.sealed), purpose, master)
  }
  return { ordinary: ring('ordinary'), sensitive: ring('sensitive'), reporter: ring('reporter') }
}

/** The same key under the newest master key. */
export function resealKey(masters: Sealings, caseNumber: string, { purpose, sealed }: CaseKey): string | null {
  return sealed === null ? null : sealKey(masters, caseNumber, purpose, openKey(masters, caseNumber, purpose, sealed))
}

function sealKey(masters: Sealings, caseNumber: string, purpose: KeyPurpose, key: Buffer): string {
  return masterOf(masters, purpose).seal(key.toString('base64'), place(caseNumber, purpose))
}

function openKey(masters: Sealings, caseNumber: string, purpose: KeyPurpose, sealed: string): Buffer {
  return Buffer.from(masterOf(masters, purpose).open(sealed, place(caseNumber, purpose)), 'base64')
}

function ownRing(key: Buffer, purpose: KeyPurpose, master: Sealing): CaseRing {
  const own = keyRing(new Map([['case', key]]), `case/${purpose}`)
  const name = createHash('sha256').update(key).digest('hex').slice(0, 8)
  return {
    seal: (plain, at) => `own.${name}.${own.seal(plain, at)}`,
    open: (sealed, at) => {
      const [, id, value] = OWN.exec(sealed) ?? []
      if (value === undefined) return master.open(sealed, at)
      return id === name ? own.open(value, at) : undefined
    },
  }
}

function masterOf({ sealing, reporterSealing }: Sealings, purpose: KeyPurpose): Sealing {
  return purpose === 'reporter' ? reporterSealing : sealing
}

const place = (caseNumber: string, purpose: KeyPurpose) => `case-key|${caseNumber}|${purpose}`
