import { randomUUID } from 'node:crypto'
import { newKeyPair } from '../../contract'
import { type Check, check, must } from '../check'
import type { Call } from '../client'
import { mustAnswer, mustRefuse, told } from '../expectations'
import type { Kit } from '../kit'
import { nowInSeconds } from '../signMessage'
import { endpoints } from './endpoints'

const events: Call = { method: 'GET', target: '/v1/events?after=0&limit=1' }
const stranger = newKeyPair()

/** A call created and expiring so many seconds from now. */
function at(created: number | string, expires: number | string): Call {
  const now = nowInSeconds()
  const moment = (value: number | string) => (typeof value === 'number' ? now + value : value)
  return { ...events, fault: { parameters: { created: moment(created), expires: moment(expires) } } }
}

const fresh = (id: `time/${string}`, title: string, created: number, expires: number) =>
  check(id, title, async (kit) => mustAnswer(await kit.call(at(created, expires)), 200))
const stale = (id: `time/${string}`, title: string, created: number, expires: number) =>
  check(id, title, async (kit) => mustRefuse(await kit.call(at(created, expires)), 401, 'stale'))

/** The window is 300 s either way; 15 s are left for the clocks of the two machines and the way. */
export const timeChecks: readonly Check[] = [
  fresh('time/behind', 'a clock 285 s behind is taken', -285, 15),
  fresh('time/ahead', 'a clock 285 s ahead is taken', 285, 585),
  stale('time/too-old', 'a call 315 s old is refused', -315, 60),
  stale('time/too-new', 'a call from 315 s in the future is refused', 315, 615),
  stale('time/day-old', 'a call of yesterday is refused', -86_400, -86_100),
  stale('time/expired', 'a call past its own expiry is refused, however young', -60, -15),
  stale('time/long-lived', 'a far expiry does not make an old call young', -900, 31_536_000),
  stale('time/expires-before-created', 'an expiry before the creation is refused', 0, -30),
  check('time/epoch', 'a call from the year 1970 is refused', async (kit) =>
    mustRefuse(await kit.call({ ...events, fault: { parameters: { created: 1, expires: 301 } } }), 401, 'stale'),
  ),
  check('time/created-text', 'a creation time that is no number is refused', async (kit) =>
    mustRefuse(await kit.call(at('now', 300)), 401, ['stale', 'bad-signature', 'missing', 'unknown-key']),
  ),
  check('time/expires-text', 'an expiry that is no number is refused', async (kit) =>
    mustRefuse(await kit.call(at(0, 'never')), 401, ['stale', 'bad-signature', 'missing', 'unknown-key']),
  ),
]

const replays: readonly Check[] = endpoints.map(({ name, make }) =>
  check(`replay/${name}`, `${name}: the same message a second time is refused`, async (kit) => {
    const prepared = kit.prepare(await make(kit))
    mustAnswer(await kit.sendPrepared(prepared), [200, 201, 204], 'first')
    mustRefuse(await kit.sendPrepared(prepared), 401, 'replayed', 'second')
  }),
)

const withNonce = (nonce: string, more: Partial<Call> = {}): Call => ({
  ...events,
  ...more,
  fault: { ...more.fault, parameters: { ...more.fault?.parameters, nonce } },
})

export const replayChecks: readonly Check[] = [
  ...replays,
  check('replay/other-call', 'a nonce cannot be used for another call', async (kit) => {
    const nonce = randomUUID()
    mustAnswer(await kit.call(withNonce(nonce)), 200, 'first')
    mustRefuse(await kit.call(withNonce(nonce, { target: '/v1/directory/changes?limit=1' })), 401, 'replayed', 'second')
  }),
  check('replay/at-once', 'of the same message many times at once, one is taken', async (kit) => {
    const prepared = kit.prepare(events)
    const answers = await Promise.all(Array.from({ length: 6 }, () => kit.sendPrepared(prepared)))
    const taken = answers.filter(({ status }) => status === 200).length
    must(taken === 1, () => `expected 1 taken of 6, got ${taken} (${answers.map(told).join(', ')})`)
  }),
  check('replay/nonce-kept-for-sender', 'a forged call does not use up the nonce of a real one', async (kit) => {
    const nonce = randomUUID()
    const forged = await kit.call(withNonce(nonce, { fault: { privateKey: stranger.privateKey } }))
    mustAnswer(forged, [401, 200], 'forged')
    if (forged.status === 401) mustAnswer(await kit.call(withNonce(nonce)), 200, 'real')
  }),
  check('replay/new-nonce', 'the same call with a new nonce is a new message', async (kit) => {
    for (let count = 0; count < 3; count += 1) mustAnswer(await kit.call(events), 200)
  }),
  ...order(),
]

/** The contract names the order in which a receiver looks: digest, key, signature, time, nonce. */
function order(): Check[] {
  const first = (id: `replay/${string}`, title: string, code: string, call: (kit: Kit) => Promise<Call>) =>
    check(id, title, async (kit) => mustRefuse(await kit.call(await call(kit)), 401, code))
  const old = { created: 1, expires: 301 }
  return [
    first('replay/order-digest-key', 'the digest is looked at before the key', 'bad-digest', async (kit) => ({
      method: 'POST',
      target: '/v1/cases',
      body: kit.samples.filing(),
      sentBody: Buffer.from('{}'),
      fault: { parameters: { keyid: 'nobody' } },
    })),
    first('replay/order-key-signature', 'the key is looked at before the signature', 'unknown-key', async () => ({
      ...events,
      fault: { parameters: { keyid: 'nobody' }, privateKey: stranger.privateKey },
    })),
    first('replay/order-signature-time', 'the signature is looked at before the time', 'bad-signature', async () => ({
      ...events,
      fault: { parameters: old, privateKey: stranger.privateKey },
    })),
    check('replay/order-time-nonce', 'the time is looked at before the nonce', async (kit) => {
      const nonce = randomUUID()
      mustAnswer(await kit.call(withNonce(nonce)), 200, 'first')
      mustRefuse(await kit.call(withNonce(nonce, { fault: { parameters: old } })), 401, 'stale', 'second, old')
    }),
  ]
}
