import { createHash, verify } from 'node:crypto'
import { newKeyPair, type SignedRequest, signRequest, verifyRequest } from '../../regulator/contract'

const pair = newKeyPair()
const key = { keyid: 'ours', privateKey: pair.privateKey }
const now = new Date('2026-11-22T03:00:00Z')
const request = { method: 'POST', url: 'http://regulator.example/v1/cases?x=1', body: '{"a":1}' }

function nonces() {
  const seen = new Set<string>()
  return async (keyid: string, nonce: string) => {
    const id = `${keyid} ${nonce}`
    const before = seen.has(id)
    seen.add(id)
    return before
  }
}

const keys = (keyid: string) => (keyid === 'ours' ? { publicKey: pair.publicKey } : undefined)
const check = (message: SignedRequest, at = now, seen = nonces()) => verifyRequest(message, keys, at, seen)
const signed = async (more: Partial<SignedRequest> = {}, at = now): Promise<SignedRequest> => {
  const message = { ...request, ...more }
  return { ...message, headers: await signRequest(message, key, at) }
}
const problem = async (message: SignedRequest, at = now) => {
  const result = await check(message, at)
  return result.ok ? 'accepted' : result.problem
}

test('a signed request is believed, and its sender named', async () => {
  expect(await check(await signed())).toEqual({ ok: true, keyid: 'ours' })
  expect(await check(await signed({ method: 'GET', body: undefined }))).toEqual({ ok: true, keyid: 'ours' })
  expect(await check(await signed({ body: Buffer.from([0, 255, 1]) }))).toEqual({ ok: true, keyid: 'ours' })
})

test('the scheme is the one that is published: digest by RFC 9530, signature base by RFC 9421', async () => {
  const { headers = {} } = await signed()
  const digest = `sha-256=:${createHash('sha256').update('{"a":1}').digest('base64')}:`
  expect(headers['content-digest']).toBe(digest)
  const input = String(headers['signature-input']).replace(/^wet=/, '')
  // Written out by hand from RFC 9421 §2.5, without the library that made it.
  const base = [
    '"@method": POST',
    '"@path": /v1/cases',
    '"@query": ?x=1',
    `"content-digest": ${digest}`,
    `"@signature-params": ${input}`,
  ].join('\n')
  const signature = Buffer.from(String(headers.signature).replace(/^wet=:|:$/g, ''), 'base64')
  expect(verify(null, Buffer.from(base), pair.publicKey, signature)).toBe(true)
  expect(input).toContain(`created=${now.getTime() / 1000};expires=${now.getTime() / 1000 + 300};keyid="ours"`)
})

test('what was changed on the way is refused', async () => {
  const message = await signed()
  expect(await problem({ ...message, body: '{"a":2}' })).toBe('bad-digest')
  expect(await problem({ ...message, url: 'http://regulator.example/v1/cases/other?x=1' })).toBe('bad-signature')
  expect(await problem({ ...message, url: 'http://regulator.example/v1/cases?x=2' })).toBe('bad-signature')
  expect(await problem({ ...message, method: 'PUT' })).toBe('bad-signature')
  const other = { ...message, body: '{"a":2}' }
  const digest = `sha-256=:${createHash('sha256').update('{"a":2}').digest('base64')}:`
  expect(await problem({ ...other, headers: { ...message.headers, 'content-digest': digest } })).toBe('bad-signature')
})

test('what is missing or unreadable is refused, never an exception', async () => {
  const message = await signed()
  const headers = message.headers ?? {}
  expect(await problem({ ...request })).toBe('missing')
  expect(await problem({ ...message, headers: { ...headers, signature: undefined } })).toBe('missing')
  expect(await problem({ ...message, headers: { ...headers, 'signature-input': '((((' } })).toBe('bad-signature')
  expect(await problem({ ...message, headers: { ...headers, signature: 'wet=:AAAA:' } })).toBe('bad-signature')
})

test('a signature that covers less than all components is refused', async () => {
  const message = await signed()
  const input = String(message.headers?.['signature-input'])
  const less = {
    ...message,
    headers: { ...message.headers, 'signature-input': input.replace(' "content-digest"', '') },
  }
  expect(input).not.toBe(less.headers['signature-input'])
  expect(await problem(less)).toBe('bad-signature')
})

test('an unknown sender and a foreign key are told apart', async () => {
  const foreign = { ...key, privateKey: newKeyPair().privateKey }
  const named = async (signer: typeof key) => ({ ...request, headers: await signRequest(request, signer, now) })
  expect(await problem(await named({ ...key, keyid: 'nobody' }))).toBe('unknown-key')
  expect(await problem(await named(foreign))).toBe('bad-signature')
})

test('time: 300 seconds either way, no more', async () => {
  const message = await signed()
  const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)
  expect(await problem(message, after(300))).toBe('accepted')
  expect(await problem(message, after(301))).toBe('stale')
  expect(await problem(message, after(-300))).toBe('accepted')
  expect(await problem(message, after(-301))).toBe('stale')
})

test('the same message a second time is a replay; a forged one does not use up a nonce', async () => {
  const message = await signed()
  const seen = nonces()
  expect((await check({ ...message, body: 'x' }, now, seen)).ok).toBe(false)
  expect((await check({ ...message, method: 'PUT' }, now, seen)).ok).toBe(false)
  expect(await check(message, now, seen)).toEqual({ ok: true, keyid: 'ours' })
  expect(await check(message, now, seen)).toEqual({ ok: false, problem: 'replayed' })
})
