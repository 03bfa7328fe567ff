import { type Broken, forgiving, intake } from './broken'

/** Does not look at what is signed, only that something is. */
export const acceptsWrongSignature: Broken = {
  name: 'accepts a wrong signature',
  groups: intake,
  fails: [
    // another message than the one that was signed
    ...['method', 'path', 'query'].map((what) => `signature/other-${what}`),
    'signature/query-added',
    'signature/query-removed',
    'signature/body-and-digest-changed',
    // parameters and components changed after signing
    'signature/created-changed',
    'signature/expires-changed',
    'signature/nonce-changed',
    'signature/components-reordered',
    'signature/component-dropped',
    // the signature itself
    'signature/first-bit',
    'signature/last-bit',
    'signature/truncated',
    'signature/empty',
    'signature/garbage',
    'signature/garbage-input',
    'signature/other-label',
    'signature/two',
    'signature/stranger',
    'signature/leaves-nothing',
    // signed, but not what has to be signed
    ...['method', 'path', 'query', 'digest'].map((what) => `signature/${what}-not-covered`),
    'signature/nothing-covered',
    // (without a key id there is no key to be wrong about)
    ...['created', 'expires', 'nonce', 'alg'].map((name) => `signature/without-${name}`),
    ...['hmac-sha256', 'rsa-pss-sha512', 'ecdsa-p256-sha256', 'none'].map((alg) => `signature/alg-${alg}`),
    ...['cases', 'acts', 'evidence', 'events', 'directory'].map((name) => `signature/${name}-forged`),
    'replay/order-signature-time',
  ],
  handle: forgiving('bad-signature'),
}

export const acceptsStale: Broken = {
  name: 'accepts a stale message',
  groups: intake,
  fails: [
    'time/too-old',
    'time/too-new',
    'time/day-old',
    'time/expired',
    'time/long-lived',
    'time/expires-before-created',
    'time/epoch',
    // a text is signed as well as a number is, and is no moment
    'time/created-text',
    'time/expires-text',
    'replay/order-time-nonce',
  ],
  handle: forgiving('stale'),
}

export const acceptsReplay: Broken = {
  name: 'accepts a replayed message',
  groups: intake,
  fails: [
    ...['cases', 'acts', 'evidence', 'events', 'directory'].map((name) => `replay/${name}`),
    'replay/other-call',
    'replay/at-once',
  ],
  handle: forgiving('replayed'),
}

const isAct = ({ target }: { target: string }) => target.endsWith('/acts')

/** One endpoint that was forgotten when the others were locked. */
export const leavesOneDoorOpen: Broken = {
  name: 'takes unsigned acts',
  groups: intake,
  fails: ['signature/acts-unsigned'],
  handle: forgiving('missing', isAct),
}
