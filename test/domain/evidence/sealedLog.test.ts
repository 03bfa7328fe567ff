import { createPublicKey, sign } from 'node:crypto'
import fc from 'fast-check'
import { append, type Chained, sealLog, verifyLog } from '../../../domain/kernel/evidence'
import { logReport } from '../../../local/verifyLog'
import { newKeyPair } from '../../../regulator/gateway'

const pair = newKeyPair()
const publicKey = Buffer.from(createPublicKey(pair.publicKey).export({ format: 'jwk' }).x ?? '', 'base64url').toString(
  'hex',
)
const keys = [{ id: 'k1', publicKey }]
const signer = (message: Uint8Array) => new Uint8Array(sign(null, message, pair.privateKey))

/** A log of so many records, sealed after the third and at its end. */
function log(count: number): string {
  const chain: Chained<unknown>[] = []
  const lines: string[] = []
  for (let index = 0; index < count; index += 1) {
    chain.push(append(chain, { id: index + 1, procedure: 'cases.submit', object: `FZ26-${index}`, reason: '备注' }))
    const record = chain[index] as Chained<unknown>
    lines.push(JSON.stringify({ content: record.content, previousHash: record.previousHash, hash: record.hash }))
    if (index === 2 || index === count - 1)
      lines.push(
        JSON.stringify({
          seal: sealLog(
            { log: 'audit', count: index + 1, hash: record.hash, at: '2026-11-20T02:00:00.000Z', keyId: 'k1' },
            signer,
          ),
        }),
      )
  }
  return lines.join('\n')
}

test('a whole log is whole, and says up to where it is sealed', () => {
  expect(verifyLog(log(6), keys)).toEqual({
    ok: true,
    log: 'audit',
    records: 6,
    sealed: 6,
    sealedAt: '2026-11-20T02:00:00.000Z',
  })
  expect(logReport(log(6), keys).code).toBe(0)
})

test('change any one character and the line is named', () => {
  const text = log(6)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: text.length - 1 }), (at) => {
      const other = text[at] === 'x' ? 'y' : 'x'
      const changed = text.slice(0, at) + other + text.slice(at + 1)
      const verdict = verifyLog(changed, keys)
      expect(verdict.ok).toBe(false)
      if (verdict.ok || text[at] === '\n') return
      expect(verdict.line).toBe(text.slice(0, at).split('\n').length)
    }),
    { numRuns: 200 },
  )
})

test('a record taken out, two swapped, the end cut off or a stranger’s seal do not pass', () => {
  const lines = log(6).split('\n')
  const without = (index: number) => lines.filter((_, at) => at !== index).join('\n')
  for (const index of [0, 1, 2, 4, 5]) expect(verifyLog(without(index), keys).ok).toBe(false)
  const swapped = [lines[1], lines[0], ...lines.slice(2)].join('\n')
  expect(verifyLog(swapped, keys)).toMatchObject({ problem: 'record-changed', line: 1 })
  // cut behind an earlier seal: whole as far as it goes, and it says how far that is
  expect(verifyLog(lines.slice(0, 4).join('\n'), keys)).toMatchObject({ ok: true, records: 3 })
  expect(verifyLog(lines.slice(0, 3).join('\n'), keys)).toMatchObject({ problem: 'nothing-sealed' })
  const stranger = [{ id: 'k1', publicKey: '0'.repeat(64) }]
  expect(verifyLog(log(6), stranger).ok).toBe(false)
  expect(verifyLog(log(6), [{ id: 'k2', publicKey }])).toMatchObject({ problem: 'unknown-key' })
})
