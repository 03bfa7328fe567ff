import Taro, { useRouter } from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { casesMessages, formMessages, officerMessages, platformMessages } from '@/messages'
import DeskCasePage from '@/officer/case'
import { availableActs } from '../../../domain/kernel/case'
import { liaisonServices } from '../../../domain/services/liaison'
import { officerCloud } from './officerCloud'

const [service] = liaisonServices
if (!service?.liaison) throw new Error('no service is handled by officers')
const { workflow, liaison } = service
const words = officerMessages.case
const number = 'FZ26-0001'
const { answers, reset, sent } = officerCloud()
const template = liaison.templates[0]
/** A state in which the office may answer, and one in which nobody may be given the case. */
const working = workflow.acts[liaison.answer]?.from[0] ?? ''
const giving = liaison.assigning.byOfficer
const done = Object.keys(workflow.states).find((state) =>
  availableActs(workflow, state, 'regulator').every((id) => !giving.includes(id)),
)
const lawful = (state: string) => availableActs(workflow, state, 'regulator').filter((id) => !giving.includes(id))

function desk(state = working, change: object = {}) {
  const { label, tone, waitingFor } = workflow.states[state] ?? {}
  return {
    caseNumber: number,
    service: service?.id,
    serviceTitle: '咨询',
    title: '咨询 登记注册',
    category: template?.category,
    categoryLabel: '登记注册',
    park: 'software-park',
    parkName: '福州软件园',
    state,
    stateLabel: label,
    tone,
    waitingFor,
    receivedAt: '2026-11-22T02:00:00.000Z',
    updatedAt: '2026-11-22T02:00:00.000Z',
    unread: true,
    today: '2026-11-22',
    document: [{ id: 'a', title: '怎么称呼您', rows: [{ key: 'mobile', label: '手机号', text: '138****0000' }] }],
    masked: true,
    messages: [
      {
        sequence: 1,
        act: 'submit',
        at: '2026-11-22T02:00:00.000Z',
        side: 'applicant',
        title: '提交',
        text: '我的电话是138****0000，要变更住所吗？',
        files: [],
        citations: [],
      },
    ],
    notes: [],
    clock: [],
    read: { applicant: 0, officer: 0 },
    acts: lawful(state),
    colleagues: [
      { id: 'me', name: '陈榕生', open: 3, away: false },
      { id: 'lin', name: '林晓茉', open: 1, away: false },
      { id: 'huang', name: '黄海滨', open: 0, away: true },
    ],
    head: 'h1',
    ...change,
  }
}
const serve = (data: object) => {
  answers['cases.deskGet'] = () => ({ ok: true, data })
}
const open = () => act(async () => void render(<DeskCasePage />))
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const press = (name: string | RegExp) => act(async () => void fireEvent.click(button(name)))
const type = (label: string, text: string) =>
  act(async () => {
    const field = document.getElementById(`field-${label}`)?.querySelector('input, textarea')
    fireEvent.change(field as Element, { target: { value: text } })
  })

beforeEach(() => {
  reset()
  ;(useRouter as jest.Mock).mockReturnValue({ params: { n: number, r: 'cover' }, path: '' })
  serve(desk())
  answers['cases.deskMarkRead'] = () => ({ ok: true, data: { read: { applicant: 0, officer: 1 } } })
  answers['knowledge.suggest'] = () => ({ ok: true, data: { items: [] } })
})
afterEach(cleanup)

test('the view is asked for with its reason; another reason is another view on record', async () => {
  await open()
  expect(sent('cases.deskGet').map(({ input }) => input)).toEqual([{ caseNumber: number, reason: 'cover' }])
  await act(async () => void fireEvent.click(screen.getByRole('radio', { name: words.reasons.review })))
  expect(sent('cases.deskGet').pop()?.input).toEqual({ caseNumber: number, reason: 'review' })
})

test('an invented reason in the address counts as handling', async () => {
  ;(useRouter as jest.Mock).mockReturnValue({ params: { n: number, r: 'curious' }, path: '' })
  await open()
  expect(sent('cases.deskGet')[0]?.input).toEqual({ caseNumber: number, reason: 'handle' })
})

test('what is on the screen is marked as read once', async () => {
  await open()
  await press(words.refresh)
  expect(sent('cases.deskMarkRead').map(({ input }) => input)).toEqual([{ caseNumber: number, upTo: 1 }])
})

test.each(Object.keys(workflow.states))('in %s only the lawful acts are offered', async (state) => {
  serve(desk(state))
  await open()
  const offered = screen
    .getAllByRole('button')
    .map((one) => one.getAttribute('aria-label') ?? '')
    .filter((label) => label.startsWith(casesMessages.act('')))
  expect(offered).toEqual(lawful(state).map((id) => casesMessages.act(workflow.acts[id]?.label ?? '')))
})

