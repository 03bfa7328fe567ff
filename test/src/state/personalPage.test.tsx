import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import FollowedPage from '@/credit/followed'
import { componentMessages, displayMessages } from '@/messages'
import { forgetPersonalCopies, keepCopy, readCopy, session } from '@/state'
import { cloud } from '../cloud'

const { requests, answers } = cloud({})
const words = displayMessages.follow
const item = { uscc: '92350103MAT00721XN', name: '三坊茶事茶叶店', since: '2026-11-22T06:00:00.000Z' }
const following = () => ({ ok: true as const, data: { items: [item] } })
const notSignedIn = () => ({ ok: false as const, error: { code: 'not-signed-in', message: '请先登录' } })
const me = (signedIn: boolean) => () => ({ ok: true as const, data: { signedIn, unread: 0 } })
const open = () => act(async () => void render(<FollowedPage />))
const asked = (procedure: string) => requests.filter((request) => request.procedure === procedure).length

beforeEach(() => {
  requests.length = 0
  for (const procedure of Object.keys(answers)) delete answers[procedure]
  session.setState({ status: 'unknown', me: undefined })
})
afterEach(cleanup)

test('opened by its address, one’s own page reads at once: nobody has to have asked who is here', async () => {
  answers['credit.following'] = following
  await open()
  expect(screen.getByText(item.name)).toBeTruthy()
  expect(asked('credit.following')).toBe(1)
})

test('whoever is not signed in is asked to, and reads on after it', async () => {
  answers['credit.following'] = notSignedIn
  answers['account.me'] = me(false)
  await open()
  expect(screen.getByText(words.signIn)).toBeTruthy()
  expect(screen.queryByText('请先登录')).toBeNull()
  answers['credit.following'] = following
  answers['account.me'] = me(true)
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: componentMessages.signIn.title })))
  const [, confirm] = screen.getAllByRole('button', { name: componentMessages.signIn.title })
  if (!confirm) throw new Error('no sign-in sheet')
  await act(async () => void fireEvent.click(confirm))
  expect(screen.getByText(item.name)).toBeTruthy()
})

test('the copy of a session that ended is neither shown nor kept', async () => {
  session.setState({ status: 'signed-in', me: { signedIn: true, unread: 0 } })
  keepCopy('following', following().data, true)
  answers['credit.following'] = notSignedIn
  answers['account.me'] = me(false)
  await open()
  expect(screen.queryByText(item.name)).toBeNull()
  expect(screen.getByText(words.signIn)).toBeTruthy()
  expect(readCopy('following')).toBeUndefined()
})

test('without a network the copy is shown with its moment; with none the page says that it could not be read', async () => {
  keepCopy('following', following().data, true)
  await open()
  expect(screen.getByText(item.name)).toBeTruthy()
  expect(screen.getByText(/保存的内容，可能已有变化/)).toBeTruthy()
  cleanup()
  forgetPersonalCopies()
  await open()
  expect(screen.getByText(words.failed)).toBeTruthy()
  expect(screen.getByRole('button', { name: componentMessages.retry })).toBeTruthy()
  expect(screen.queryByText(words.signIn)).toBeNull()
})
