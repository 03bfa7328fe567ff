import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { officerMessages } from '@/messages'
import DeskPage from '@/officer/desk'
import { forgetOfficerSession } from '@/platform'
import { liaisonServices } from '../../../domain/services/liaison'
import { me, officerCloud } from './officerCloud'

const navigateTo = Taro.navigateTo as unknown as jest.Mock
const words = officerMessages.desk
const { answers, reset, sent } = officerCloud()
const breach = (status: string) => ({
  period: 'p',
  title: '首次回复',
  source: { law: 'own-practice', title: '首次回复', evidence: 'secondary' },
  at: '2026-11-23T16:00:00.000Z',
  status,
  text: '首次回复：2026年11月23日24时前',
})
const item = (number: number, change: object = {}) => ({
  kind: 'case',
  caseNumber: `FZ26-000${number}`,
  service: 's',
  serviceTitle: '咨询',
  title: `咨询${number}`,
  category: 'other',
  categoryLabel: `类别${number}`,
  park: 'software-park',
  parkName: '福州软件园',
  state: 'assigned',
  stateLabel: '已分派',
  tone: 'open',
  waitingFor: 'regulator',
  receivedAt: '2026-11-22T02:00:00.000Z',
  updatedAt: '2026-11-22T02:00:00.000Z',
  breach: breach('running'),
  unread: false,
  ...change,
})
const queue = (items: object[], next?: string) => () => ({
  ok: true as const,
  data: { items, ...(next ? { next } : {}), now: '2026-11-22T03:00:00.000Z', today: '2026-11-22' },
})
const open = () => act(async () => void render(<DeskPage />))
const press = (name: string | RegExp, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const asked = () => sent('cases.deskQueue').map(({ input }) => input)

beforeEach(() => {
  navigateTo.mockClear()
  reset()
})
afterEach(() => {
  cleanup()
  process.env.TARO_ENV = undefined
})

test('rows stand as the server sorted them, each with the promise that makes it urgent, called ours', async () => {
  answers['cases.deskQueue'] = queue([
    item(1, { breach: breach('overdue'), unread: true }),
    item(2, { breach: breach('soon') }),
    item(3, { breach: undefined, waitingFor: 'applicant' }),
  ])
  await open()
  const rows = screen.getAllByRole('button', { name: /^咨询\d/ })
  expect(rows.map((row) => row.id)).toEqual(['queue-FZ26-0001', 'queue-FZ26-0002', 'queue-FZ26-0003'])
  expect(rows[0]?.textContent).toContain(words.statuses.overdue)
  expect(rows[0]?.textContent).toContain('首次回复：2026年11月23日24时前')
  expect(rows[0]?.textContent).toContain('服务承诺')
  expect(rows[0]?.textContent).toContain(words.fresh)
  expect(rows[1]?.textContent).toContain(words.statuses.soon)
  expect(rows[2]?.textContent).toContain(words.notOurs)
})

test('opening names why: own work, cover, or a leader looking at an officer’s', async () => {
  const other = { officer: { id: 'other', name: '林晓茉' } }
  answers['cases.deskQueue'] = queue([
    item(1, { officer: { id: 'me', name: '陈榕生' } }),
    item(2, { ...other, park: 'free-trade-zone' }),
    item(3, other),
  ])
  const reasons = async () => {
    await open()
    for (const row of screen.getAllByRole('button', { name: /^咨询\d/ })) fireEvent.click(row)
    return navigateTo.mock.calls.map(([{ url }]) => /r=(\w+)/.exec(url)?.[1])
  }
  expect(await reasons()).toEqual(['handle', 'cover', 'handle'])
  cleanup()
  navigateTo.mockClear()
  answers['officers.me'] = () => ({ ok: true, data: { ...me, role: 'leader' } })
  expect(await reasons()).toEqual(['handle', 'cover', 'supervise'])
})

test('filters and pages ask the server; a new filter begins at the first page', async () => {
  answers['cases.deskQueue'] = queue([item(1)], 'cursor')
  await open()
  await press(words.next)
  expect(asked().pop()).toEqual({ show: 'all', after: 'cursor' })
  await press(words.shows.unassigned, 'radio')
  expect(asked().pop()).toEqual({ show: 'unassigned' })
  await press(words.covering('自贸区'), 'radio')
  expect(asked().pop()).toEqual({ show: 'unassigned', park: 'free-trade-zone' })
  const [category] = liaisonServices[0]?.liaison?.categories ?? []
  await press(category?.label ?? '', 'radio')
  expect(asked().pop()).toEqual({ show: 'unassigned', park: 'free-trade-zone', category: category?.id })
  await press(words.next)
  await press(words.previous)
  expect(asked().pop()).toEqual({ show: 'unassigned', park: 'free-trade-zone', category: category?.id })
})

test('J and K and the arrows move from row to row, but not while somebody types or asks', async () => {
  process.env.TARO_ENV = 'h5'
  const h5 = { statusCode: 200 }
  ;(Taro.request as unknown as jest.Mock).mockImplementation(({ data }) => {
    const answer = data.procedure === 'officers.me' ? { ok: true, data: me } : queue([item(1), item(2), item(3)])()
    return Promise.resolve({ ...h5, data: answer })
  })
  sessionStorage.setItem('officer-session', JSON.stringify({ session: 't', expiresAt: '2100-01-01T00:00:00.000Z' }))
  await open()
  const rows = ['1', '2', '3'].map((number) => document.getElementById(`queue-FZ26-000${number}`) as HTMLElement)
  // the stubs take no tabIndex, which Taro's views do
  for (const row of rows) row.tabIndex = 0
  const key = (name: string, target: Element = document.body) => fireEvent.keyDown(target, { key: name })
  key('j')
  expect(document.activeElement).toBe(rows[0])
  key('ArrowDown')
  key('j')
  key('j')
  expect(document.activeElement).toBe(rows[2])
  key('k')
  expect(document.activeElement).toBe(rows[1])
  const input = document.body.appendChild(document.createElement('input'))
  key('k', input)
  expect(document.activeElement).toBe(rows[1])
  input.remove()
  const dialog = document.body.appendChild(document.createElement('div'))
  dialog.setAttribute('role', 'dialog')
  key('k')
  expect(document.activeElement).toBe(rows[1])
  dialog.remove()
  cleanup()
  key('k')
})

test('without a session, and after one has ended, only the way to sign in is there', async () => {
  forgetOfficerSession()
  await open()
  expect(screen.getByText(officerMessages.signIn.again)).toBeTruthy()
  expect(screen.queryByText(words.queue)).toBeNull()
  cleanup()
  reset()
  answers['cases.deskQueue'] = queue([item(1)])
  await open()
  answers['cases.deskQueue'] = () => ({ ok: false, error: { code: 'not-signed-in', message: '请登录' } })
  await press(words.refresh)
  expect(screen.queryByText('咨询1')).toBeNull()
  await press(officerMessages.signIn.toSignIn)
  expect(navigateTo).toHaveBeenLastCalledWith({ url: '/officer/sign-in/index' })
})
