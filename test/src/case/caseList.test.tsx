import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { casesMessages } from '@/messages'
import CasesPage from '@/pages/cases'
import { session } from '@/state'
import { cloud } from '../cloud'

const due = {
  period: 'p',
  title: '作出决定',
  source: { law: 'l', title: '办法', evidence: 'verified' },
  length: '7个工作日',
  owedBy: 'regulator',
  startedOn: '2026-11-23',
  due: { earliest: '2026-12-02', latest: '2026-12-02', provisional: false },
  status: 'running',
  used: 0,
  total: 7,
  suspendedDays: 0,
}
const item = (number: number, change: object = {}) => ({
  caseNumber: `FZ26-${number}`,
  side: 'applicant',
  service: 's',
  serviceTitle: '事项',
  title: `第${number}件`,
  state: 'a',
  stateLabel: '进行中',
  tone: 'open',
  waitingFor: 'regulator',
  updatedAt: '2026-11-23T02:00:00.000Z',
  ...change,
})
const list =
  (items: object[], today = '2026-11-23') =>
  () => ({ ok: true as const, data: { items, more: false, today } })
const { answers } = cloud({})
const open = async (signedIn: boolean) => {
  answers['account.me'] = () => ({ ok: true, data: { signedIn, unread: 0 } })
  await act(async () => void (await session.getState().refresh()))
  await act(async () => void render(<CasesPage />))
}

beforeEach(() => Taro.removeStorageSync('copy:cases.list'))
afterEach(cleanup)

test('says whose move it is and what is due next', async () => {
  answers['cases.list'] = list([item(1, { due }), item(2, { waitingFor: 'applicant' })])
  await open(true)
  const [first, second] = screen.getAllByRole('button').filter(({ textContent }) => /第\d件/.test(textContent ?? ''))
  expect(first?.textContent).toContain('作出决定：最迟2026年12月2日（还有7个工作日）')
  expect(first?.textContent).toContain(casesMessages.waiting.regulator)
  expect(second?.textContent).toContain(casesMessages.waiting.me)
  fireEvent.click(first as HTMLElement)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/apply/case/index?n=FZ26-1' })
})

test('an overdue period is said in words', async () => {
  answers['cases.list'] = list([item(1, { due: { ...due, status: 'overdue' } })], '2026-12-03')
  await open(true)
  expect(screen.getByText(casesMessages.overdue('作出决定', '2026年12月2日'))).toBeTruthy()
})

test('signed out, the page asks to sign in and reads nothing', async () => {
  let asked = false
  answers['cases.list'] = () => {
    asked = true
    return list([])()
  }
  await open(false)
  expect(screen.getByText(casesMessages.list.signedOutTitle)).toBeTruthy()
  expect(asked).toBe(false)
})

test('without any case it shows the way to begin', async () => {
  answers['cases.list'] = list([])
  await open(true)
  expect(screen.getByText(casesMessages.list.emptyTitle)).toBeTruthy()
})
