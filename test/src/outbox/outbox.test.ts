import { session } from '@/state'
import { discardDraft, draftOf, openDraft, setFilingKey } from '@/state/drafts'
import { outbox, type QueuedFiling } from '@/state/outbox'
import { complaint } from '../../../domain/services/complaint'
import { cloud } from '../cloud'

const form = complaint.forms[0].value
const { requests, answers } = cloud({})
const taken = { caseNumber: 'FZ26-7K3M-9PQR-T', receivedAt: '', receivedMoment: '' }

const filing = (id: string): QueuedFiling => ({
  id,
  kind: 'filing',
  service: 'complaint',
  title: '消费投诉',
  draft: 'complaint',
  input: { service: 'complaint', formVersion: form.version, answers: { facts: '旧的' }, declared: true },
  queuedAt: '2026-11-22T06:00:00.000Z',
  state: 'waiting',
})
const states = () => outbox.getState().writes.map(({ state }) => state)

beforeEach(() => {
  jest.useFakeTimers()
  requests.length = 0
  for (const procedure of Object.keys(answers)) delete answers[procedure]
  openDraft({ id: 'complaint', service: 'complaint' }, form)
  setFilingKey('complaint', 'key-1')
})
afterEach(() => {
  jest.useRealTimers()
  outbox.setState({ writes: [] })
  discardDraft('complaint')
})

test('waits while nobody answers, then goes out once, with the same key, and takes the draft along', async () => {
  outbox.getState().add(filing('key-1'))
  await outbox.getState().flush()
  expect(states()).toEqual(['waiting'])
  answers['cases.submit'] = () => ({ ok: true, data: taken })
  // nobody presses anything: the next attempt comes by itself
  await jest.advanceTimersByTimeAsync(5_000)
  expect(states()).toEqual(['sent'])
  expect(requests.map(({ idempotencyKey }) => idempotencyKey)).toEqual(['key-1', 'key-1'])
  expect(draftOf('complaint')).toBeUndefined()
})

test('a refusal is said, the draft stays and its next attempt is another one', async () => {
  outbox.getState().add(filing('key-1'))
  answers['cases.submit'] = () => ({ ok: false, error: { code: 'blocked', message: '表单换了' } })
  await outbox.getState().flush()
  expect(outbox.getState().writes).toMatchObject([{ state: 'refused', message: '表单换了' }])
  expect(draftOf('complaint')).toMatchObject({ id: 'complaint' })
  expect(draftOf('complaint')?.filingKey).toBeUndefined()
})

test('what was taken back is not sent, and its draft still knows the attempt that may have got through', async () => {
  outbox.getState().add(filing('key-1'))
  outbox.getState().cancel('key-1')
  answers['cases.submit'] = () => ({ ok: true, data: taken })
  await outbox.getState().flush()
  expect(requests).toEqual([])
  expect(draftOf('complaint')?.filingKey).toBe('key-1')
})

test('nothing goes out in the name of somebody who signed in after it was written', async () => {
  answers['account.me'] = () => ({ ok: true, data: { signedIn: false, unread: 0 } })
  answers['cases.submit'] = () => ({ ok: true, data: taken })
  outbox.getState().add(filing('key-1'))
  await session.getState().signOut()
  outbox.getState().hold()
  await outbox.getState().flush()
  expect(states()).toEqual(['held'])
  expect(requests.some(({ procedure }) => procedure === 'cases.submit')).toBe(false)
  // the person here says so
  outbox.getState().release('key-1')
  await jest.advanceTimersByTimeAsync(0)
  expect(states()).toEqual(['sent'])
})

test('a session that has ended holds it back instead of trying for ever', async () => {
  outbox.getState().add(filing('key-1'))
  answers['cases.submit'] = () => ({ ok: false, error: { code: 'not-signed-in', message: '请先登录' } })
  await outbox.getState().flush()
  expect(states()).toEqual(['held'])
})

test('they go out in the order they were written, and one without an answer stops those behind it', async () => {
  outbox.getState().add(filing('key-1'))
  outbox.getState().add({ ...filing('key-2'), draft: 'other' })
  await outbox.getState().flush()
  expect(requests.map(({ idempotencyKey }) => idempotencyKey)).toEqual(['key-1'])
})
