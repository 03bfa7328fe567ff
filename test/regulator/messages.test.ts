import * as v from 'valibot'
import { applicantAct, directoryPage, eventPage, examples, regulatorEvent } from '../../regulator/contract'

const event = examples.EventPage.events[0]!
const passes = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success

test('a moment has to be one of the calendar', () => {
  const at = (moment: string) => passes(regulatorEvent, { ...event, at: moment })
  expect(['2024-02-29T00:00:00.000Z', '2026-11-22T08:00:00+08:00'].map(at)).toEqual([true, true])
  expect(['2026-02-30T00:00:00Z', '2025-02-29T00:00:00Z', '2026-13-01T00:00:00Z', '2026-11-22'].map(at)).toEqual(
    Array(4).fill(false),
  )
})

test('data are an object: a list, empty or not, is none', () => {
  for (const data of [[], ['理由'], null, '理由'])
    expect([data, passes(applicantAct, { ...examples.ApplicantAct, data })]).toEqual([data, false])
  expect(passes(applicantAct, { ...examples.ApplicantAct, data: {} })).toBe(true)
})

test('positions and counts are numbers both sides can keep', () => {
  const sequence = (caseSequence: number) => passes(regulatorEvent, { ...event, caseSequence })
  expect([1, 2_147_483_647].map(sequence)).toEqual([true, true])
  expect([0, 2_147_483_648, 1e308, 1.5].map(sequence)).toEqual(Array(4).fill(false))
  const position = (value: number) => passes(regulatorEvent, { ...event, position: value })
  expect([1, Number.MAX_SAFE_INTEGER].map(position)).toEqual([true, true])
  expect([0, 1e308, 2 ** 53].map(position)).toEqual(Array(3).fill(false))
  for (const next of [-1, 0.5, 1e308]) {
    expect(passes(eventPage, { ...examples.EventPage, next })).toBe(false)
    expect(passes(directoryPage, { ...examples.DirectoryPage, next })).toBe(false)
  }
})
