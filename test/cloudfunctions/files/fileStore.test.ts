import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bucket, bucketStore, type FileStore, folderStore, keyRing } from '../../../cloudfunctions/platform'
import { type StorageServer, storageKeys, storageServer } from './storageServer'

const LIMIT = 1_000
const sealing = keyRing(new Map([['test', randomBytes(32)]]), 'files')
const bytes = Buffer.from('原件 original bytes')
const copy = Buffer.from('shared copy')
const newId = () => randomBytes(18).toString('base64url')

/** One way to keep files, and how the world outside reaches it. */
interface House {
  readonly store: FileStore
  /** sends bytes to a target as the phone does; @returns whether they were taken */
  send(fileId: string, bytes: Buffer): Promise<boolean>
  /** what opens under a link, and the header that names it */
  open(link: string): Promise<{ bytes: Buffer; type: string; named: string } | undefined>
  /** everything that lies in the store */
  everything(): Buffer
  close(): Promise<void>
}

async function folderHouse(): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  const store = folderStore(folder, sealing, randomBytes(32))
  return {
    store,
    send: (fileId, sent) => store.receive(fileId, sent),
    open: async (link) => {
      const url = new URL(link, 'http://local')
      const file = await store.open(url.pathname.slice('/file/'.length), url.searchParams)
      return file && { bytes: file.bytes, type: file.type, named: file.name ?? '' }
    },
    everything: () =>
      Buffer.concat(
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
      ),
    close: async () => rmSync(folder, { recursive: true }),
  }
}

let storage: StorageServer
async function bucketHouse(): Promise<House> {
  storage = await storageServer()
  const store = bucketStore(bucket({ url: storage.url, credentials: () => storageKeys }), sealing)
  return {
    store,
    send: async (fileId, sent) => {
      const target = store.target(fileId, LIMIT)
      if (target.kind !== 'http') throw new Error('not an address')
      const form = new FormData()
      for (const [name, value] of Object.entries(target.fields ?? {})) form.append(name, value)
      form.append('file', new Blob([new Uint8Array(sent)]), '证据.png')
      return (await fetch(target.url, { method: 'POST', body: form })).status === 204
    },
    open: async (link) => {
      const answer = await fetch(link)
      if (!answer.ok) return void (await answer.arrayBuffer())
      const disposition = decodeURIComponent(answer.headers.get('content-disposition') ?? '')
      return {
        bytes: Buffer.from(await answer.arrayBuffer()),
        type: answer.headers.get('content-type') ?? '',
        named: /filename\*=UTF-8''(.*)/.exec(disposition)?.[1] ?? '',
      }
    },
    everything: () => Buffer.concat([...storage.objects.values()]),
    close: () => storage.close(),
  }
}

