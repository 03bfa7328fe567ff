import { readFileSync } from 'node:fs'
import path from 'node:path'
import { statusMessages } from '@/messages'

test('every part of the beat has a name that an officer reads', () => {
  const source = readFileSync(path.resolve(__dirname, '../../../cloudfunctions/scheduler/index.ts'), 'utf8')
  const parts = [...source.matchAll(/\bpart\('([a-z-]+)'/g)].map(([, name]) => name as string)
  expect(parts.length).toBeGreaterThan(10)
  expect(parts.filter((name) => !(name in statusMessages.partNames))).toEqual([])
})
