import fc from 'fast-check'
import { append, type Chained, compareLogs, type LoggedMessage } from '../../../domain/kernel/evidence'

const hours = (count: number) => new Date(Date.UTC(2026, 10, 20, count)).toISOString()

/** One message, as whoever sent it and whoever received it keep it. */
function message(number: number, more: Partial<LoggedMessage> = {}): { sent: LoggedMessage; received: LoggedMessage } {
  const both = {
    at: hours(number),
    method: 'POST',
    path: `/v1/cases/FZ-${number}`,
    keyid: 'wet',
    content_digest: `sha-256=:${number}:`,
    signature_input: `sig1=("@method");created=${number}`,
    signature: `sig1=:${number}:`,
    status: 204,
    answer_digest: 'sha-256=:empty:',
    ...more,
  }
  return { sent: { ...both, direction: 'out' }, received: { ...both, direction: 'in' } }
}

function log(messages: readonly LoggedMessage[]): string {
  const chain: Chained<LoggedMessage>[] = []
  for (const each of messages) chain.push(append(chain, each))
  return chain
    .map(({ content, previousHash, hash }) => JSON.stringify({ content, previousHash, hash }))
    .concat(JSON.stringify({ seal: 'checked elsewhere' }))
    .join('\n')
}

const day = Array.from({ length: 12 }, (_, number) => message(number))
const here = day.map(({ sent }) => sent)
const there = day.map(({ received }) => received)
const without = (messages: readonly LoggedMessage[], at: number) => messages.filter((_, index) => index !== at)

test('two honest logs agree, in whatever order each side wrote them', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(there, { minLength: there.length }), (shuffled) => {
      // the last record says where a log ends
      const ordered = [...shuffled.filter(({ at }) => at !== hours(11)), ...there.slice(-1)]
      expect(compareLogs(log(here), log(ordered))).toEqual({ alike: 12, unanswered: 0, tooNew: 0, differences: [] })
    }),
    { numRuns: 30 },
  )
})

test('a message that one side took out is named, on whichever side', () => {
  expect(compareLogs(log(here), log(without(there, 4))).differences).toEqual([
    { kind: 'only-here', line: 5, at: hours(4), method: 'POST', path: '/v1/cases/FZ-4' },
  ])
  expect(compareLogs(log(without(here, 4)), log(there)).differences).toEqual([
    { kind: 'only-there', line: 5, at: hours(4), method: 'POST', path: '/v1/cases/FZ-4' },
  ])
})

test.each([
  ['method', { method: 'PUT' }],
  ['path', { path: '/v1/cases/other' }],
  ['keyid', { keyid: 'stranger' }],
  ['content_digest', { content_digest: 'sha-256=:other:' }],
  ['signature_input', { signature_input: 'sig1=()' }],
  ['status', { status: 409 }],
  ['answer_digest', { answer_digest: 'sha-256=:other:' }],
  ['direction', { direction: 'out' as const }],
])('a record whose %s differs is named', (what, change) => {
  const changed = there.map((each, index) => (index === 3 ? { ...each, ...change } : each))
  expect(compareLogs(log(here), log(changed)).differences).toEqual([
    expect.objectContaining({ kind: 'differs', line: 4, what }),
  ])
})

test('what was never answered, not believed or broken over need not be there; what is too new is not judged', () => {
  const { status: _status, answer_digest: _digest, ...lost } = message(5).sent
  const sent = [
    ...here.slice(0, 5),
    lost,
    message(6, { status: 401 }).sent,
    message(7, { status: 503 }).sent,
    ...here.slice(8),
  ]
  const kept = there.filter((_, index) => ![5, 6, 7].includes(index))
  expect(compareLogs(log(sent), log(kept))).toEqual({ alike: 9, unanswered: 3, tooNew: 0, differences: [] })
  // exported an hour earlier than ours
  expect(compareLogs(log(here), log(there.slice(0, -1)))).toMatchObject({ alike: 11, tooNew: 1, differences: [] })
  expect(compareLogs(log(here.slice(0, -1)), log(there))).toMatchObject({ alike: 11, tooNew: 1, differences: [] })
})
