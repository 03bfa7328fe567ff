import Taro, { useRouter } from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import CasePage from '@/dispute/case'
import { casesMessages, componentMessages, formMessages, jointMessages, queueMessages } from '@/messages'
import { outbox } from '@/state/outbox'
import { chinaCalendar, type PlainDate, plainDate } from '../../../domain/kernel/calendar'
import {
  availableActs,
  type CaseEvent,
  caseNumber,
  foldCase,
  readClock,
  seenFrom,
  timeline,
} from '../../../domain/kernel/case'
import { isRequired } from '../../../domain/kernel/form'
import { governingText } from '../../../domain/pledge'
import { services } from '../../../domain/services/registry'
import { cloud } from '../cloud'

const service = services[0]
if (!service) throw new Error('the registry is empty')
const { workflow } = service
const number = caseNumber('FZ', 2026, new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]))

const event = (act: string, by: CaseEvent['by'], sequence: number): CaseEvent => ({
  id: `e${sequence}`,
  sequence,
  act,
  by,
  at: '2026-11-23T02:00:00.000Z',
  data: {},
})

/** What the server says about a case after these events: folded here from the same workflow. */
function view(events: readonly CaseEvent[], today: PlainDate = plainDate('2026-11-23'), delivered = false) {
  const progress = foldCase(workflow, events)
  const state = workflow.states[progress.state]
  return {
    caseNumber: number,
    service: service?.id,
    serviceTitle: '事项',
    title: '一件事',
    formVersion: '2026-04-15',
    receivedAt: '2026-11-23T02:00:00.000Z',
    receivedMoment: '现在',
    today,
    state: { id: progress.state, ...state },
    clock: readClock(service?.periods ?? [], progress, chinaCalendar, today),
    timeline: timeline(workflow, progress, 'applicant'),
    document: [],
    acts: availableActs(workflow, progress.state, 'applicant'),
    nextSteps: service?.nextSteps(progress.state) ?? [],
    bridge: {
      state: delivered ? 'delivered' : 'waiting',
      ...(delivered ? { deliveredAt: '2026-11-23T02:00:09.000Z' } : {}),
    },
    head: `hash${events.length}`,
  }
}

const submitted = [event('submit', 'applicant', 1)]
const { requests, answers } = cloud({})
const reads = () => requests.filter(({ procedure }) => procedure === 'cases.get').length
const serve = (data: object) => {
  answers['cases.get'] = () => ({ ok: true, data })
}
const pass = (seconds: number) => act(async () => void (await jest.advanceTimersByTimeAsync(seconds * 1_000)))
const open = () => act(async () => void render(<CasePage />))
const initial = workflow.states[workflow.initial]

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T02:00:10.000Z') })
  requests.length = 0
  ;(useRouter as jest.Mock).mockReturnValue({ params: { n: number.toLowerCase() }, path: '' })
  Taro.removeStorageSync(`copy:case:${number}`)
  serve(view(submitted))
})
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

test('says where the case stands, whose move it is, until when and by which article', async () => {
  await open()
  expect(requests[0]?.input).toEqual({ caseNumber: number })
  expect(screen.getByText(initial?.meaning ?? '')).toBeTruthy()
  expect(screen.getByText(casesMessages.waiting[seenFrom('applicant', initial?.waitingFor ?? 'nobody')])).toBeTruthy()
  // seven working days after Monday 23 November 2026 (Order 121 art. 15)
  expect(screen.getByText(/最迟 2026年12月2日/).textContent).toContain('还有7个工作日')
  expect(screen.getByRole('img', { name: /已用 0.*共 7/ })).toBeTruthy()
  expect(screen.getByText(casesMessages.bridge.waiting)).toBeTruthy()
})

test('which text of the law governs is said with the reason and its source, where the law changed meanwhile', async () => {
  serve({ ...view(submitted), governing: governingText(plainDate('2026-12-31'), plainDate('2027-01-01')) })
  await open()
  const notice = screen.getByText(jointMessages.governing).closest('.wet-notice')
  expect(notice?.textContent).toContain('在2027年1月1日新商标法施行前收到，审查按收到时的商标法（2019年修正）')
  expect(notice?.textContent).toContain('《立法法》第一百零四条')
  cleanup()
  serve(view(submitted))
  await open()
  expect(screen.queryByText(jointMessages.governing)).toBeNull()
})

test('who signed a filing with others reads that all of them filed it', async () => {
  serve({ ...view(submitted), participant: true })
  await open()
  expect(screen.getByText(new RegExp(componentMessages.applicants))).toBeTruthy()
})

test('what the regulator does appears by itself', async () => {
  await open()
  const [act] =
    Object.entries(workflow.acts).find(([, { by, from }]) => by === 'regulator' && from.includes(workflow.initial)) ??
    []
  const after = [...submitted, event(act ?? '', 'regulator', 2)]
  serve(view(after))
  await pass(2)
  expect(screen.getByText(workflow.states[workflow.acts[act ?? '']?.to ?? '']?.meaning ?? '?')).toBeTruthy()
})

test('so do a moved clock and the hand-over to the regulator', async () => {
  await open()
  serve(view(submitted, plainDate('2026-12-03'), true))
  await pass(2)
  expect(screen.getByText(/已逾期/)).toBeTruthy()
  expect(screen.getByText(/已送达监管部门/)).toBeTruthy()
})

