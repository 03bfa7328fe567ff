import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

interface Item {
  readonly name: string
  readonly success: boolean
  readonly text: string
}

/** What WeChat's own tool (compiler and code quality check) objects to in a build, without a network. */
export async function wechatObjections(build: string): Promise<readonly string[]> {
  const out = mkdtempSync(path.join(tmpdir(), 'wechat-'))
  try {
    await promisify(execFile)(process.execPath, [path.join(__dirname, 'wechatQuality.cjs'), build, out])
    const items = JSON.parse(readFileSync(path.join(out, 'results.json'), 'utf8')) as Item[]
    return items.filter(({ success }) => !success).map(({ name, text }) => `${name}: ${text}`)
  } finally {
    rmSync(out, { recursive: true })
  }
}
