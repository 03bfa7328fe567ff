/** @jest-environment node */
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

type Item = { name: string; success: boolean; text: string }

const dist = path.resolve(__dirname, '..', '..', 'dist', 'weapp')

/** What WeChat's own tool (compiler and code quality check) objects to in a build. */
async function objections(build: string): Promise<string[]> {
  const out = mkdtempSync(path.join(tmpdir(), 'wechat-'))
  try {
    await promisify(execFile)(process.execPath, [path.join(__dirname, 'wechatQuality.cjs'), build, out])
    const items = JSON.parse(readFileSync(path.join(out, 'results.json'), 'utf8')) as Item[]
    return items.filter(({ success }) => !success).map(({ name, text }) => `${name}: ${text}`)
  } finally {
    rmSync(out, { recursive: true })
  }
}

describe("WeChat's own compiler and code quality check", () => {
  it('object to nothing', async () => {
    expect(await objections(dist)).toEqual([])
  }, 60_000)

  it('object to a damaged build', async () => {
    const copy = mkdtempSync(path.join(tmpdir(), 'weapp-'))
    cpSync(dist, copy, { recursive: true })
    writeFileSync(path.join(copy, 'pages/home/index.wxml'), '<view><text></view>')
    expect(await objections(copy)).not.toEqual([])
    rmSync(copy, { recursive: true })
  }, 60_000)
})
