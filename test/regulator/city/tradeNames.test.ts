import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { readTradeNames } from '../../../regulator/sandbox/city'

describe('readTradeNames', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'trade-names-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const written = (name: string, names: readonly string[]) => {
    const file = path.join(folder, name)
    writeFileSync(file, gzipSync(names.join('\n')))
    return file
  }

  it('makes at least 3,000 different names when there is no list', () => {
    const names = readTradeNames()
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThanOrEqual(3_000)
    expect(names.every((name) => /^\p{Script=Han}{2,4}$/u.test(name))).toBe(true)
    expect(readTradeNames(path.join(folder, 'absent.gz'))).toEqual(names)
  })

  it('reads a list and drops what cannot be a trade name', () => {
    const good = Array.from({ length: 3_200 }, (_, at) => `榕${String.fromCharCode(0x4e00 + at)}茗`)
    const file = written('list.gz', [...good, 'A8网', '茗', '某某集团', '中国茗', '一二三四五', ''])
    const names = readTradeNames(file)
    expect(names.filter((name) => !good.includes(name))).toEqual([])
    expect(names.length).toBeGreaterThan(3_100)
  })

  it('does not build a city from a handful of names', () => {
    expect(readTradeNames(written('short.gz', ['榕茗', '闽香']))).toEqual(readTradeNames())
  })
})
