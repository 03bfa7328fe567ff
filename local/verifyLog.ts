import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compareLogs, type LogDifference, type LogProblem, type PublicKey, verifyLog } from '../domain/kernel/evidence'

const usage = '用法：npm run verify-log -- 日志.jsonl [对方的日志.jsonl] --key 密钥编号=公钥（64位十六进制，可多次）'

const words: Readonly<Record<LogProblem, string>> = {
  'not-a-log': '不是导出的日志，或者这一行被改动',
  'record-changed': '被改动、移动，或者前面的记录被删去',
  'seal-broken': '签名不符',
  'seal-differs': '签名时的记录与现在不一致',
  'unknown-key': '签名所用的公钥不在给出的公钥之中',
  'nothing-sealed': '没有任何签名，不能确认完整',
}

const differences: Readonly<Record<LogDifference['kind'], string>> = {
  'only-here': '对方没有记录',
  'only-there': '只有对方有记录',
  differs: '双方记录不同',
}
const MOST_SHOWN = 20

interface Report {
  readonly line: string
  readonly code: 0 | 1
}

/**
 * `npm run verify-log`: checks an exported audit or bridge log with public keys only; no server, no database, no network.
 *
 * @returns the line to print, and the exit code: 0 whole, 1 not
 */
export function logReport(text: string, keys: readonly PublicKey[]): Report {
  const verdict = verifyLog(text, keys)
  if (!verdict.ok) return { line: `不完整：第 ${verdict.line} 行${words[verdict.problem]}`, code: 1 }
  const { log, records, sealed, sealedAt } = verdict
  const rest = records > sealed ? `，其后 ${records - sealed} 条还没有签名` : ''
  return { line: `完整：${log}，${records} 条记录，签名到第 ${sealed} 条（${sealedAt}）${rest}`, code: 0 }
}

/** The same for the bridge logs of both sides: each by itself, then one against the other. */
export function logsReport(here: string, there: string, keys: readonly PublicKey[]): Report {
  const [one, other] = [logReport(here, keys), logReport(there, keys)]
  const both = `${one.line}\n${other.line}`
  if (one.code === 1 || other.code === 1) return { line: both, code: 1 }
  const { alike, unanswered, tooNew, differences: found } = compareLogs(here, there)
  const shown = found.slice(0, MOST_SHOWN).map(({ kind, line, at, method, path, what }) => {
    const where = kind === 'only-there' ? '对方日志' : '日志'
    return `${where}第 ${line} 行 ${at} ${method} ${path}：${differences[kind]}${what ? `（${what}）` : ''}`
  })
  const rest = found.length > MOST_SHOWN ? [`……另有 ${found.length - MOST_SHOWN} 处`] : []
  const compared = `对照：${alike} 条一致，${found.length} 条不一致，${unanswered} 条没有得到回答，${tooNew} 条太新、还不能对照`
  return { line: [both, compared, ...shown, ...rest].join('\n'), code: found.length > 0 ? 1 : 0 }
}

function run(parameters: readonly string[]): number {
  try {
    const options = { key: { type: 'string', multiple: true } } as const
    const { values, positionals } = parseArgs({ args: [...parameters], options, allowPositionals: true })
    const [file, other] = positionals
    const keys = (values.key ?? []).map((given) => {
      const [, id, publicKey] = /^([A-Za-z0-9._-]{1,40})=([0-9a-f]{64})$/.exec(given) ?? []
      if (!id || !publicKey) throw new Error(usage)
      return { id, publicKey }
    })
    if (!file || keys.length === 0) throw new Error(usage)
    const text = readFileSync(file, 'utf8')
    const { line, code } = other ? logsReport(text, readFileSync(other, 'utf8'), keys) : logReport(text, keys)
    process.stdout.write(`${line}\n`)
    return code
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 2
  }
}

if (process.argv[1]?.endsWith('verifyLog.ts')) process.exitCode = run(process.argv.slice(2))