describe('who asked', () => {
  const whole = {
    document: [{ id: 'a', title: '怎么称呼您', rows: [{ key: 'mobile', label: '手机号', text: '13800000000' }] }],
    messages: [{ ...desk().messages[0], text: '我的电话是13800000000，要变更住所吗？' }],
  }

  test('is masked, and stays so until a reason is typed', async () => {
    await open()
    expect(document.body.textContent).not.toContain('13800000000')
    answers['cases.deskUnmask'] = () => ({ ok: true, data: whole })
    await press(words.unmask)
    const sheet = within(screen.getByRole('dialog'))
    const show = () => act(async () => void fireEvent.click(sheet.getByRole('button', { name: words.unmask })))
    await show()
    expect(screen.getByText(formMessages.missing)).toBeTruthy()
    await type('reason', '好奇')
    await show()
    expect(sent('cases.deskUnmask')).toEqual([])
    await type('reason', '约好今天下午电话答复')
    await show()
    expect(sent('cases.deskUnmask').map(({ input }) => input)).toEqual([
      { caseNumber: number, reason: '约好今天下午电话答复' },
    ])
    expect(screen.getByText('13800000000')).toBeTruthy()
    expect(screen.getByText(words.unmasked)).toBeTruthy()
    await press(words.hide)
    expect(document.body.textContent).not.toContain('13800000000')
  })

  test('is kept nowhere on the phone', async () => {
    const kept = jest.fn()
    const setStorageSync = Taro.setStorageSync
    Object.assign(Taro, { setStorageSync: kept })
    answers['cases.deskUnmask'] = () => ({ ok: true, data: whole })
    await open()
    await press(words.unmask)
    await type('reason', '约好今天下午电话答复')
    await act(async () => {
      fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: words.unmask }))
    })
    expect(screen.getByText('13800000000')).toBeTruthy()
    expect(kept).not.toHaveBeenCalled()
    Object.assign(Taro, { setStorageSync })
  })
})

describe('answering', () => {
  const answer = workflow.acts[liaison.answer]

  test('a template brings its words and its articles, which the answer then carries', async () => {
    answers['cases.deskAct'] = () => ({ ok: true, data: { caseNumber: number, state: 'answered' } })
    await open()
    await press(casesMessages.act(answer?.label ?? ''))
    await press(words.template(template?.title ?? ''))
    await press(casesMessages.send)
    const [act_] = sent('cases.deskAct')
    expect(act_?.input).toMatchObject({
      caseNumber: number,
      act: liaison.answer,
      data: {
        message: template?.text,
        [liaison.citationsField]: template?.citations.map(({ law, article }) =>
          article ? { law, article: Number(article) } : { law },
        ),
      },
    })
    expect(screen.getByText(words.acted(answer?.label ?? ''))).toBeTruthy()
    expect(sent('cases.deskGet').length).toBe(2)
  })

  test('an article that fits the question can be attached', async () => {
    answers['knowledge.suggest'] = () => ({ ok: true, data: { items: [{ id: 'move', title: '搬家' }] } })
    answers['cases.deskAct'] = () => ({ ok: true, data: { caseNumber: number, state: 'answered' } })
    await open()
    await press(casesMessages.act(answer?.label ?? ''))
    await press(words.article('搬家'))
    await type('message', '要变更。')
    await press(casesMessages.send)
    expect(sent('cases.deskAct')[0]?.input).toMatchObject({ data: { message: '要变更。', article: 'move' } })
  })

  test('a broken network keeps the words and the key', async () => {
    await open()
    await press(casesMessages.act(answer?.label ?? ''))
    await type('message', '要变更。')
    await press(casesMessages.send)
    expect(screen.getByText(platformMessages.unreachable)).toBeTruthy()
    answers['cases.deskAct'] = () => ({ ok: true, data: { caseNumber: number, state: 'answered' } })
    await press(casesMessages.send)
    const [lost, repeated] = sent('cases.deskAct')
    expect(repeated?.idempotencyKey).toBe(lost?.idempotencyKey)
    expect(repeated?.input).toEqual(lost?.input)
  })

  test('a case that moved on meanwhile is read again', async () => {
    answers['cases.deskAct'] = () => ({ ok: false, error: { code: 'conflict', message: '办件已有新进展' } })
    await open()
    await press(casesMessages.act(answer?.label ?? ''))
    await type('message', '要变更。')
    await press(casesMessages.send)
    expect(sent('cases.deskGet').length).toBe(2)
  })
})

describe('giving it to somebody', () => {
  beforeEach(() => {
    answers['cases.deskAssign'] = () => ({
      ok: true,
      data: { caseNumber: number, state: working, officer: { id: 'lin', name: '林晓茉' } },
    })
  })

  test('to oneself, to a colleague who is there, or by the rule', async () => {
    await open()
    expect(button(words.give('黄海滨')).getAttribute('aria-disabled')).toBe('true')
    await press(words.give('林晓茉'))
    await press(words.toMe)
    await press(words.byRule)
    expect(sent('cases.deskAssign').map(({ input }) => input)).toEqual([
      { caseNumber: number, officer: 'lin' },
      { caseNumber: number, officer: 'me' },
      { caseNumber: number },
    ])
    expect(screen.getByText(words.given('林晓茉'))).toBeTruthy()
  })

  test('is not offered where the workflow does not allow it', async () => {
    expect(done).toBeDefined()
    serve(desk(done))
    await open()
    expect(screen.queryByText(words.assign)).toBeNull()
  })
})

test('a note is written for officers', async () => {
  answers['cases.deskNote'] = () => ({ ok: true, data: { id: '1' } })
  await open()
  await type('text', '已电话联系')
  await press(words.addNote)
  expect(sent('cases.deskNote')[0]?.input).toEqual({ caseNumber: number, text: '已电话联系' })
})

test('another park’s case is not there, and nothing of an earlier one is shown', async () => {
  answers['cases.deskGet'] = () => ({ ok: false, error: { code: 'not-found', message: '没有找到这件办件' } })
  await open()
  expect(screen.getByText('没有找到这件办件')).toBeTruthy()
  expect(screen.queryByText(words.filed)).toBeNull()
})
