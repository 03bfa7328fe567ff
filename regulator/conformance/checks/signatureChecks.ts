import { newKeyPair } from '../../contract'
import { type Check, check, must } from '../check'
import type { Call } from '../client'
import { mustAnswer, mustRefuse } from '../expectations'
import type { SignatureFault } from '../signMessage'

const events: Call = { method: 'GET', target: '/v1/events?after=0&limit=1' }
const stranger = newKeyPair()
/** What a receiver may say of a signature it cannot read; the contract leaves open which of the two applies. */
const unreadable = ['missing', 'bad-signature', 'unknown-key']

/** The call with something wrong is refused with 401 and one of the codes. */
function refused(
  id: `signature/${string}`,
  title: string,
  codes: string | readonly string[],
  call: Partial<Call>,
): Check {
  return check(id, title, async (kit) => mustRefuse(await kit.call({ ...events, ...call }), 401, codes))
}

function faulty(id: `signature/${string}`, title: string, codes: string | readonly string[], fault: SignatureFault) {
  return refused(id, title, codes, { fault })
}

function without(names: readonly string[]): SignatureFault {
  return { components: ['@method', '@path', '@query', 'content-digest'].filter((name) => !names.includes(name)) }
}

/** Sends a rightly signed call after its finished headers were edited. */
function edited(
  id: `signature/${string}`,
  title: string,
  codes: string | readonly string[],
  edit: (headers: Readonly<Record<string, string>>) => Record<string, string>,
): Check {
  return check(id, title, async (kit) => {
    const prepared = kit.prepare(events)
    const headers = { ...prepared.headers, ...edit(prepared.headers) }
    must(JSON.stringify(headers) !== JSON.stringify(prepared.headers), () => 'the kit changed nothing')
    mustRefuse(await kit.sendPrepared({ ...prepared, headers }), 401, codes)
  })
}

