import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import RightsPage from '@/account/rights'
import { collectCopy } from '@/account/rights/collectCopy'
import { rightsMessages } from '@/messages'
import PrivacyPage from '@/pages/privacy'
import { session } from '@/state'
import { plainDate } from '../../../domain/kernel/calendar'
import { keptThrough } from '../../../domain/privacy'
import { cloud } from '../cloud'

const confirm = (...answers: boolean[]) => {
  const showModal = Taro.showModal as unknown as jest.Mock
  showModal.mockReset()
  for (const answer of answers) showModal.mockResolvedValueOnce({ confirm: answer })
}
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const item = (change: object) => ({
  caseNumber: 'FZ26-1',
  title: '投诉 甲店',
  stateLabel: '已撤回',
  held: true,
  ...change,
})
const account = {
  since: '2026-11-01T00:00:00.000Z',
  contact: true,
  notices: 3,
  mandates: 0,
  drafts: 1,
  joint: 1,
  following: 2,
  names: 1,
  looks: [{ at: '2026-11-20T02:00:00.000Z', caseNumber: 'FZ26-1', what: 'contact', reason: '核实送达地址' }],
}
const me = { signedIn: true, unread: 0 }

function answering(items: readonly object[], more: Parameters<typeof cloud>[0] = {}) {
  return cloud({
    'account.me': () => ({ ok: true, data: me }),
    'account.held': () => ({ ok: true, data: account }),
    'cases.held': () => ({ ok: true, data: { items, open: 1, more: false } }),
    ...more,
  })
}
beforeEach(() => session.setState({ status: 'signed-in', me }))
afterEach(cleanup)

test('deletes only what may go, only after a yes, and says what an officer looked at and why', async () => {
  let erased = false
  const { requests } = answering(
    [
      item({}),
      item({ caseNumber: 'FZ26-2', title: '投诉 乙店', why: '还在办理' }),
      item({ caseNumber: 'FZ26-3', held: false }),
    ],
    {
      'cases.erase': () => {
        erased = true
        return { ok: true, data: { erased: true } }
      },
    },
  )
  await act(async () => void render(<RightsPage />))
  expect(screen.getByText('还在办理')).toBeTruthy()
  expect(screen.getByText(rightsMessages.cases.gone)).toBeTruthy()
  expect(screen.getByText(rightsMessages.looks.reason('核实送达地址'))).toBeTruthy()
  expect(screen.queryByRole('button', { name: rightsMessages.cases.eraseOf('投诉 乙店') })).toBeNull()
  confirm(false, true)
  await press(rightsMessages.cases.eraseOf('投诉 甲店'))
  expect(erased).toBe(false)
  await press(rightsMessages.cases.eraseOf('投诉 甲店'))
  expect(requests.find(({ procedure }) => procedure === 'cases.erase')?.input).toEqual({ caseNumber: 'FZ26-1' })
  expect(screen.getByText(rightsMessages.cases.erased('投诉 甲店'))).toBeTruthy()
})

/** What is kept beside the cases. */
const beside: Parameters<typeof cloud>[0] = {
  'account.copy': () => ({ ok: true, data: { notices: [], mandates: [] } }),
  'account.drafts': () => ({ ok: true, data: { items: [{ id: 'd1', body: '{"facts":"写到一半"}' }] } }),
  'credit.following': () => ({ ok: true, data: { items: [{ uscc: '91350102MAT007148P' }] } }),
  'names.mine': () => ({ ok: true, data: { items: [{ id: 'n1', name: '福州云上茶业有限公司' }] } }),
  'cases.jointList': () => ({ ok: true, data: { items: [{ id: 'j1' }] } }),
  'cases.jointGet': ({ input }) => ({ ok: true, data: { id: input.id, answers: { pledgor: '林建国' } } }),
}

test('what is held beside the cases is counted', async () => {
  answering([])
  await act(async () => void render(<RightsPage />))
  for (const line of rightsMessages.held.list(account)) expect(screen.getByText(line)).toBeTruthy()
  expect(rightsMessages.held.list(account).join()).toMatch(
    /草稿：1 份.*一起填的材料：1 份.*关注的商户：2 家.*名称：1 个/,
  )
})

test('the copy holds the account, what was begun alone and with others, and every page of cases', async () => {
  const { requests } = answering([], {
    ...beside,
    'cases.copy': ({ input }) => ({
      ok: true,
      data: { cases: [{ caseNumber: `FZ26-${input.page}` }], more: Number(input.page) < 2 },
    }),
  })
  await act(async () => void render(<RightsPage />))
  await press(rightsMessages.copy.collect)
  expect(requests.filter(({ procedure }) => procedure === 'cases.copy').map(({ input }) => input.page)).toEqual([
    0, 1, 2,
  ])
  expect(screen.getByText(rightsMessages.copy.ready(3))).toBeTruthy()
  const collected = await collectCopy(() => undefined)
  if ('problem' in collected) throw new Error(collected.problem)
  for (const held of ['写到一半', '91350102MAT007148P', '福州云上茶业有限公司', '林建国', 'FZ26-2'])
    expect(collected.text).toContain(held)
})

test('a part that is not given leaves no copy that looks whole', async () => {
  answering([], {
    ...beside,
    'cases.jointGet': () => ({ ok: false, error: { code: 'limit', message: '操作太频繁，请3秒后再试' } }),
    'cases.copy': () => ({ ok: true, data: { cases: [], more: false } }),
  })
  await act(async () => void render(<RightsPage />))
  await press(rightsMessages.copy.collect)
  expect(screen.getByText('操作太频繁，请3秒后再试')).toBeTruthy()
  expect(screen.queryByText(rightsMessages.copy.save)).toBeNull()
})

test('closing asks again when something is still being handled, and a no leaves everything as it is', async () => {
  const { requests } = answering([], {
    'account.close': ({ input }) =>
      input.evenOpen
        ? { ok: true, data: { closed: true } }
        : { ok: false, error: { code: 'conflict', message: '还有1件没有办完' } },
  })
  await act(async () => void render(<RightsPage />))
  const closes = () =>
    requests.filter(({ procedure }) => procedure === 'account.close').map(({ input }) => input.evenOpen)
  confirm(true, false)
  await press(rightsMessages.close.title)
  expect(closes()).toEqual([false])
  confirm(true, true)
  await press(rightsMessages.close.title)
  expect(closes()).toEqual([false, false, true])
})

test('the privacy page says the periods that the clearing job reads, and whose they are', () => {
  const { container } = render(<PrivacyPage />)
  const text = container.textContent ?? ''
  expect(text).toContain('办结后保存3年（本平台规定，非法定期限）')
  expect(text).toContain('交给监管部门后保存30日')
  expect(text).toContain('不少于6个月（网络安全法）')
  expect(keptThrough('case-sensitive', plainDate('2026-11-20'))).toBe('2026-12-20')
})
