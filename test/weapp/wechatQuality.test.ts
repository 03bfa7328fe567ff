/** @jest-environment node */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { wechatObjections } from '../../config/wechatObjections'

const dist = path.resolve(__dirname, '..', '..', 'dist', 'weapp')

describe("WeChat's own compiler and code quality check", () => {
  it('object to nothing', async () => {
    expect(await wechatObjections(dist)).toEqual([])
  }, 60_000)

  it('object to a damaged build', async () => {
    const copy = mkdtempSync(path.join(tmpdir(), 'weapp-'))
    cpSync(dist, copy, { recursive: true })
    writeFileSync(path.join(copy, 'pages/home/index.wxml'), '<view><text></view>')
    expect(await wechatObjections(copy)).not.toEqual([])
    rmSync(copy, { recursive: true })
  }, 60_000)
})
