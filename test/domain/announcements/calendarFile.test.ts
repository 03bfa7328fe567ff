import fc from 'fast-check'
import { calendarFile } from '../../../domain/announcements'

const entry = {
  id: 'a-1',
  title: '直播合规培训；第一期',
  summary: '讲三件事，带上执照\n可以旁听',
  place: '软件园A区, 3号楼',
  startsAt: '2026-12-05T01:00:00.000Z',
  endsAt: '2026-12-05T03:30:00.000Z',
  at: '2026-11-20T02:00:00.000Z',
}
/** As a calendar reads it (RFC 5545 §3.1, §3.3.11). */
const read = (file: string) =>
  Object.fromEntries(
    file
      .replace(/\r\n /g, '')
      .split('\r\n')
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  )
const unescaped = (text = '') => text.replace(/\\([\\;,n])/g, (_all, mark) => (mark === 'n' ? '\n' : mark))

test('Saturday 5 December, 9:00 to 11:30 in Beijing, in UTC, with its place', () => {
  const found = read(calendarFile(entry))
  expect(found.DTSTART).toBe('20261205T010000Z')
  expect(found.DTEND).toBe('20261205T033000Z')
  expect(found.UID).toBe('a-1@wang-e-tong')
  expect(found.LOCATION).toBe('软件园A区\\, 3号楼')
  expect(unescaped(found.DESCRIPTION)).toBe(entry.summary)
})

test('any text comes back whole, and no line is longer than 75 octets', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
      const text = typed.replace(/\r/g, '')
      const file = calendarFile({ ...entry, title: text })
      expect(unescaped(read(file).SUMMARY)).toBe(text)
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    }),
  )
})
