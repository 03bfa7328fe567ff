import { readFileSync } from 'node:fs'
import { type ArchiveProblem, type ArchiveVerdict, verifyArchive } from '../domain/kernel/evidence'

const usage = '用法：npm run verify-archive -- 办件档案.json [--key 公钥（64位十六进制）]'

const words: Readonly<Record<ArchiveProblem, string>> = {
  'not-an-archive': '这不是导出的原文件，或者文件头被改动（请勿用编辑软件另存）',
  'record-changed': '被改动',
  'unknown-key': '签名所用的公钥不在公布的公钥之中',
  'bad-signature': '签名不符：回执或档案签名被改动，或者不是用这个公钥签的',
  'not-a-receipt': '回执或档案签名残缺',
  'other-case': '回执或签名属于另一件办件',
  'files-changed': '材料清单被改动',
  'records-missing': '记录被删去或增添，与签名时不一致',
}

/**
 * `npm run verify-archive`: checks an exported archive with a public key only; no server, no database, no network.
 *
 * @param text the file
 * @param key the published public key, hexadecimal; without it the keys in the file are used, and the answer says so
 * @returns the lines to print, and the exit code: 0 whole, 1 not
 */
export function archiveReport(text: string, key?: string): { readonly lines: readonly string[]; readonly code: 0 | 1 } {
  const trusted = key === undefined ? undefined : keysNamed(text, key)
  const verdict = verifyArchive(text, trusted)
  if (!verdict.ok) return { lines: [`不完整：${problemWords(verdict)}`], code: 1 }
  const { head, receipt, records } = verdict
  const lines = [
    '完整',
    `办件编号 ${head.caseNumber}，收到时间 ${receipt.t}，${records} 条记录，${head.files.length} 份材料，导出时间 ${head.exportedAt}`,
  ]
  if (key === undefined) {
    const used = head.keys.find(({ id }) => id === receipt.k)?.publicKey ?? ''
    lines.push(`公钥取自档案本身：请与公布的公钥核对 ${used}（或用 --key 指定）`)
  }
  return { lines, code: 0 }
}

function problemWords(verdict: Extract<ArchiveVerdict, { ok: false }>): string {
  return verdict.record === undefined ? words[verdict.problem] : `第 ${verdict.record} 条记录${words[verdict.problem]}`
}

/** The one trusted key under every key name of the file: the name is not what is trusted. */
function keysNamed(text: string, publicKey: string) {
  const ids = [...text.matchAll(/"id":"([A-Za-z0-9._-]{1,40})"/g)].map(([, id]) => id ?? '')
  return [...new Set(ids)].map((id) => ({ id, publicKey }))
}

function run(parameters: readonly string[]): number {
  const at = parameters.indexOf('--key')
  const key = at < 0 ? undefined : parameters[at + 1]?.toLowerCase()
  const files = parameters.filter((_, index) => at < 0 || (index !== at && index !== at + 1))
  const [file] = files
  if (!file || files.length > 1 || (at >= 0 && !/^[0-9a-f]{64}$/.test(key ?? ''))) {
    process.stderr.write(`${usage}\n`)
    return 2
  }
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    process.stderr.write(`读不到文件 ${file}\n`)
    return 2
  }
  const { lines, code } = archiveReport(text, key)
  process.stdout.write(`${lines.join('\n')}\n`)
  return code
}

if (process.argv[1]?.endsWith('verifyArchive.ts')) process.exitCode = run(process.argv.slice(2))
