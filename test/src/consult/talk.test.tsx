import Taro, { useRouter } from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import CasePage from '@/consult/case'
import { casesMessages, consultMessages, platformMessages } from '@/messages'
import { actsNow, type CaseEvent, caseNumber, foldCase } from '../../../domain/kernel/case'
import { services } from '../../../domain/services/registry'
import { cloud } from '../cloud'

const service = services.find(({ liaison }) => liaison)
if (!service?.liaison) throw new Error('no service is handled by officers')
const { workflow, liaison } = service
const number = caseNumber('FZ', 2026, new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]))
const minute = (sequence: number) => `2026-11-23T02:0${sequence}:00.000Z`

const event = (sequence: number, what: string, by: CaseEvent['by'], data: CaseEvent['data'] = {}): CaseEvent => ({
  id: `e${sequence}`,
  sequence,
  act: what,
  by,
  at: minute(sequence),
  data,
})
const asked = event(1, 'submit', 'applicant')
/** The officer's acts by what they lead to, read from the workflow. */
const officerAct = (state: string) =>
  Object.entries(workflow.acts).find(([, { by, to }]) => by === 'regulator' && to === state)?.[0] ?? ''
const toApplicant = Object.entries(workflow.acts).find(
  ([, { by, to, fields }]) =>
    by === 'regulator' &&
    workflow.states[to ?? '']?.waitingFor === 'applicant' &&
    workflow.states[to ?? '']?.tone === 'waiting' &&
    fields?.some(({ key }) => liaison.messageFields.includes(key)),
)
const [questionBack = ''] = toApplicant ?? []
const given = event(2, liaison.assigning.byOfficer[0] ?? '', 'regulator', { assigneeName: '陈榕' })
const counterQuestion = event(3, questionBack, 'regulator', { message: '是哪一年的？' })

const messageOf = ({ sequence, act: what, by, at, data }: CaseEvent) => ({
  sequence,
  act: what,
  at,
  side: by === 'regulator' ? 'officer' : by,
  ...(by === 'regulator' ? { name: '陈榕（专管员）' } : {}),
  title: workflow.acts[what]?.label ?? '提交',
  text: String(data.message ?? '住所搬了要变更吗？'),
  files: [],
  citations: [],
})

let events: readonly CaseEvent[]
let officerRead = 0
const stateOf = () => {
  const progress = foldCase(workflow, events)
  return { progress, state: { id: progress.state, ...workflow.states[progress.state] } }
}
const { requests, answers } = cloud({})
const sent = (procedure: string) => requests.filter((request) => request.procedure === procedure)

function serve(): void {
  answers['cases.get'] = () => {
    const { progress, state } = stateOf()
    return {
      ok: true,
      data: {
        caseNumber: number,
        side: 'applicant',
        service: service?.id,
        serviceTitle: '咨询',
        title: '咨询 登记注册',
        formVersion: '2026-11-01',
        receivedAt: minute(1),
        receivedMoment: '现在',
        today: '2026-11-23',
        state,
        clock: [],
        timeline: [],
        document: [],
        acts: actsNow(workflow, progress, 'applicant'),
        nextSteps: [],
        bridge: { state: 'none' },
        head: `h${events.length}`,
      },
    }
  }
  answers['cases.conversation'] = ({ input }) => {
    const { progress, state } = stateOf()
    return {
      ok: true,
      data: {
        caseNumber: number,
        title: '咨询 登记注册',
        state,
        messages: events.filter(({ sequence }) => sequence > Number(input.after)).map(messageOf),
        read: { applicant: 0, officer: officerRead },
        officer: { name: '陈榕', park: '福州软件园' },
        acts: actsNow(workflow, progress, 'applicant'),
        head: `h${events.length}`,
        askAgainAfter: 15,
      },
    }
  }
  answers['cases.markRead'] = ({ input }) => ({
    ok: true,
    data: { read: { applicant: input.upTo, officer: officerRead } },
  })
}

const open = () => act(async () => void render(<CasePage />))
const pass = (seconds: number) => act(async () => void (await jest.advanceTimersByTimeAsync(seconds * 1_000)))
const field = () => document.querySelector('.wet-composer textarea') as HTMLTextAreaElement
const type = (text: string) => act(async () => void fireEvent.change(field(), { target: { value: text } }))
const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T02:10:00.000Z') })
  requests.length = 0
  officerRead = 0
  events = [asked, given, counterQuestion]
  ;(useRouter as jest.Mock).mockReturnValue({ params: { n: number }, path: '' })
  for (const kept of ['copy:case:', 'copy:talk:', 'typed:']) Taro.removeStorageSync(kept + number)
  serve()
})
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