describe.each([
  ['a folder', folderHouse],
  ['object storage', bucketHouse],
])('files kept in %s', (_where, build) => {
  let house: House
  beforeAll(async () => {
    house = await build()
  })
  afterAll(() => house.close())

  test('arrive, are read no further than allowed, and are not there before', async () => {
    const fileId = newId()
    expect(await house.store.arrived(fileId, LIMIT)).toBeUndefined()
    expect(await house.send(fileId, bytes)).toBe(true)
    expect(await house.store.arrived(fileId, LIMIT)).toEqual(bytes)
    expect(await house.store.arrived(fileId, 4)).toEqual(bytes.subarray(0, 5))
  })

  test('are kept: the original sealed, the copy behind a link, what arrived forgotten', async () => {
    const fileId = newId()
    await house.send(fileId, bytes)
    await house.store.keep(fileId, bytes, copy)
    expect(await house.store.arrived(fileId, LIMIT)).toBeUndefined()
    expect(await house.store.original(fileId)).toEqual(bytes)
    expect(house.everything().includes(copy)).toBe(true)
    expect(await house.open(house.store.link(fileId, 'image/png'))).toEqual({
      bytes: copy,
      type: 'image/png',
      named: '',
    })
    const saved = await house.open(house.store.link(fileId, 'application/pdf', '回执（1）.pdf'))
    expect(saved).toEqual({ bytes: copy, type: 'application/pdf', named: '回执（1）.pdf' })
  })

  test('no original lies anywhere in clear', async () => {
    const fileId = newId()
    const secret = Buffer.from('canary-350102199001011234')
    await house.store.keep(fileId, secret, copy)
    expect(house.everything().includes(secret)).toBe(false)
    expect(await house.store.original(fileId)).toEqual(secret)
  })

  test('are copied under another id, sealed anew', async () => {
    const [from, to] = [newId(), newId()]
    await house.store.keep(from, bytes, copy)
    await house.store.copy(from, to)
    await house.store.discard(from)
    expect(await house.store.original(to)).toEqual(bytes)
    expect((await house.open(house.store.link(to, 'image/png')))?.bytes).toEqual(copy)
  })

  test('of our own making are published and thrown away', async () => {
    const fileId = newId()
    await house.store.publish(fileId, copy)
    const link = house.store.link(fileId, 'application/pdf')
    expect((await house.open(link))?.bytes).toEqual(copy)
    await house.store.discard(fileId)
    await house.store.discard(fileId)
    expect(await house.open(link)).toBeUndefined()
    await expect(house.store.original(fileId)).rejects.toThrow()
  })

  test('a link opens one file only, as what it was given for, and no longer than it says', async () => {
    const [mine, other] = [newId(), newId()]
    await house.store.keep(mine, bytes, copy)
    await house.store.keep(other, bytes, Buffer.from('somebody else’s'))
    const link = house.store.link(mine, 'image/png')
    expect(await house.open(link.replace(mine, other))).toBeUndefined()
    expect(await house.open(link.replace('image%2Fpng', 'text%2Fhtml'))).toBeUndefined()
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() - 3_600_000)
    const old = house.store.link(mine, 'image/png')
    now.mockRestore()
    expect(await house.open(old)).toBeUndefined()
  })

  test.each(['', '../../../etc/passwd', 'a'.repeat(15), '证'.repeat(20)])('%j names no file', async (name) => {
    await expect(house.store.original(name)).rejects.toThrow('not a file id')
    await expect(house.store.discard(name)).rejects.toThrow('not a file id')
  })
})

describe('object storage', () => {
  let house: House
  beforeAll(async () => {
    house = await bucketHouse()
  })
  afterAll(() => house.close())

  test('takes no more than the form says, at no other place, and not twice as long', async () => {
    const [fileId, other] = [newId(), newId()]
    expect(await house.send(fileId, Buffer.alloc(LIMIT))).toBe(true)
    expect(await house.send(fileId, Buffer.alloc(LIMIT + 1))).toBe(false)
    const target = house.store.target(fileId, LIMIT)
    if (target.kind !== 'http') throw new Error('not an address')
    const send = async (fields: Record<string, string>) => {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.append(name, value)
      form.append('file', new Blob(['x']))
      return (await fetch(target.url, { method: 'POST', body: form })).status
    }
    expect(await send({ ...target.fields })).toBe(204)
    expect(await send({ ...target.fields, key: `arrived/${other}` })).toBe(403)
    expect(await send({ ...target.fields, 'q-signature': '0'.repeat(40) })).toBe(403)
  })

  test('that stumbles is asked again; that refuses or stays away is an error without names', async () => {
    const fileId = newId()
    storage.failures.push(503, 500)
    await house.store.publish(fileId, copy)
    expect(storage.seen.slice(-3)).toEqual(Array(3).fill(`PUT /shared/${fileId}`))
    storage.failures.push(503, 503, 503)
    await expect(house.store.publish(fileId, copy)).rejects.toThrow(/^the file storage answered 503$/)
    storage.failures.push(403)
    await expect(house.store.original(fileId)).rejects.toThrow(/^the file storage answered 403$/)
    // a machine that nobody answers on
    const away = bucketStore(bucket({ url: 'http://127.0.0.1:1', credentials: () => storageKeys }), sealing)
    await expect(away.publish(fileId, copy)).rejects.toThrow(/^the file storage is away$/)
  })

  test('an empty object is empty and not missing', async () => {
    const fileId = newId()
    storage.objects.set(`/arrived/${fileId}`, Buffer.alloc(0))
    expect(await house.store.arrived(fileId, LIMIT)).toEqual(Buffer.alloc(0))
  })
})
