import { lawsByForce } from '@/pages/laws/lawsByForce'
import { laws } from '../../../domain/kernel/law'

const standing = (id: string, at: string) =>
  lawsByForce(Object.values(laws), new Date(at)).find(({ members }) => members.some((law) => law.id === id))?.force

test('a law changes its standing at midnight in Beijing', () => {
  expect(standing(laws.trademark2026.id, '2026-12-31T15:59:59.000Z')).toBe('coming')
  expect(standing(laws.trademark2026.id, '2026-12-31T16:00:00.000Z')).toBe('now')
  expect(standing(laws.trademark2019.id, '2026-12-31T15:59:59.000Z')).toBe('now')
  expect(standing(laws.trademark2019.id, '2026-12-31T16:00:00.000Z')).toBe('ended')
})

test('every instrument of the register is listed once', () => {
  const listed = lawsByForce(Object.values(laws), new Date('2026-11-22T00:00:00.000Z')).flatMap(
    ({ members }) => members,
  )
  expect(listed.map(({ id }) => id).sort()).toEqual(
    Object.values(laws)
      .map(({ id }) => id)
      .sort(),
  )
})
