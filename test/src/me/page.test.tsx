import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { meMessages } from '@/messages'
import MePage from '@/pages/me'
import { appearance, keepCopy, readCopy, session } from '@/state'
import { cloud } from '../cloud'

const showModal = Taro.showModal as unknown as jest.Mock
const contact = { name: '陈小燕', mobile: '13800000000', address: '福州市鼓楼区' }
const me = (change: object) => ({
  ok: true as const,
  data: { signedIn: true, greeting: '陈女士', unread: 0, ...change },
})

beforeEach(() => session.setState({ status: 'unknown', me: undefined }))

test('kept contact details are shown to their owner and forgotten only after a yes', async () => {
  let kept: object | null = contact
  const { requests } = cloud({
    'account.me': () => me(kept ? { contact: kept } : {}),
    'account.keepContact': ({ input }) => {
      kept = input.contact as null
      return { ok: true, data: { kept: false } }
    },
  })
  await act(async () => void render(<MePage />))
  expect(screen.getByText(contact.mobile)).toBeTruthy()
  const forget = () =>
    act(async () => {
      fireEvent.click(screen.getByRole('button', { name: meMessages.forget }))
    })

  showModal.mockResolvedValueOnce({ confirm: false })
  await forget()
  expect(requests.some(({ procedure }) => procedure === 'account.keepContact')).toBe(false)

  showModal.mockResolvedValueOnce({ confirm: true })
  await forget()
  const write = requests.find(({ procedure }) => procedure === 'account.keepContact')
  expect(write).toMatchObject({ input: { contact: null }, idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) })
  expect(screen.queryByText(contact.mobile)).toBeNull()
  expect(screen.getByText(meMessages.contactNone)).toBeTruthy()
})

test('a refusal to forget is said and nothing is claimed to be deleted', async () => {
  cloud({
    'account.me': () => me({ contact }),
    'account.keepContact': () => ({ ok: false, error: { code: 'unavailable', message: '暂时删不了' } }),
  })
  await act(async () => void render(<MePage />))
  showModal.mockResolvedValueOnce({ confirm: true })
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: meMessages.forget }))
  })
  expect(screen.getByRole('alert').textContent).toContain('暂时删不了')
  expect(screen.getByText(contact.mobile)).toBeTruthy()
})

test('signed out, nothing personal is on the page and signing in is offered', async () => {
  cloud({ 'account.me': () => ({ ok: true, data: { signedIn: false, unread: 0 } }) })
  await act(async () => void render(<MePage />))
  expect(screen.getByText(meMessages.signedOut)).toBeTruthy()
  expect(screen.queryByText(meMessages.contact)).toBeNull()
  expect(screen.getByRole('button', { name: meMessages.signIn })).toBeTruthy()
})

test('without network somebody signed in stays signed in on the screen', async () => {
  session.setState({ status: 'signed-in', me: { signedIn: true, greeting: '陈女士', unread: 0 } })
  cloud({})
  await act(async () => void render(<MePage />))
  expect(screen.getByText('陈女士')).toBeTruthy()
})

test('the chosen size is on every page root and survives a restart', async () => {
  cloud({ 'account.me': () => me({}) })
  const { container } = render(<MePage />)
  await act(async () => {
    fireEvent.click(screen.getByRole('radio', { name: meMessages.scales['extra-large'] }))
  })
  expect(container.querySelector('.wet-page')?.classList.contains('elder-2')).toBe(true)
  expect(screen.getByRole('radio', { checked: true }).textContent).toBe(meMessages.scales['extra-large'])
  const phone = require('@tarojs/taro') // its storage outlives the app
  jest.resetModules()
  jest.doMock('@tarojs/taro', () => phone)
  const again = require('@/state') as typeof import('@/state')
  expect(again.appearance.getState().scale).toBe('extra-large')
  await act(async () => appearance.getState().choose('standard'))
})

test('another person at the same phone never sees the copies of the one before', async () => {
  keepCopy('cases.list', ['陈的投诉'], true)
  cloud({ 'account.me': () => ({ ok: true, data: { signedIn: false, unread: 0 } }) })
  await session.getState().refresh()
  expect(readCopy('cases.list')).toBeUndefined()
})
