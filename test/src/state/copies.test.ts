jest.mock('@/platform', () => {
  const phone = new Map<string, string>()
  return {
    phone,
    readStored: (key: string) => {
      const text = phone.get(key)
      return text === undefined ? undefined : JSON.parse(text)
    },
    writeStored: (key: string, value: unknown) => {
      phone.set(key, JSON.stringify(value))
      return true
    },
    removeStored: (key: string) => void phone.delete(key),
    call: jest.fn(),
    currentSession: jest.fn(),
    systemFontSize: () => undefined,
  }
})

import { forgetPersonalCopies, keepCopy, readCopy } from '@/state'

const { phone } = jest.requireMock<{ phone: Map<string, string> }>('@/platform')

beforeEach(() => phone.clear())

test('a copy comes back with the moment it was kept', () => {
  keepCopy('merchant:1', { name: '甲' }, false, new Date('2026-11-22T01:00:00.000Z'))
  expect(readCopy('merchant:1')).toEqual({ data: { name: '甲' }, at: '2026-11-22T01:00:00.000Z' })
  expect(readCopy('merchant:2')).toBeUndefined()
})

test('signing out forgets what is personal and nothing else', () => {
  keepCopy('cases.list', ['投诉'], true)
  keepCopy('merchant:1', '甲', false)
  forgetPersonalCopies()
  expect(readCopy('cases.list')).toBeUndefined()
  expect(readCopy('merchant:1')?.data).toBe('甲')
  expect([...phone.values()].join()).not.toContain('投诉')
})

test('the store stays bounded: forty copies, none above 100,000 characters', () => {
  for (let number = 0; number < 60; number += 1) keepCopy(`merchant:${number}`, number, false)
  expect([...phone.keys()].filter((key) => key.startsWith('copy:'))).toHaveLength(40)
  expect(readCopy('merchant:19')).toBeUndefined()
  expect(readCopy('merchant:20')?.data).toBe(20)
  keepCopy('huge', '长'.repeat(100_000), false)
  expect(readCopy('huge')).toBeUndefined()
})
