import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MerchantSnapshot } from '../../domain/credit'
import { usccCheckCharacter } from '../../domain/kernel/identifiers'
import { type CaseSubmission, newKeyPair, type RegulatorGateway, regulatorGateway } from '../../regulator/gateway'
import { type SandboxOptions, startSandbox } from '../../regulator/sandbox'
import { emptyBeginning } from '../beginnings'

const pair = newKeyPair()
const sandboxPair = newKeyPair()

export const peer = { keyid: 'wang-e-tong-test', privateKey: pair.privateKey }
export const sandboxKey = { keyid: 'sandbox-test', ...sandboxPair }

export interface House {
  readonly url: string
  readonly gateway: RegulatorGateway
  readonly folder: string
  /** Posts a console form as a browser on this machine does. */
  post(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>
  /** A console page as text. */
  page(path: string): Promise<string>
  /** Stops the sandbox and starts it again on the same folder and port. */
  restart(): Promise<void>
  stop(): Promise<void>
  close(): Promise<void>
}

/** A real sandbox on a folder of its own, and our real client of it. */
export async function house(more: Partial<SandboxOptions> = {}): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  const options: SandboxOptions = {
    dataDirectory: folder,
    peerKeys: { [peer.keyid]: pair.publicKey },
    key: sandboxKey,
    beginning: await emptyBeginning(),
    onError: (error) => process.stderr.write(`${String(error)}\n`),
    ...more,
  }
  let sandbox = await startSandbox(options)
  const { url, port } = sandbox
  let running = true
  const stop = async () => {
    if (running) await sandbox.close()
    running = false
  }
  return {
    url,
    folder,
    gateway: regulatorGateway({
      baseUrl: url,
      key: peer,
      clock: options.realNow ?? (() => new Date()),
      timeoutMs: 5_000,
    }),
    post: (path, fields, headers = { origin: url }) =>
      fetch(url + path, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' }),
    page: async (path) => (await fetch(url + path)).text(),
    stop,
    restart: async () => {
      await stop()
      sandbox = await startSandbox({ ...options, port })
      running = true
    },
    close: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

let counted = 0

/** A complaint as our side files it. */
export function submission(more: Partial<CaseSubmission> = {}): CaseSubmission {
  counted += 1
  return {
    caseNumber: `FZ26-TEST-${String(counted).padStart(4, '0')}-A`,
    service: 'complaint',
    formVersion: '2026-04-15',
    title: '投诉 福州测试商贸有限公司',
    receivedAt: new Date().toISOString(),
    answers: { facts: '买的水壶漏水' },
    document: [{ id: 'what', title: '事情经过', rows: [{ key: 'facts', label: '事实', text: '买的水壶漏水' }] }],
    evidence: [],
    ...more,
  }
}

export const act = (name: string, data: Record<string, unknown> = {}) => ({
  eventId: randomUUID(),
  act: name,
  at: new Date().toISOString(),
  data,
})

export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

function uscc(number: number): string {
  const first = `91350102${String(number).padStart(9, '0')}`
  return first + usccCheckCharacter(first)
}

/** A merchant of the register; numbers make different ones. */
export function merchant(number: number): MerchantSnapshot {
  return {
    uscc: uscc(number),
    name: `福州第${number}测试商贸有限公司`,
    kind: 'enterprise',
    type: '有限责任公司',
    status: 'active',
    head: '林测试',
    establishedOn: '2020-01-02',
    division: '350102',
    address: '福建省福州市鼓楼区测试路1号',
    scope: '日用百货销售',
    registrar: '福州市鼓楼区市场监督管理局',
    shops: [],
    licences: [],
    penalties: [],
    listings: [],
    annualReports: [],
    asOf: '2026-11-22',
  }
}

export function* merchants(count: number): Generator<MerchantSnapshot> {
  for (let number = 1; number <= count; number += 1) yield merchant(number)
}
