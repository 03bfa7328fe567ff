import Taro, { useRouter } from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import InvitationPage from '@/apply/invitation'
import { componentMessages, jointMessages } from '@/messages'
import { session } from '@/state'
import { cloud } from '../cloud'
import { press } from '../hands'

const words = jointMessages.accept
const { requests, answers } = cloud({})
const redirectTo = Taro.redirectTo as unknown as jest.Mock
const sent = (procedure: string) => requests.filter((one) => one.procedure === procedure)
const token = 'k3-Vq_0123456789abcdefgh'
const invitation = {
  service: 'trademark-pledge',
  serviceTitle: '商标质权登记',
  role: '质权人',
  from: ['出质人（福州榕网科技有限公司）'],
  confirms: ['债务清偿后，和出质人一起办理注销。'],
  basis: { law: 'trademark-pledge', title: '注册商标专用权质押登记程序规定', article: '2', evidence: 'secondary' },
  expiresAt: '2026-12-13T02:00:00.000Z',
  mine: false,
}

async function open(params: object): Promise<void> {
  ;(useRouter as jest.Mock).mockReturnValue({ params, path: '' })
  await act(async () => void render(<InvitationPage />))
}
const type = (text: string) =>
  act(async () => void fireEvent.change(screen.getByLabelText(words.code), { target: { value: text } }))

beforeEach(async () => {
  requests.length = 0
  redirectTo.mockClear()
  for (const procedure of Object.keys(answers)) delete answers[procedure]
  answers['account.me'] = () => ({ ok: true, data: { signedIn: true, unread: 0 } })
  answers['cases.jointInvitation'] = ({ input }) =>
    input.token === token
      ? { ok: true, data: invitation }
      : { ok: false, error: { code: 'not-found', message: '邀请不对、已被使用或已失效，请让发起人重新邀请' } }
  answers['cases.jointAccept'] = () => ({ ok: true, data: { id: 'joint-1', service: 'trademark-pledge' } })
  await act(async () => void (await session.getState().refresh()))
})
afterEach(cleanup)

test('says who asks whom for what before anything is accepted, and leads to the filing', async () => {
  await open({ t: token })
  expect(screen.getByText(words.asked('商标质权登记', '质权人'))).toBeTruthy()
  expect(screen.getByText(words.from(invitation.from))).toBeTruthy()
  expect(screen.getByText(`· ${invitation.confirms[0]}`)).toBeTruthy()
  expect(sent('cases.jointAccept')).toEqual([])
  await press(words.accept)
  expect(sent('cases.jointAccept')[0]?.input).toEqual({ token })
  expect(redirectTo.mock.calls[0][0].url).toContain('pledge/joint/index?id=joint-1')
})

test.each([token, `https://example.cn/#/apply/invitation/index?t=${token}`])(
  'a code or a link is typed: %s',
  async (typed) => {
    await open({})
    await type(`  ${typed} `)
    await press(words.look)
    expect(screen.getByText(words.asked('商标质权登记', '质权人'))).toBeTruthy()
  },
)

test('a wrong code says so and can be typed anew', async () => {
  await open({ t: 'wrong' })
  expect(screen.getByText('邀请不对、已被使用或已失效，请让发起人重新邀请')).toBeTruthy()
  expect(screen.queryByRole('button', { name: words.accept })).toBeNull()
  await type(token)
  await press(words.look)
  expect(screen.getByText(words.asked('商标质权登记', '质权人'))).toBeTruthy()
})

test('taken by somebody meanwhile: the refusal is said and nobody is led on', async () => {
  answers['cases.jointAccept'] = () => ({ ok: false, error: { code: 'not-found', message: '邀请已被使用' } })
  await open({ t: token })
  await press(words.accept)
  expect(screen.getByText('邀请已被使用')).toBeTruthy()
  expect(redirectTo).not.toHaveBeenCalled()
})

test('whoever is not signed in signs in first, and then sees the invitation of the link', async () => {
  session.setState({ status: 'unknown', me: undefined })
  const known = answers['cases.jointInvitation']
  answers['account.me'] = () => ({ ok: true, data: { signedIn: false, unread: 0 } })
  answers['cases.jointInvitation'] = () => ({ ok: false, error: { code: 'not-signed-in', message: '请先登录' } })
  await open({ t: token })
  expect(screen.queryByText('请先登录')).toBeNull()
  await press(words.signIn)
  answers['account.me'] = () => ({ ok: true, data: { signedIn: true, unread: 0 } })
  if (known) answers['cases.jointInvitation'] = known
  await press(componentMessages.signIn.title)
  expect(screen.getByText(words.asked('商标质权登记', '质权人'))).toBeTruthy()
})

test('one’s own place is opened and not accepted a second time', async () => {
  answers['cases.jointInvitation'] = () => ({ ok: true, data: { ...invitation, mine: true } })
  await open({ t: token })
  expect(screen.queryByRole('button', { name: words.accept })).toBeNull()
  expect(screen.getByRole('button', { name: words.open })).toBeTruthy()
})
