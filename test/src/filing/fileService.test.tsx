import Taro, { useRouter } from '@tarojs/taro'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import FilePage from '@/apply/file'
import { filingMessages, formMessages, platformMessages } from '@/messages'
import { draftOf, flushDrafts } from '@/state/drafts'
import { plainDate } from '../../../domain/kernel/calendar'
import { type Answers, type Field, isRequired, sectionFields, visibleSections } from '../../../domain/kernel/form'
import { formOn } from '../../../domain/kernel/service'
import { services } from '../../../domain/services/registry'
import { cloud } from '../cloud'

const today = '2026-11-22'
/** The screen may lag this long behind the typing. */
const screenBehind = 250

const { requests, answers } = cloud({})
const submissions = () => requests.filter(({ procedure }) => procedure === 'cases.submit')

/** An answer that passes, made from the field's definition. */
function fill(field: Field, element: HTMLElement): void {
  const type = (text: string) => {
    const input = element.querySelector('input, textarea')
    if (!input) throw new Error(`${field.key} has nothing to type into`)
    fireEvent.change(input, { target: { value: text } })
    fireEvent.blur(input)
  }
  switch (field.kind) {
    case 'choice':
      return void fireEvent.click(within(element).getAllByRole('radio')[0] as HTMLElement)
    case 'choices':
    case 'confirm':
      return void fireEvent.click(within(element).getAllByRole('checkbox')[0] as HTMLElement)
    case 'files':
      return
    case 'group':
      fireEvent.click(within(element).getByRole('button', { name: new RegExp(`添加${field.item}`) }))
      for (const inner of field.fields) {
        const question = document.getElementById(`field-${field.key}-0-${inner.key}`)
        if (question) fill(inner, question)
      }
      return
    default:
      type(typed[field.kind])
  }
}

const typed = {
  text: '内容',
  longText: '十一月三日在店里买了一台电饭煲，用了两天就不能加热，联系商家没有回音。',
  address: '福州市鼓楼区五四路1号',
  mobile: '13800000000',
  uscc: '9135o102mat007148p',
  url: 'https://shop36.taobao.com/?spm=a21',
  date: '2026-11-03',
  money: '1,299.5',
  phone: '0591-87654321',
  email: 'name@example.com',
  residentId: '11010519491231002X',
  number: '3',
} as const

const press = async (name: string | RegExp, role = 'button') => {
  await act(async () => {
    fireEvent.click(screen.getAllByRole(role, { name })[0] as HTMLElement)
  })
}

describe.each(services.map((service) => [service.title, service] as const))('filing %s', (_title, service) => {
  const form = formOn(service, plainDate(today))?.value
  if (!form) throw new Error(`${service.id} cannot be filed today`)
  const current = () => draftOf(service.id)?.answers ?? {}

  beforeEach(() => {
    jest.useFakeTimers({ now: new Date(`${today}T06:00:00.000Z`) })
    requests.length = 0
    for (const procedure of Object.keys(answers)) delete answers[procedure]
    answers['account.me'] = () => ({ ok: true, data: { signedIn: true, unread: 0 } })
    ;(useRouter as jest.Mock).mockReturnValue({ params: { service: service.id }, path: '' })
  })

  afterEach(() => jest.useRealTimers())

  test('opens with a task list whose last task waits for the others', async () => {
    await act(async () => void render(<FilePage />))
    for (const section of visibleSections(form, {})) expect(screen.getByText(section.title)).toBeTruthy()
    const last = screen.getByRole('button', { name: new RegExp(filingMessages.checkTask) })
    expect(last.getAttribute('aria-disabled')).toBe('true')
  })

  test('from the first field to the case number, every field drawn from the definition', async () => {
    await act(async () => void render(<FilePage />))
    const [first] = visibleSections(form, {})
    if (!first) throw new Error('the form is empty')
    await press(new RegExp(first.title))

    for (const { id } of visibleSections(form, {})) {
      const section = form.sections.find((candidate) => candidate.id === id)
      if (!section) throw new Error(`no section ${id}`)
      screen.getByText(section.title)
      const missing = sectionFields(section, current()).filter((field) => isRequired(field, current()))
      if (missing.length > 0) {
        // going on without an answer stays here and names every missing field
        await press(filingMessages.next)
        expect(screen.getAllByText(formMessages.missing).length).toBeGreaterThanOrEqual(missing.length)
      }
      // an answer may bring a new field: go on until nothing is unanswered
      const seen = new Set<string>()
      for (let open = true; open; ) {
        const field = sectionFields(section, current()).find(({ key }) => !seen.has(key))
        open = field !== undefined
        if (!field) continue
        seen.add(field.key)
        const element = document.getElementById(`field-${field.key}`)
        if (!element) throw new Error(`${field.key} is not drawn`)
        await act(async () => fill(field, element))
        await act(async () => void (await jest.advanceTimersByTimeAsync(screenBehind)))
      }
      await press(filingMessages.next)
    }

    expect(screen.getByText(filingMessages.check.title)).toBeTruthy()
    await press(filingMessages.check.next)
    await press(filingMessages.declare.submit)
    expect(submissions()).toEqual([])
    for (const sentence of service.declaration) await press(sentence, 'checkbox')

    // the network breaks first: everything is kept, and the next attempt is the same filing
    await press(filingMessages.declare.submit)
    expect(screen.getByText(platformMessages.unreachable)).toBeTruthy()
    flushDrafts()
    expect(draftOf(service.id)?.filingKey).toBeDefined()

    answers['cases.submit'] = () => ({
      ok: true,
      data: { caseNumber: 'FZ26-7K3M-9PQR-T', receivedAt: '2026-11-22T06:00:00.000Z', receivedMoment: '现在' },
    })
    await press(filingMessages.declare.submit)
    const [lost, done] = submissions()
    expect(done?.idempotencyKey).toBe(lost?.idempotencyKey)
    expect(done?.input).toEqual(lost?.input)
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/apply/receipt/index?n=FZ26-7K3M-9PQR-T' })
    expect(draftOf(service.id)).toBeUndefined()

    // what was typed loosely travels in its right form
    const filed = (done?.input.answers ?? {}) as Answers
    for (const field of form.sections.flatMap((section) => section.fields)) {
      if (filed[field.key] === undefined) continue

      if (field.kind === 'uscc') expect(filed[field.key]).toBe('91350102MAT007148P')
      if (field.kind === 'money') expect(filed[field.key]).toBe(129_950)
    }
  })
})
