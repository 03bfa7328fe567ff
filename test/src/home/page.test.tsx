import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { homeMessages, merchantsMessages, newsMessages } from '@/messages'
import HomePage from '@/pages/home'
import { session } from '@/state'
import { services } from '../../../domain/services/registry'
import { cloud } from '../cloud'
import { packageOf } from '../packageOf'

const navigateTo = Taro.navigateTo as unknown as jest.Mock
const source = { law: 'complaint', title: '市场监督管理投诉举报处理办法', article: '15', evidence: 'verified' }
const card = (number: number) => ({
  caseNumber: `FZ26-${number}`,
  side: 'applicant',
  service: 'any',
  serviceTitle: '事项',
  title: `办件${number}`,
  state: 'submitted',
  stateLabel: '待受理',
  tone: 'open',
  waitingFor: 'regulator',
  updatedAt: '2026-11-22T01:00:00.000Z',
  due: { title: '决定是否受理', source, due: { earliest: '2026-12-01', latest: '2026-12-01', provisional: false } },
})
const subject = (id: string, state: string, due?: string) => ({ id, title: `${id}年度`, state, note: '', due })
const merchant = {
  uscc: '92350103MAT00721XN',
  name: '三坊茶事茶叶店',
  address: '',
  status: 'active',
  right: 'file',
  services: [
    {
      service: 'annual-report-sole-trader',
      title: '年报',
      summary: '',
      subjects: [subject('2025', 'open', '2027-06-30'), subject('2024', 'late'), subject('2023', 'filed')],
    },
  ],
}
const signedIn = { ok: true as const, data: { signedIn: true, greeting: '陈女士', unread: 0 } }
const signedOut = { ok: true as const, data: { signedIn: false, unread: 0 } }

beforeEach(() => {
  navigateTo.mockClear()
  session.setState({ status: 'unknown', me: undefined })
})

test('every service a person files for themselves opens its form or its family, without signing in', async () => {
  const { requests } = cloud({ 'account.me': () => signedOut })
  await act(async () => void render(<HomePage />))
  // an event is signed up for from its announcement
  expect(screen.getByRole('button', { name: new RegExp(newsMessages.entry) })).toBeTruthy()
  for (const { title } of services.filter(({ takesUp }) => takesUp)) expect(screen.queryByText(title)).toBeNull()
  for (const { id, title, summary, family } of services.filter((service) => !service.forMerchant && !service.takesUp)) {
    const entry = family ? homeMessages.families[family] : { title, text: summary }
    fireEvent.click(screen.getByRole('button', { name: `${entry.title} ${entry.text}` }))
    const url = family ? `/apply/family/index?family=${family}` : `/${packageOf(id)}/file/index?service=${id}`
    expect(navigateTo).toHaveBeenLastCalledWith({ url })
  }
  fireEvent.click(screen.getByRole('button', { name: new RegExp(merchantsMessages.home) }))
  expect(navigateTo).toHaveBeenLastCalledWith({ url: '/apply/merchants/index' })
  expect(requests.map(({ procedure }) => procedure)).not.toContain('cases.list')
})

test('what waits for the person and what is late come first, then the two that moved last', async () => {
  cloud({
    'account.me': () => signedIn,
    'cases.list': () => ({
      ok: true,
      data: {
        items: [1, 2, 3, { ...card(4), waitingFor: 'applicant' }].map((one) =>
          typeof one === 'number' ? card(one) : one,
        ),
        more: false,
        today: '2026-11-22',
      },
    }),
    'cases.merchants': () => ({ ok: true, data: { today: '2026-11-22', merchants: [merchant] } }),
  })
  await act(async () => void render(<HomePage />))
  expect(screen.getByText(homeMessages.greeting('陈女士'))).toBeTruthy()
  const mine = [...document.querySelectorAll('.home-mine')].map((element) => element.textContent)
  expect(mine).toEqual([
    expect.stringContaining('办件4'),
    expect.stringContaining('2024年度年报'),
    expect.stringContaining('2025年度年报'),
    expect.stringContaining('办件1'),
    expect.stringContaining('办件2'),
  ])
  expect(mine[1]).toContain(homeMessages.late)
  expect(mine[2]).toContain('最迟 2027年6月30日')
  const newest = screen.getByRole('button', { name: /办件1/ })
  expect(newest.textContent).toContain(homeMessages.waitingFor.regulator)
  expect(newest.textContent).toContain('决定是否受理：最迟 2026年12月1日')
  expect(screen.queryByRole('button', { name: /办件3/ })).toBeNull()
  fireEvent.click(newest)
  expect(navigateTo).toHaveBeenLastCalledWith({ url: '/apply/case/index?n=FZ26-1' })
})

test('words typed here are looked up on the tab 查询', async () => {
  const { requests } = cloud({
    'account.me': () => signedOut,
    'credit.search': () => ({ ok: true, data: { items: [], more: false, understood: 'name', repairs: [] } }),
  })
  let container = document.body
  await act(async () => {
    container = render(<HomePage />).container
  })
  fireEvent.change(container.querySelector('input') as HTMLInputElement, { target: { value: '榕网' } })
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: '搜索' }))
  })
  expect(requests).toContainEqual(expect.objectContaining({ procedure: 'credit.search', input: { words: '榕网' } }))
  expect(Taro.switchTab).toHaveBeenLastCalledWith({ url: '/pages/lookup/index' })
})

test('长辈版 is one tap away, and one tap back', async () => {
  cloud({ 'account.me': () => signedOut })
  await act(async () => void render(<HomePage />))
  const toggle = () => fireEvent.click(screen.getByRole('switch', { name: homeMessages.elder }))
  const page = () => document.querySelector('.wet-page')?.classList
  await act(async () => void toggle())
  expect(page()?.contains('elder-1')).toBe(true)
  await act(async () => void toggle())
  expect(page()?.contains('elder-1')).toBe(false)
})
