import { randomBytes } from 'node:crypto'
import { type Check, check } from '../check'
import { mustAnswer, refusedOrCutOff } from '../expectations'
import type { Kit } from '../kit'
import { digestOf, sampleFile } from '../samples'
import type { Answer } from '../wire'

const MEGABYTE = 1024 * 1024

const put = (kit: Kit, sha256: string, body: Buffer, type?: string) =>
  kit.call({ method: 'PUT', target: `/v1/evidence/${sha256}`, body, ...(type ? { type } : {}) })

export const evidenceChecks: readonly Check[] = [
  check('evidence/taken', 'the bytes of an attachment are taken with 204', async (kit) => {
    const { bytes, sha256 } = sampleFile()
    mustAnswer(await put(kit, sha256, bytes, 'image/png'), 204)
  }),
  check('evidence/again', 'the same bytes again are answered like the first time', async (kit) => {
    const { bytes, sha256 } = sampleFile()
    for (let count = 0; count < 3; count += 1) mustAnswer(await put(kit, sha256, bytes, 'image/png'), 204)
  }),
  check('evidence/at-once', 'the same bytes many times at once are taken', async (kit) => {
    const { bytes, sha256 } = sampleFile()
    const answers = await Promise.all(Array.from({ length: 5 }, () => put(kit, sha256, bytes, 'image/png')))
    for (const answer of answers) mustAnswer(answer, 204)
  }),
  check('evidence/other-bytes', 'bytes that are not what the path says are refused with 422', async (kit) =>
    mustAnswer(await put(kit, sampleFile().sha256, sampleFile().bytes, 'image/png'), 422),
  ),
  check('evidence/one-bit', 'one changed bit is refused with 422', async (kit) => {
    const { bytes, sha256 } = sampleFile()
    bytes[100] = (bytes[100] ?? 0) ^ 1
    mustAnswer(await put(kit, sha256, bytes, 'image/png'), 422)
  }),
  check('evidence/nothing-for-something', 'an empty body for a digest of something is refused with 422', async (kit) =>
    mustAnswer(await put(kit, sampleFile().sha256, Buffer.alloc(0), 'image/png'), 422),
  ),
  check('evidence/right-after-wrong', 'the right bytes are taken after wrong ones were refused', async (kit) => {
    const { bytes, sha256 } = sampleFile()
    mustAnswer(await put(kit, sha256, sampleFile().bytes), [422, 204], 'wrong')
    mustAnswer(await put(kit, sha256, bytes), 204, 'right')
  }),
  check('evidence/no-type', 'evidence without a content type is taken', async (kit) => {
    const { bytes, sha256 } = sampleFile()
    const headers = { 'content-type': undefined }
    mustAnswer(await kit.call({ method: 'PUT', target: `/v1/evidence/${sha256}`, body: bytes, headers }), 204)
  }),
  check('evidence/any-bytes', 'every byte value is kept apart from every other', async (kit) => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
    mustAnswer(await put(kit, digestOf(bytes), bytes), 204)
  }),
  check('evidence/before-its-case', 'evidence may come before the case that announces it', async (kit) => {
    const { bytes, sha256, item } = sampleFile()
    mustAnswer(await put(kit, sha256, bytes, 'image/png'), 204, 'evidence')
    const body = kit.samples.filing({ evidence: [item] })
    mustAnswer(await kit.call({ method: 'POST', target: '/v1/cases', body }), 201, 'case')
  }),
  check('evidence/after-its-case', 'evidence may come after the case that announces it', async (kit) => {
    const { bytes, sha256, item } = sampleFile()
    const body = kit.samples.filing({ evidence: [item] })
    mustAnswer(await kit.call({ method: 'POST', target: '/v1/cases', body }), 201, 'case')
    mustAnswer(await put(kit, sha256, bytes, 'image/png'), 204, 'evidence')
  }),
  check('evidence/bad-path', 'a path that is no digest is refused', async (kit) =>
    mustAnswer(await put(kit, 'picture.png', sampleFile().bytes), [404, 422]),
  ),
  check('evidence/upper-case', 'a digest in capitals is another path, and refused', async (kit) => {
    const { bytes, sha256 } = sampleFile()
    mustAnswer(await put(kit, `A${sha256.slice(1).toUpperCase()}`, bytes), [404, 422])
  }),
  check(
    'evidence/ten-megabytes',
    'a file of 10 MB is taken',
    async (kit) => mustAnswer(await large(kit, 10 * MEGABYTE), 204),
    { heavy: true },
  ),
  check(
    'evidence/over-the-limit',
    'a file of 51 MB is refused, or cut off',
    (kit) => refusedOrCutOff(() => large(kit, 51 * MEGABYTE), [413, 422]),
    { heavy: true },
  ),
]

function large(kit: Kit, size: number): Promise<Answer> {
  const bytes = randomBytes(size)
  return put(kit, digestOf(bytes), bytes, 'image/png')
}
