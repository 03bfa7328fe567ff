import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const source = path.resolve(__dirname, '../../../src')
const chinese = /[\u3400-\u9fff]/

/** Lines that show Chinese words from code. Comments may quote the law, and a pattern may read what was typed (`年`). */
function literals(code: string): string[] {
  return code
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\^.*?\$\//g, '')
    .split('\n')
    .map((line) => line.replace(/(^|\s)\/\/.*$/, ''))
    .filter((line) => chinese.test(line))
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !file.startsWith('messages/') && !file.endsWith('.config.ts'),
)

test('every word on the screen comes from src/messages', () => {
  expect(files.length).toBeGreaterThan(50)
  const found = files.flatMap((file) =>
    literals(readFileSync(path.join(source, file), 'utf8')).map((line) => `${file}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})

test('the check can fail', () => {
  expect(literals("/** 投诉 */\nconst title = '投诉' // 说明\n// 投诉")).toEqual(["const title = '投诉'"])
})
