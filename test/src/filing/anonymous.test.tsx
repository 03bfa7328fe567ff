import Taro, { useRouter } from '@tarojs/taro'
import { act, cleanup, render, screen } from '@testing-library/react'
import FilePage from '@/dispute/file'
import ReceiptPage from '@/dispute/receipt'
import { submitFiling } from '@/filing/file/submitFiling'
import { componentMessages, filingMessages, followMessages } from '@/messages'
import { session } from '@/state'
import { answerDraft, discardDraft, draftOf, flushDrafts, lastFiling, openDraft, rememberFiling } from '@/state/drafts'
import { outbox } from '@/state/outbox'
import { tipOff } from '../../../domain/services/tip-off'
import { cloud } from '../cloud'
import { press } from '../hands'

const form = tipOff.forms[0].value
const number = 'FZ26-7K3M-9PQR-T'
const secret = '7K3M-9PQR-TW4C'
const sound = {
  targetName: '福州榕网科技有限公司',
  channel: 'store',
  violation: 'fake',
  leads: '鼓楼区五四路1号一楼，每天上午在门口摆卖假冒的茶叶。',
  facts: '包装上的商标和正品不一样，卖家也说是仿的。',
}
const filed = { caseNumber: number, receivedAt: '2026-11-22T06:00:00.000Z', receivedMoment: '现在', secret }
const { requests, answers } = cloud({})
const submissions = () => requests.filter(({ procedure }) => procedure === 'cases.submit')

function draft(more: Record<string, string>) {
  openDraft({ id: tipOff.id, service: tipOff.id }, form)
  for (const [key, value] of Object.entries({ ...sound, ...more })) answerDraft(tipOff.id, key, value)
  flushDrafts()
}

beforeEach(() => {
  requests.length = 0
  for (const procedure of Object.keys(answers)) delete answers[procedure]
  answers['account.me'] = () => ({ ok: true, data: { signedIn: false, unread: 0 } })
  answers['cases.submit'] = () => ({ ok: true, data: filed })
})
afterEach(() => {
  cleanup()
  discardDraft(tipOff.id)
  outbox.setState({ writes: [] })
})

async function toDeclaration() {
  ;(useRouter as jest.Mock).mockReturnValue({ params: { service: tipOff.id }, path: '' })
  await act(async () => void render(<FilePage />))
  await press(new RegExp(filingMessages.checkTask))
  await press(filingMessages.check.next)
  for (const sentence of tipOff.declaration) await press(sentence, 'checkbox')
}

test('signed out and anonymous: filed without asking who is here, and no draft stays', async () => {
  draft({ named: 'anonymous' })
  await session.getState().refresh()
  await toDeclaration()
  await press(filingMessages.declare.submit)
  expect(submissions()).toHaveLength(1)
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/dispute/receipt/index?n=${number}` })
  expect(draftOf(tipOff.id)).toBeUndefined()
  expect(lastFiling(number)?.secret).toBe(secret)
})

test('signed out and named: asked first, nothing sent', async () => {
  draft({ named: 'named' })
  await session.getState().refresh()
  await toDeclaration()
  await press(filingMessages.declare.submit)
  expect(submissions()).toEqual([])
  expect(screen.getAllByText(componentMessages.signIn.title).length).toBeGreaterThan(0)
})

test('a key that may have been seen with a person is never used without one', async () => {
  draft({ named: 'named' })
  answers['cases.submit'] = () => ({ ok: false, error: { code: 'unavailable', message: '' } })
  const send = () => {
    const current = draftOf(tipOff.id)
    if (!current) throw new Error('no draft')
    return submitFiling(tipOff, form, current)
  }
  await send()
  answerDraft(tipOff.id, 'named', 'anonymous')
  expect(await send()).toEqual({ kind: 'conflict' })
  expect(submissions()).toHaveLength(1)
})

describe('the receipt of an anonymous filing', () => {
  beforeEach(async () => {
    rememberFiling({ ...filed, service: tipOff.id })
    ;(useRouter as jest.Mock).mockReturnValue({ params: { n: number }, path: '' })
    ;(Taro.switchTab as jest.Mock).mockClear()
    ;(Taro.redirectTo as jest.Mock).mockClear()
    await act(async () => void render(<ReceiptPage />))
  })

  test('shows number and code once, asks the server nothing, and copies both', async () => {
    expect(screen.getByText(number)).toBeTruthy()
    expect(screen.getByText(secret)).toBeTruthy()
    expect(screen.getByText(followMessages.receipt.once)).toBeTruthy()
    expect(requests).toEqual([])
    await press(followMessages.receipt.copyBoth)
    expect(Taro.setClipboardData).toHaveBeenCalledWith(
      expect.objectContaining({ data: followMessages.receipt.both(number, secret) }),
    )
  })

  test('is left only after the person says that both are kept', async () => {
    await press(filingMessages.receipt.home)
    await press(followMessages.receipt.seeCase)
    expect(Taro.switchTab).not.toHaveBeenCalled()
    expect(Taro.redirectTo).not.toHaveBeenCalled()
    expect(Taro.enableAlertBeforeUnload).toHaveBeenCalledWith({ message: followMessages.receipt.leave })
    await press(followMessages.receipt.saved, 'checkbox')
    await press(followMessages.receipt.seeCase)
    // the code never enters an address
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/dispute/follow/index?n=${number}` })
  })
})

describe('an earlier report about the same merchant', () => {
  const earlier = {
    caseNumber: 'FZ26-3333-3333-3',
    service: tipOff.id,
    title: '举报 福州榕网科技有限公司',
    stateLabel: '核查中',
    receivedAt: '2026-11-10T06:00:00.000Z',
    canAdd: true,
  }
  const check = async (named: string) => {
    answers['account.me'] = () => ({ ok: true, data: { signedIn: true, unread: 0 } })
    answers['cases.similar'] = () => ({ ok: true, data: { items: [earlier], others: 0 } })
    draft({ named })
    await session.getState().refresh()
    ;(useRouter as jest.Mock).mockReturnValue({ params: { service: tipOff.id }, path: '' })
    await act(async () => void render(<FilePage />))
    await press(new RegExp(filingMessages.checkTask))
  }

  test('is shown before filing again under one’s name, and opens', async () => {
    await check('named')
    expect(requests.find(({ procedure }) => procedure === 'cases.similar')?.input).toEqual({
      service: tipOff.id,
      name: sound.targetName,
    })
    expect(screen.getByText(filingMessages.similar.title)).toBeTruthy()
    await press(filingMessages.similar.add)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/dispute/case/index?n=${earlier.caseNumber}` })
  })

  test('is not even asked for when the person stays unknown', async () => {
    await check('anonymous')
    expect(requests.some(({ procedure }) => procedure === 'cases.similar')).toBe(false)
    expect(screen.queryByText(filingMessages.similar.title)).toBeNull()
  })
})
