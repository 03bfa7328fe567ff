import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { caseNumber } from '../../../domain/kernel/case'
import { type Receipt, shortDigest, writeReceipt } from '../../../domain/kernel/evidence/receipt'

const pair = generateKeyPairSync('ed25519')
export const publicKey = Buffer.from(pair.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex')
export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
export const papers = ['小票', '聊天记录'].map((text) => new Uint8Array(Buffer.from(text)))

export const receipt: Receipt = {
  v: 1,
  n: caseNumber('FZ', 2026, new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8])),
  t: '2026-11-22T06:03:00.000Z',
  h: 'ab'.repeat(32),
  f: papers.map((bytes) => shortDigest(sha256(bytes))),
  k: 'city-1',
}
export const receiptText = writeReceipt(receipt, (message) => new Uint8Array(sign(null, message, pair.privateKey)))
