import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Seals and opens short personal values. `place` binds a sealed value to where it stands, so that rows cannot be swapped. */
export interface Sealing {
  seal(plain: string, place: string): string
  /** @throws Error when the value was changed, moved, or sealed with a key we do not have */
  open(sealed: string, place: string): string
  sealBytes(plain: Buffer, place: string): Buffer
  openBytes(sealed: Buffer, place: string): Buffer
  /**
   * Marks by which a value is found again without anything being opened, one a key, the newest first: the first is kept, all of
   * them are looked for. They hold within a scope only: what is the same in two scopes cannot be seen.
   */
  marks(plain: string, scope: string): readonly Mark[]
}

/** A value that cannot be told from it without the key. */
export interface Mark {
  readonly keyId: string
  readonly mark: string
}

const IV_BYTES = 12
const TAG_BYTES = 16
const PREFIX = 'sealed'

/**
 * AES-256-GCM, and HMAC-SHA-256 for marks, each with a key per purpose derived by HKDF-SHA-256. Every sealed value and mark
 * names its key, so that keys can rotate: the first of the ring seals, all of them open.
 *
 * @param keys `id → 32 bytes`, newest first
 */
export function keyRing(keys: ReadonlyMap<string, Buffer>, purpose: string): Sealing {
  const derive = (use: string) =>
    new Map([...keys].map(([id, key]) => [id, Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), use, 32))]))
  const derived = derive(`wang-e-tong/${purpose}`)
  // of their own: a mark says nothing about what seals
  let markKeys: ReadonlyMap<string, Buffer> | undefined
  const newest = derived.keys().next().value
  if (newest === undefined) throw new Error('the key ring is empty')
  const keyOf = (id: string) => {
    const key = derived.get(id)
    if (!key) throw new Error(`no sealing key ${id}`)
    return key
  }
  const sealBytes = (plain: Buffer, place: string) => {
    const iv = randomBytes(IV_BYTES)
    const cipher = createCipheriv('aes-256-gcm', keyOf(newest), iv).setAAD(Buffer.from(`${purpose}|${place}`))
    const body = Buffer.concat([cipher.update(plain), cipher.final()])
    const id = Buffer.from(newest)
    return Buffer.concat([Buffer.from([id.length]), id, iv, cipher.getAuthTag(), body])
  }
  const openBytes = (sealed: Buffer, place: string) => {
    const idLength = sealed[0] ?? 0
    const id = sealed.subarray(1, 1 + idLength).toString()
    const iv = sealed.subarray(1 + idLength, 1 + idLength + IV_BYTES)
    const tag = sealed.subarray(1 + idLength + IV_BYTES, 1 + idLength + IV_BYTES + TAG_BYTES)
    const decipher = createDecipheriv('aes-256-gcm', keyOf(id), iv)
      .setAAD(Buffer.from(`${purpose}|${place}`))
      .setAuthTag(tag)
    return Buffer.concat([decipher.update(sealed.subarray(1 + idLength + IV_BYTES + TAG_BYTES)), decipher.final()])
  }
  return {
    sealBytes,
    openBytes,
    marks: (plain, scope) => {
      markKeys ??= derive(`wang-e-tong/${purpose}/marks`)
      const marked = JSON.stringify([scope, plain])
      return [...markKeys].map(([keyId, key]) => ({
        keyId,
        mark: createHmac('sha256', key).update(marked).digest('base64url'),
      }))
    },
    seal: (plain, place) => `${PREFIX}.${sealBytes(Buffer.from(plain), place).toString('base64url')}`,
    open: (sealed, place) => openBytes(Buffer.from(sealed.slice(PREFIX.length + 1), 'base64url'), place).toString(),
  }
}

/** Reads `id:base64,id:base64` (newest first), each key 32 bytes. */
export function parseKeys(text: string, name = 'SEALING_KEYS'): ReadonlyMap<string, Buffer> {
  const keys = new Map<string, Buffer>()
  for (const part of text.split(',').filter(Boolean)) {
    const [id, encoded] = part.split(':')
    const key = Buffer.from(encoded ?? '', 'base64')
    if (!id || id.length > 40 || key.length !== 32) throw new Error(`${name} must be id:base64 with keys of 32 bytes`)
    keys.set(id, key)
  }
  return keys
}