test('asks every 2 s for a minute, then every 4 s, then every 15 s, and not at all once the page is gone', async () => {
  await open()
  expect(reads()).toBe(1)
  await pass(60)
  expect(reads()).toBe(31)
  await pass(60)
  expect(reads()).toBe(46)
  await pass(60)
  expect(reads()).toBe(50)
  cleanup()
  await pass(600)
  expect(reads()).toBe(50)
})

test('a case between two parties that stays with us is asked about all the same', async () => {
  serve({ ...view(submitted), bridge: { state: 'none' } })
  await open()
  await pass(60)
  expect(reads()).toBe(31)
})

test('without network the last copy is shown with its time', async () => {
  await open()
  cleanup()
  delete answers['cases.get']
  await open()
  expect(screen.getByText(initial?.meaning ?? '')).toBeTruthy()
  expect(screen.getByText(casesMessages.stale('今天 10:00'))).toBeTruthy()
})

test('a case of somebody else is not found, and is not asked for again', async () => {
  answers['cases.get'] = () => ({ ok: false, error: { code: 'not-found', message: '没有' } })
  await open()
  expect(screen.getByText(casesMessages.notFound)).toBeTruthy()
  await pass(60)
  expect(reads()).toBe(1)
})

test('a case of another family goes on in the page of that family', async () => {
  serve({ ...view(submitted), service: 'credit-repair' })
  ;(Taro.redirectTo as jest.Mock).mockClear()
  await open()
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: expect.stringMatching(`^/apply/case/index\\?n=${number}`) })
  expect(screen.queryByText(casesMessages.updateApp)).toBeNull()
})

test('a case of a service this version does not know says that a newer one is needed', async () => {
  serve({ ...view(submitted), service: 'of-next-year' })
  ;(Taro.redirectTo as jest.Mock).mockClear()
  await open()
  expect(Taro.redirectTo).not.toHaveBeenCalled()
  expect(screen.getByText(casesMessages.updateApp)).toBeTruthy()
})

test('agreeing to an offer is what one may do; ending the talk is kept away from it', async () => {
  const negotiation = services.find(({ id }) => id === 'negotiation')
  if (!negotiation) throw new Error('no negotiation')
  const { states, acts } = negotiation.workflow
  serve({
    ...view(submitted),
    service: 'negotiation',
    bridge: { state: 'none' },
    acts: ['acceptOffer', 'end'],
    state: { id: 'offered', ...states.offered },
    timeline: [],
  })
  await open()
  const card = (title: string) => screen.getByRole('heading', { name: title }).closest('.wet-card')?.textContent
  expect(acts.acceptOffer?.confirm).toBeTruthy()
  expect(card(casesMessages.acts.forward)).toContain(acts.acceptOffer?.label)
  expect(card(casesMessages.acts.final)).toContain(acts.end?.label)
  expect(card(casesMessages.acts.final)).not.toContain(acts.acceptOffer?.label)
})

describe('an act of the person', () => {
  /** An act of the applicant that asks for something, in any service's table. */
  const [id, act_] =
    Object.entries(workflow.acts).find(
      ([, { by, fields }]) => by === 'applicant' && fields?.some((field) => isRequired(field, {})),
    ) ?? []
  const definition = act_
  if (!id || !definition) throw new Error('no such act')
  const label = casesMessages.act(definition.label)
  const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

  beforeEach(() => {
    serve({ ...view(submitted), acts: [id], state: { ...view(submitted).state, waitingFor: 'applicant' } })
  })

  test('names what is missing and sends nothing', async () => {
    await open()
    await press(label)
    await press(definition.confirm ? definition.label : casesMessages.send)
    expect(screen.getAllByText(formMessages.missing).length).toBe(
      definition.fields?.filter((field) => isRequired(field, {})).length,
    )
    expect(requests.some(({ procedure }) => procedure === 'cases.act')).toBe(false)
  })

  test('is kept on the phone when the network breaks, and goes out later with the same key', async () => {
    await open()
    await press(label)
    await act(async () => {
      for (const field of definition.fields ?? []) {
        const element = document.getElementById(`field-${field.key}`)
        const radio = element?.querySelector('[role=radio]')
        const input = element?.querySelector('input, textarea')
        if (radio) fireEvent.click(radio)
        else if (input) fireEvent.change(input, { target: { value: 'E12345678' } })
      }
    })
    const send = definition.confirm ? definition.label : casesMessages.send
    await press(send)
    expect(screen.getByText(queueMessages.actKept(definition.label))).toBeTruthy()
    answers['cases.act'] = () => ({ ok: true, data: { caseNumber: number, state: definition.to } })
    await act(async () => void (await outbox.getState().flush()))
    const sent = requests.filter(({ procedure }) => procedure === 'cases.act')
    expect(sent).toHaveLength(2)
    expect(sent[1]).toMatchObject({ input: { caseNumber: number, act: id }, idempotencyKey: sent[0]?.idempotencyKey })
    expect(outbox.getState().writes).toMatchObject([{ state: 'sent', caseNumber: number }])
    outbox.setState({ writes: [] })
    delete answers['cases.act']
  })
})
