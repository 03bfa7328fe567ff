import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import MerchantsPage from '@/apply/merchants'
import { merchantsMessages as words } from '@/messages'
import { session } from '@/state'
import { cloud } from '../cloud'

const { answers } = cloud({})
const navigateTo = Taro.navigateTo as unknown as jest.Mock
const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const opened = () => decodeURIComponent(navigateTo.mock.calls[navigateTo.mock.calls.length - 1]?.[0].url ?? '')
const uscc = '92350103MAT00721XN'
const year = (id: number, state: string, more: object = {}) => ({
  id: String(id),
  title: `${id}年度`,
  state,
  note: `${id}怎样了`,
  ...more,
})
const report = { service: 'annual-report-sole-trader', title: '个体工商户年报', summary: '每年报' }
const shop = { uscc, name: '三坊茶事茶叶店', address: '台江区', status: 'active', right: 'file' }

async function open(subjects: object[], merchant: object = shop) {
  answers['cases.merchants'] = () => ({
    ok: true,
    data: { today: '2026-03-10', merchants: [{ ...merchant, services: [{ ...report, subjects }] }] },
  })
  await act(async () => void render(<MerchantsPage />))
}

beforeEach(async () => {
  navigateTo.mockClear()
  answers['account.me'] = () => ({ ok: true, data: { signedIn: true, unread: 0 } })
  await act(async () => void (await session.getState().refresh()))
})
afterEach(cleanup)

test('the years with where each stands; one that was missed is shown however long ago it was', async () => {
  await open([
    year(2025, 'open'),
    year(2024, 'closed', { caseNumber: 'FZ25-7K3M-9PQR-T' }),
    year(2023, 'closed'),
    year(2022, 'closed'),
    year(2021, 'late'),
    year(2020, 'closed'),
  ])
  for (const shown of [2025, 2024, 2023, 2021]) expect(screen.getByText(`${shown}年度`)).toBeTruthy()
  for (const hidden of [2022, 2020]) expect(screen.queryByText(`${hidden}年度`)).toBeNull()
  expect(screen.getByText(words.states.late)).toBeTruthy()
  await press(words.showAll(2))
  expect(screen.getByText('2022年度')).toBeTruthy()
  await press(words.fileOf('2021年度', report.title))
  expect(opened()).toContain('subject=2021')
  expect(opened()).toContain(uscc)
})

test('what may be asked for some time has no mark of a task: now it can be begun, later only read', async () => {
  await open([year(1, 'possible'), year(2, 'later')])
  expect(screen.getByText('2怎样了')).toBeTruthy()
  for (const mark of Object.values(words.states)) expect(screen.queryByText(mark)).toBeNull()
  expect(screen.queryByRole('button', { name: /2年度/ })).toBeNull()
  await press(words.beginOf('1年度', report.title))
  expect(opened()).toContain('subject=1')
})

test('a filed year may be corrected and looked at, a closed one only looked at', async () => {
  await open([
    year(2025, 'filed', { caseNumber: 'FZ26-7K3M-9PQR-T' }),
    year(2024, 'closed', { caseNumber: 'FZ25-7K3M-9PQR-T' }),
  ])
  await press(words.correctOf('2025年度', report.title))
  expect(opened()).toContain('subject=2025')
  await press(words.seeCaseOf('2024年度', report.title))
  expect(opened()).toContain('FZ25-7K3M-9PQR-T')
  expect(screen.queryByRole('button', { name: words.correctOf('2024年度', report.title) })).toBeNull()
})

test('who was only entrusted with a year hands on nothing', async () => {
  await open([year(2025, 'open')], { ...shop, right: 'mandate' })
  expect(screen.getByText(words.mandate)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '委托办理' })).toBeNull()
})
