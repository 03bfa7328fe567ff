import { useRouter } from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import FollowPage from '@/dispute/follow'
import { casesMessages, followMessages, proofMessages } from '@/messages'
import { readStored } from '@/platform'
import { caseNumber, followSecret } from '../../../domain/kernel/case'
import { tipOff } from '../../../domain/services/tip-off'
import { cloud } from '../cloud'
import { press } from '../hands'

const number = caseNumber('FZ', 2026, new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]))
const secret = followSecret(new Uint8Array(32).map((_, at) => at * 7))
const state = tipOff.workflow.states.checking
const view = {
  caseNumber: number,
  service: tipOff.id,
  serviceTitle: tipOff.title,
  title: '举报 某店',
  formVersion: '2026-04-15',
  receivedAt: '2026-11-20T02:00:00.000Z',
  receivedMoment: '现在',
  today: '2026-11-22',
  state: { id: 'checking', ...state },
  clock: [],
  timeline: [],
  document: [],
  acts: ['addFacts'],
  nextSteps: [],
  bridge: { state: 'delivered' },
  head: 'hash',
}
const { requests, answers } = cloud({})
const type = (key: string, text: string) =>
  act(async () => {
    const input = document.querySelector(`#field-${key} input, #field-${key} textarea`)
    if (!input) throw new Error(`no input ${key}`)
    fireEvent.change(input, { target: { value: text } })
    fireEvent.blur(input)
  })
const follows = () => requests.filter(({ procedure }) => procedure === 'cases.follow')

beforeEach(async () => {
  requests.length = 0
  for (const procedure of Object.keys(answers)) delete answers[procedure]
  ;(useRouter as jest.Mock).mockReturnValue({ params: { n: number }, path: '' })
  await act(async () => void render(<FollowPage />))
})
afterEach(cleanup)

test('what cannot be a code is not sent: attempts are counted', async () => {
  await type('secret', '0000')
  await press(followMessages.open)
  expect(screen.getByText(followMessages.secretWrong)).toBeTruthy()
  expect(requests).toEqual([])
})

test('a wrong code says so and keeps what was typed; waiting is said in seconds', async () => {
  await type('secret', secret)
  answers['cases.follow'] = () => ({ ok: false, error: { code: 'not-found', message: '编号或查询码不对' } })
  await press(followMessages.open)
  expect(screen.getByText('编号或查询码不对')).toBeTruthy()
  const limited = { code: 'limit', message: '查询太频繁', retryAfter: 42 }
  answers['cases.follow'] = () => ({ ok: false, error: limited })
  await press(followMessages.open)
  expect(screen.getByText(followMessages.retryAfter(42))).toBeTruthy()
  expect(follows().map(({ input }) => input)).toEqual(Array(2).fill({ caseNumber: number, secret }))
})

test('the right code opens the case, once and not again by itself, and nothing of it stays on the phone', async () => {
  jest.useFakeTimers()
  answers['cases.follow'] = () => ({ ok: true, data: view })
  await type('secret', secret.toLowerCase())
  await press(followMessages.open)
  expect(screen.getByText(state?.meaning ?? '')).toBeTruthy()
  // receipt and archive are an owner's; there is none
  expect(screen.queryByText(proofMessages.open)).toBeNull()
  await act(async () => void (await jest.advanceTimersByTimeAsync(120_000)))
  expect(follows()).toHaveLength(1)
  expect(readStored(`copy:case:${number}`)).toBeFalsy()
  await press(followMessages.other)
  expect(screen.queryByText(state?.meaning ?? '')).toBeNull()
  jest.useRealTimers()
})

test('facts are added with the code, as one write however often it is pressed', async () => {
  answers['cases.follow'] = () => ({ ok: true, data: view })
  await type('secret', secret)
  await press(followMessages.open)
  const label = tipOff.workflow.acts.addFacts?.label ?? ''
  await press(casesMessages.act(label))
  await type('facts', '又看到一次')
  await press(casesMessages.send)
  answers['cases.actFollowing'] = () => ({ ok: true, data: { caseNumber: number, state: 'checking' } })
  await press(casesMessages.send)
  const sent = requests.filter(({ procedure }) => procedure === 'cases.actFollowing')
  expect(sent[1]?.input).toEqual({ caseNumber: number, secret, act: 'addFacts', data: { facts: '又看到一次' } })
  expect(sent[1]?.idempotencyKey).toBe(sent[0]?.idempotencyKey)
  expect(requests.some(({ procedure }) => procedure === 'cases.act')).toBe(false)
  expect(screen.getByText(casesMessages.sent(label))).toBeTruthy()
})
