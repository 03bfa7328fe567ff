import { newKeyPair } from '../../contract'
import { type Check, check } from '../check'
import type { Call } from '../client'
import { mustAnswer, mustRefuse } from '../expectations'
import type { Kit } from '../kit'
import { sampleFile } from '../samples'
import { contentDigest } from '../signMessage'
import { endpoints } from './endpoints'

const stranger = newKeyPair()

const post = (kit: Kit, more: Partial<Call>): Call => ({
  method: 'POST',
  target: '/v1/cases',
  body: kit.samples.filing(),
  ...more,
})

const digests: readonly Check[] = [
  check('signature/body-changed', 'a body changed on the way is refused', async (kit) => {
    const filing = kit.samples.filing()
    const sentBody = Buffer.from(JSON.stringify({ ...filing, title: '另一件事' }))
    mustRefuse(await kit.call(post(kit, { body: filing, sentBody })), 401, 'bad-digest')
  }),
  check('signature/body-and-digest-changed', 'a body changed together with its digest is refused', async (kit) => {
    const sentBody = Buffer.from(JSON.stringify(kit.samples.filing()))
    const headers = { 'content-digest': contentDigest(sentBody) }
    mustRefuse(await kit.call(post(kit, { sentBody, headers })), 401, 'bad-signature')
  }),
  check('signature/body-dropped', 'a body dropped on the way is refused', async (kit) =>
    mustRefuse(await kit.call(post(kit, { sentBody: Buffer.alloc(0) })), 401, 'bad-digest'),
  ),
  check('signature/digest-sha512', 'a digest by another algorithm than sha-256 is refused', async (kit) => {
    const body = Buffer.from(JSON.stringify(kit.samples.filing()))
    mustRefuse(await kit.call(post(kit, { body, fault: { digest: contentDigest(body, 'sha512') } })), 401, 'bad-digest')
  }),
  check('signature/digest-hex', 'a digest that is not base64 is refused', async (kit) => {
    const body = Buffer.from(JSON.stringify(kit.samples.filing()))
    const hex = Buffer.from(contentDigest(body).slice(9, -1), 'base64').toString('hex')
    mustRefuse(await kit.call(post(kit, { body, fault: { digest: `sha-256=:${hex}:` } })), 401, 'bad-digest')
  }),
  check('signature/digest-of-nothing', 'the digest of an empty body does not fit a full one', async (kit) =>
    mustRefuse(await kit.call(post(kit, { fault: { digest: contentDigest(Buffer.alloc(0)) } })), 401, 'bad-digest'),
  ),
  check('signature/evidence-changed', 'evidence changed on the way is refused', async (kit) => {
    const { bytes, sha256 } = sampleFile()
    const call: Call = { method: 'PUT', target: `/v1/evidence/${sha256}`, body: bytes, type: 'image/png' }
    mustRefuse(await kit.call({ ...call, sentBody: sampleFile().bytes }), 401, 'bad-digest')
  }),
  check('signature/leaves-nothing', 'a filing that was refused for its signature has left nothing', async (kit) => {
    const filing = kit.samples.filing()
    mustAnswer(
      await kit.call(post(kit, { body: filing, fault: { privateKey: stranger.privateKey } })),
      [401, 201],
      'forged',
    )
    mustAnswer(await kit.call(post(kit, { body: filing })), 201, 'afterwards, signed')
  }),
]

/** Every endpoint for itself: a back door needs only one. */
const everywhere: readonly Check[] = endpoints.flatMap(({ name, make }) => [
  check(`signature/${name}-unsigned`, `${name}: an unsigned call is refused`, async (kit) => {
    const headers = { signature: undefined, 'signature-input': undefined, 'content-digest': undefined }
    mustRefuse(await kit.call({ ...(await make(kit)), headers }), 401, 'missing')
  }),
  check(`signature/${name}-forged`, `${name}: a call signed by a stranger is refused`, async (kit) =>
    mustRefuse(
      await kit.call({ ...(await make(kit)), fault: { privateKey: stranger.privateKey } }),
      401,
      'bad-signature',
    ),
  ),
])

/** What a signature says about the body, and that no endpoint goes without one. */
export const bodyChecks: readonly Check[] = [...digests, ...everywhere]
