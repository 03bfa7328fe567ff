import Taro, { useRouter } from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import AcceptPage from '@/apply/mandate'
import MandatesPage from '@/apply/mandates'
import { componentMessages, mandatesMessages as words } from '@/messages'
import { session } from '@/state'
import { cloud } from '../cloud'

const { requests, answers } = cloud({})
const navigateTo = Taro.navigateTo as unknown as jest.Mock
const redirectTo = Taro.redirectTo as unknown as jest.Mock
const press = (name: string | RegExp, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const sent = (procedure: string) => requests.filter((one) => one.procedure === procedure)
const agrees = (confirm: boolean) => (Taro.showModal as unknown as jest.Mock).mockResolvedValue({ confirm })

const uscc = '92350103MAT00721XN'
const subject = (id: string, state: string) => ({ id, title: `${id}年度`, state, note: '' })
const offers = [
  {
    service: 'annual-report-sole-trader',
    title: '个体工商户年报',
    subjects: [subject('2026', 'open'), subject('2025', 'closed'), subject('2024', 'late')],
  },
]
const mandate = (id: string, state: string, rest: object = {}) => ({
  id,
  service: 'annual-report-sole-trader',
  title: '个体工商户年报',
  subject: id,
  about: `${id}年度`,
  may: 'fill',
  state,
  grantedAt: '2025-03-01T02:00:00.000Z',
  expiresAt: '2025-08-28T02:00:00.000Z',
  ...rest,
})

beforeEach(async () => {
  requests.length = 0
  navigateTo.mockClear()
  redirectTo.mockClear()
  for (const procedure of Object.keys(answers)) delete answers[procedure]
  answers['account.me'] = () => ({ ok: true, data: { signedIn: true, unread: 0 } })
  ;(useRouter as jest.Mock).mockReturnValue({ params: { uscc }, path: '' })
  await act(async () => void (await session.getState().refresh()))
})
afterEach(cleanup)

describe('委托办理', () => {
  const open = async (items: object[] = [], offered: object[] = offers) => {
    answers['cases.mandates'] = () => ({ ok: true, data: { items, offers: offered } })
    await act(async () => void render(<MandatesPage />))
  }

  test('one year’s report, to fill in only or to file: what can no longer be filed is not offered', async () => {
    answers['cases.grantMandate'] = () => ({
      ok: true,
      data: { id: 'm', token: 'tok-en_1', expiresAt: '2027-08-28T02:00:00.000Z' },
    })
    await open()
    expect(screen.queryByRole('radio', { name: /2025年度/ })).toBeNull()
    await press(words.grant)
    expect(sent('cases.grantMandate')).toEqual([])
    await press(/2026年度/, 'radio')
    await press(words.mays.file, 'radio')
    await press(words.grant)
    expect(sent('cases.grantMandate')[0]?.input).toEqual({
      merchant: uscc,
      service: 'annual-report-sole-trader',
      subject: '2026',
      may: 'file',
    })
    expect(screen.getByText('tok-en_1')).toBeTruthy()
    expect(screen.getByText(words.codeText)).toBeTruthy()
    expect(screen.getByText(words.until('2027年8月28日'))).toBeTruthy()
    // the list is read anew
    expect(sent('cases.mandates').length).toBeGreaterThan(1)
  })

  test('a lost answer is asked for under the same key; another choice is another write', async () => {
    answers['cases.grantMandate'] = () => ({ ok: false, error: { code: 'unavailable', message: '网络不通' } })
    await open()
    await press(/2026年度/, 'radio')
    await press(words.grant)
    expect(screen.getByText('网络不通')).toBeTruthy()
    await press(words.grant)
    await press(/2024年度/, 'radio')
    await press(words.grant)
    const [first, again, other] = sent('cases.grantMandate').map(({ idempotencyKey }) => idempotencyKey)
    expect(first).toBe(again)
    expect(other).not.toBe(first)
  })

  test('granted, taken up, used and taken back stand in the list, with the way to what was filed', async () => {
    await open([
      mandate('2026', 'offered'),
      mandate('2024', 'accepted', { acceptedAt: '2025-03-02T02:00:00.000Z' }),
      mandate('2023', 'accepted', {
        may: 'file',
        acceptedAt: '2025-03-02T02:00:00.000Z',
        used: { at: '2025-03-05T02:00:00.000Z', as: 'filed', caseNumber: 'FZ25-7K3M-9PQR-T' },
      }),
      mandate('2022', 'revoked', {
        used: { at: '2025-03-04T02:00:00.000Z', as: 'prepared' },
        revokedAt: '2025-03-06T02:00:00.000Z',
      }),
      mandate('2021', 'expired'),
    ])
    for (const state of ['offered', 'revoked', 'expired'] as const)
      expect(screen.getByText(words.states[state])).toBeTruthy()
    expect(screen.getByText(words.notUsed)).toBeTruthy()
    expect(screen.getByText(words.filed('2025年3月5日 10:00'))).toBeTruthy()
    expect(screen.getByText(words.prepared('2025年3月4日 10:00'))).toBeTruthy()
    expect(screen.getByText(words.revoked('2025年3月6日 10:00'))).toBeTruthy()
    // what has ended cannot be taken back
    expect(screen.queryByRole('button', { name: words.revokeOf('个体工商户年报 2022年度') })).toBeNull()
    expect(screen.queryByRole('button', { name: words.revokeOf('个体工商户年报 2021年度') })).toBeNull()
    await press(words.seeCaseOf('个体工商户年报 2023年度'))
    expect(navigateTo.mock.calls[0]?.[0].url).toContain('FZ25-7K3M-9PQR-T')
  })

  test('is taken back only after being asked, and what went wrong is said', async () => {
    answers['cases.revokeMandate'] = () => ({ ok: false, error: { code: 'unavailable', message: '网络不通' } })
    await open([mandate('2026', 'accepted')])
    agrees(false)
    await press(words.revokeOf('个体工商户年报 2026年度'))
    expect(sent('cases.revokeMandate')).toEqual([])
    agrees(true)
    await press(words.revokeOf('个体工商户年报 2026年度'))
    expect(sent('cases.revokeMandate')[0]?.input).toEqual({ id: '2026' })
    expect(screen.getByText('网络不通')).toBeTruthy()
  })

  test('nothing to entrust, nothing entrusted', async () => {
    await open([], [])
    expect(screen.getByText(words.nothing)).toBeTruthy()
    expect(screen.getByText(words.none)).toBeTruthy()
  })
})

describe('接受委托', () => {
  const open = () => act(async () => void render(<AcceptPage />))
  const type = (text: string) =>
    act(async () => {
      const input = document.getElementById('field-token')?.querySelector('input, textarea')
      fireEvent.change(input as Element, { target: { value: text } })
    })

  test('the code opens the merchant; spaces around it do no harm', async () => {
    answers['cases.acceptMandate'] = () => ({ ok: true, data: { merchant: uscc, service: 's', subject: '2026' } })
    await open()
    await type('  tok-en_1 ')
    await press(words.accept)
    expect(sent('cases.acceptMandate')[0]?.input).toEqual({ token: 'tok-en_1' })
    expect(redirectTo).toHaveBeenCalledWith(expect.objectContaining({ url: '/apply/merchants/index' }))
  })

  test('signed out: signing in takes it up, without another press', async () => {
    answers['account.me'] = () => ({ ok: true, data: { signedIn: false } })
    await act(async () => void (await session.getState().refresh()))
    answers['cases.acceptMandate'] = () => ({ ok: true, data: { merchant: uscc, service: 's', subject: '2026' } })
    await open()
    await type('tok-en_1')
    await press(words.accept)
    expect(sent('cases.acceptMandate')).toEqual([])
    answers['account.me'] = () => ({ ok: true, data: { signedIn: true, unread: 0 } })
    await press(componentMessages.signIn.title)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(sent('cases.acceptMandate')[0]?.input).toEqual({ token: 'tok-en_1' })
  })

  test('a wrong code is said and nothing opens', async () => {
    answers['cases.acceptMandate'] = () => ({ ok: false, error: { code: 'not-found', message: '委托码不对' } })
    await open()
    await type('x')
    await press(words.accept)
    expect(screen.getByText('委托码不对')).toBeTruthy()
    expect(redirectTo).not.toHaveBeenCalled()
  })
})