test('the conversation says who answers, and tells sides apart in words', async () => {
  await open()
  expect(screen.getByText(consultMessages.officer('陈榕', '福州软件园'))).toBeTruthy()
  const bubbles = screen.getAllByRole('article')
  expect(bubbles.map((bubble) => bubble.getAttribute('aria-label'))).toEqual([
    consultMessages.me,
    '陈榕（专管员）',
    '陈榕（专管员）',
  ])
  expect(screen.getByText('是哪一年的？')).toBeTruthy()
  // no period of ours is called a statutory one
  expect(screen.queryByText(casesMessages.clock)).toBeNull()
})

test('says what the other side has read, and whoever answered has read it', async () => {
  events = [asked]
  await open()
  expect(screen.getByText(consultMessages.unread)).toBeTruthy()
  officerRead = 1
  await pass(15)
  expect(screen.getByText(consultMessages.read)).toBeTruthy()
  cleanup()
  officerRead = 0
  events = [asked, counterQuestion]
  Taro.removeStorageSync(`copy:talk:${number}`)
  await open()
  expect(screen.getByText(consultMessages.read)).toBeTruthy()
})

test('asks only for what is new, as often as the server says, and marks what was shown as read once', async () => {
  await open()
  expect(sent('cases.conversation').map(({ input }) => input.after)).toEqual([0])
  expect(sent('cases.markRead').map(({ input }) => input.upTo)).toEqual([3])
  await pass(14)
  expect(sent('cases.conversation')).toHaveLength(1)
  await pass(31)
  expect(sent('cases.conversation').map(({ input }) => input.after)).toEqual([0, 3, 3, 3])
  expect(sent('cases.get')).toHaveLength(1)
  expect(sent('cases.markRead')).toHaveLength(1)
  cleanup()
  await pass(600)
  expect(sent('cases.conversation')).toHaveLength(4)
})

test('what is typed without network stays, over leaving the page, and goes out once it can', async () => {
  await open()
  await type('去年的执照')
  await pass(1)
  delete answers['cases.conversation']
  delete answers['cases.get']
  cleanup()
  await open()
  expect(field().value).toBe('去年的执照')
  expect(screen.getByText(consultMessages.stale('今天 10:10'))).toBeTruthy()
  await press(/^发送：/)
  expect(screen.getByText(platformMessages.unreachable)).toBeTruthy()
  expect(field().value).toBe('去年的执照')
  answers['cases.act'] = () => ({ ok: true, data: { caseNumber: number, state: 'answering' } })
  serve()
  await press(/^发送：/)
  const [lost, done] = sent('cases.act')
  expect(done).toEqual({ ...lost, traceparent: expect.anything() })
  expect(done?.input).toMatchObject({ caseNumber: number, data: { message: '去年的执照' } })
  expect(workflow.acts[String(done?.input.act)]).toMatchObject({ by: 'applicant', from: [stateOf().state.id] })
  await pass(1)
  expect(Taro.getStorageSync(`typed:${number}`)).toBe('')
  delete answers['cases.act']
})

test('an empty message is not sent', async () => {
  await open()
  await press(/^发送：/)
  expect(sent('cases.act')).toEqual([])
})

test('once answered, writing again is a step of its own beside the rating, and only what may be done is offered', async () => {
  events = [asked, given, event(3, officerAct('answering'), 'regulator', { message: '在看' })]
  events = [...events, event(4, liaison.answer, 'regulator', { message: '要变更。' })]
  await open()
  expect(field()).toBeNull()
  const lawful = actsNow(workflow, stateOf().progress, 'applicant')
  const offered = screen
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label') ?? '')
    .filter((label) => label.startsWith(casesMessages.act('')))
  expect(offered.sort()).toEqual(lawful.map((id) => casesMessages.act(workflow.acts[id]?.label ?? '')).sort())
  const rating = workflow.acts[liaison.rating?.act ?? '']
  await press(casesMessages.act(rating?.label ?? ''))
  const grades = screen.getAllByRole('radio')
  expect(grades).toHaveLength(5)
  await act(async () => void fireEvent.click(grades[3] as HTMLElement))
  answers['cases.act'] = () => ({ ok: true, data: { caseNumber: number, state: 'callBack' } })
  await press(casesMessages.send)
  expect(sent('cases.act')[0]?.input).toMatchObject({
    act: liaison.rating?.act,
    data: { [liaison.rating?.field ?? '']: '2' },
  })
  delete answers['cases.act']
})

test('a new message brings the rest of the page up to date', async () => {
  await open()
  events = [...events, event(4, 'answerBack', 'applicant', { message: '今年' })]
  await pass(15)
  expect(sent('cases.get').length).toBeGreaterThan(1)
  expect(screen.getByText(workflow.states[stateOf().state.id]?.meaning ?? '?')).toBeTruthy()
})