const input = (change: (text: string) => string) => (headers: Readonly<Record<string, string>>) => ({
  'signature-input': change(headers['signature-input'] ?? ''),
})
const signature = (change: (bytes: Buffer) => Buffer) => (headers: Readonly<Record<string, string>>) => {
  const [label, value = ''] = (headers.signature ?? '').split('=:')
  return { signature: `${label}=:${change(Buffer.from(value.replace(/:$/, ''), 'base64')).toString('base64')}:` }
}
const flip = (at: number) => (bytes: Buffer) => {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

const positive: readonly Check[] = [
  check('signature/right', 'a rightly signed call is taken', async (kit) => mustAnswer(await kit.call(events), 200)),
  check('signature/label', 'the name of the signature is the sender’s choice', async (kit) =>
    mustAnswer(await kit.call({ ...events, fault: { label: 'sig-1' } }), 200),
  ),
  check('signature/parameter-order', 'the parameters may stand in any order', async (kit) => {
    const now = Math.floor(Date.now() / 1000)
    const parameters = {
      alg: 'ed25519',
      keyid: kit.key.keyid,
      expires: now + 60,
      nonce: String(Math.random()),
      created: now,
    }
    mustAnswer(await kit.call({ ...events, fault: { parameters: { ...cleared, ...parameters } } }), 200)
  }),
  check('signature/more-headers', 'headers that are not signed do no harm', async (kit) =>
    mustAnswer(
      await kit.call({
        ...events,
        headers: { traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', 'x-other': 'x' },
      }),
      200,
    ),
  ),
  check('signature/no-query', 'a call without a query is signed with "?"', async (kit) =>
    mustAnswer(await kit.call({ method: 'GET', target: '/v1/events' }), 200),
  ),
]

/** Undefined for each, so that the order of what follows counts. */
const cleared = { created: undefined, expires: undefined, keyid: undefined, nonce: undefined, alg: undefined }

const negative: readonly Check[] = [
  refused('signature/no-signature', 'without Signature it is refused', 'missing', {
    headers: { signature: undefined },
  }),
  refused('signature/no-input', 'without Signature-Input it is refused', 'missing', {
    headers: { 'signature-input': undefined },
  }),
  refused('signature/no-digest', 'without Content-Digest it is refused', 'missing', {
    headers: { 'content-digest': undefined },
  }),
  refused('signature/other-method', 'a signature for another method is refused', 'bad-signature', {
    fault: { as: { method: 'POST' } },
  }),
  refused('signature/other-path', 'a signature for another path is refused', 'bad-signature', {
    sent: { target: '/v1/directory/changes?after=0&limit=1' },
  }),
  refused('signature/other-query', 'a signature for another query is refused', 'bad-signature', {
    sent: { target: '/v1/events?after=0&limit=2' },
  }),
  refused('signature/query-added', 'a query added afterwards is refused', 'bad-signature', {
    target: '/v1/events',
    sent: { target: '/v1/events?after=0' },
  }),
  refused('signature/query-removed', 'a query taken away afterwards is refused', 'bad-signature', {
    sent: { target: '/v1/events' },
  }),
  edited(
    'signature/created-changed',
    'created cannot be changed',
    'bad-signature',
    input((text) => text.replace(/created=(\d+)/, (_, at) => `created=${Number(at) - 1}`)),
  ),
  edited(
    'signature/expires-changed',
    'expires cannot be changed',
    'bad-signature',
    input((text) => text.replace(/expires=(\d+)/, (_, at) => `expires=${Number(at) - 1}`)),
  ),
  edited(
    'signature/nonce-changed',
    'the nonce cannot be changed',
    'bad-signature',
    input((text) => text.replace(/nonce="./, 'nonce="_')),
  ),
  edited(
    'signature/keyid-changed',
    'a key id nobody has given out is refused',
    'unknown-key',
    input((text) => text.replace(/keyid="/, 'keyid="no-such-')),
  ),
  edited(
    'signature/components-reordered',
    'the covered components cannot be reordered',
    'bad-signature',
    input((text) => text.replace('"@method" "@path"', '"@path" "@method"')),
  ),
  edited(
    'signature/component-dropped',
    'a covered component cannot be dropped afterwards',
    'bad-signature',
    input((text) => text.replace(' "@query"', '')),
  ),
  edited('signature/first-bit', 'the first bit of the signature counts', 'bad-signature', signature(flip(0))),
  edited('signature/last-bit', 'the last byte of the signature counts', 'bad-signature', signature(flip(63))),
  edited(
    'signature/truncated',
    'a shortened signature is refused',
    unreadable,
    signature((bytes) => bytes.subarray(0, 63)),
  ),
  edited(
    'signature/empty',
    'an empty signature is refused',
    unreadable,
    signature(() => Buffer.alloc(0)),
  ),
  edited('signature/garbage', 'a signature that is no structured field is refused', unreadable, () => ({
    signature: '((((',
  })),
  edited('signature/garbage-input', 'an input that is no structured field is refused', unreadable, () => ({
    'signature-input': 'kit=(((',
  })),
  edited('signature/other-label', 'an input without its signature is refused', unreadable, (headers) => ({
    signature: `other${(headers.signature ?? '').replace(/^[^=]+/, '')}`,
  })),
  edited('signature/two', 'two signatures on one call are refused', unreadable, (headers) => ({
    'signature-input': `${headers['signature-input']}, two${(headers['signature-input'] ?? '').replace(/^[^=]+/, '')}`,
    signature: `${headers.signature}, two${(headers.signature ?? '').replace(/^[^=]+/, '')}`,
  })),
  faulty('signature/stranger', 'another key under our name is refused', 'bad-signature', {
    privateKey: stranger.privateKey,
  }),
  faulty('signature/method-not-covered', 'the method must be covered', unreadable, without(['@method'])),
  faulty('signature/path-not-covered', 'the path must be covered', unreadable, without(['@path'])),
  faulty('signature/query-not-covered', 'the query must be covered', unreadable, without(['@query'])),
  faulty('signature/digest-not-covered', 'the digest must be covered', unreadable, without(['content-digest'])),
  faulty('signature/nothing-covered', 'something must be covered', unreadable, { components: [] }),
  ...(['created', 'expires', 'keyid', 'nonce', 'alg'] as const).map((name) =>
    faulty(`signature/without-${name}`, `the parameter ${name} must be there`, [...unreadable, 'stale'], {
      parameters: { [name]: undefined },
    }),
  ),
  ...['hmac-sha256', 'rsa-pss-sha512', 'ecdsa-p256-sha256', 'none'].map((alg) =>
    faulty(`signature/alg-${alg}`, `a signature that calls itself ${alg} is refused`, unreadable, {
      parameters: { alg },
    }),
  ),
]

export const signatureChecks: readonly Check[] = [...positive, ...negative]
