import Taro, { useRouter } from '@tarojs/taro'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { filePage } from '@/filing'
import { filingMessages, formMessages, queueMessages } from '@/messages'
import { draftOf, flushDrafts } from '@/state/drafts'
import { outbox } from '@/state/outbox'
import { plainDate } from '../../../domain/kernel/calendar'
import { type Answers, type Field, isRequired, sectionFields, visibleSections } from '../../../domain/kernel/form'
import { filedAnonymously, formOn } from '../../../domain/kernel/service'
import { services } from '../../../domain/services/registry'
import { residentId } from '../../sound/registration'
import { cloud } from '../cloud'
import { press } from '../hands'
import { packageOf } from '../packageOf'

const today = '2026-11-22'
/** The screen may lag this long behind the typing. */
const screenBehind = 250

/** Over every service, whatever package it is in. */
const FilePage = filePage(services)

const { requests, answers } = cloud({})
const submissions = () => requests.filter(({ procedure }) => procedure === 'cases.submit')

/**
 * Answers that pass where the definition alone does not say which would. Numbers: options by their place, tapped one after
 * the other, or of a group how many entries. Text: what is typed, in each entry of a group the next one.
 */
const passes: Readonly<Record<string, number | readonly number[] | string | readonly string[]>> = {
  'company-registration.nameDivision': '福州',
  // a company of one has nobody to invite
  'company-registration.signedOnPhones': [],
  // shareholder, legal representative, director
  'company-registration.people.roles': [0, 1, 2],
  // the one shareholder holds all of the capital
  'company-registration.organisations': 0,
  // a trader with premises: a file cannot be put in by hand here
  'sole-trader-registration.onlineOnly': [1],
  'sole-proprietorship-registration.nameDivision': '福州',
  'cooperative-registration.nameDivision': '福州',
  'cooperative-registration.members': 5,
  'cooperative-registration.members.residentId': ['0101', '0102', '0103', '0104', '0105'].map((day) =>
    residentId(`1980${day}`),
  ),
  'cooperative-registration.members.post': [0, 2, 2, 2, 2],
  // a number pad has no hyphen
  'record-objection.contactPhone': '059187654321',
  'mark-objection.contactPhone': '059187654321',
  'branch-registration.parentName': '福州榕网科技有限公司',
  'branch-registration.tradeName': '福州榕网科技有限公司仓山',
}

/** An answer that passes, made from the field's definition. */
function fill(field: Field, element: HTMLElement, place: number, special: string | undefined): void {
  const type = (text: string) => {
    const input = element.querySelector('input, textarea')
    if (!input) throw new Error(`${field.key} has nothing to type into`)
    fireEvent.change(input, { target: { value: text } })
    fireEvent.blur(input)
  }
  switch (field.kind) {
    case 'choice':
      return void fireEvent.click(within(element).getAllByRole('radio')[place] as HTMLElement)
    case 'choices':
    case 'confirm':
      return void fireEvent.click(within(element).getAllByRole('checkbox')[place] as HTMLElement)
    case 'files':
      return
    case 'group':
      return void fireEvent.click(within(element).getByRole('button', { name: new RegExp(`^添加${field.item}`) }))
    default:
      type(special ?? typed[field.kind])
  }
}

/** Answers a field, and every question of a group's entries, also those that an answer brings up. */
async function answer(field: Field, path: string): Promise<void> {
  const element = document.getElementById(`field-${field.key}`)
  if (!element) throw new Error(`${field.key} is not drawn`)
  const special = passes[`${path}.${field.key}`]
  if (field.kind !== 'group') return put(field, element, special)
  const entries = typeof special === 'number' ? special : 1
  for (let entry = 0; entry < entries; entry += 1) {
    // a group that needs an entry begins with one
    if (!document.getElementById(`field-${field.key}-${entry}`)) await settle(() => fill(field, element, 0, undefined))
    const left = [...field.fields]
    for (;;) {
      const next = left.findIndex(({ key }) => document.getElementById(`field-${field.key}-${entry}-${key}`))
      const [inner] = next < 0 ? [] : left.splice(next, 1)
      const question = inner && document.getElementById(`field-${field.key}-${entry}-${inner.key}`)
      if (!question) break
      const own = passes[`${path}.${field.key}.${inner.key}`]
      // a list of texts, or of single choices, has one for each entry
      const each = entries > 1 && typeof own === 'object' ? own[entry] : own
      await put(inner, question, typeof each === 'number' ? [each] : each)
    }
  }
}

/** One tap at a time, as a person taps. */
async function put(field: Field, element: HTMLElement, special: (typeof passes)[string] | undefined) {
  if (typeof special === 'string') return settle(() => fill(field, element, 0, special))
  const places = typeof special === 'object' ? (special as readonly number[]) : [0]
  for (const place of places) await settle(() => fill(field, element, place, undefined))
}

async function settle(change: () => void): Promise<void> {
  await act(async () => change())
  await act(async () => void (await jest.advanceTimersByTimeAsync(screenBehind)))
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

/** A service filed in a merchant's name opens over what is on record: merchantFiling.test.tsx. */
const filedByPersons = services.filter(({ forMerchant }) => !forMerchant || forMerchant.claim)

describe.each(filedByPersons.map((service) => [service.title, service] as const))('filing %s', (_title, service) => {
  const form = formOn(service, plainDate(today))?.value
  if (!form) throw new Error(`${service.id} cannot be filed today`)
  const current = () => draftOf(service.id)?.answers ?? {}

  beforeEach(() => {
    jest.useFakeTimers({ now: new Date(`${today}T06:00:00.000Z`) })
    requests.length = 0
    outbox.setState({ writes: [] })
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

    // an answer may bring or drop a whole section
    for (const { id } of form.sections) {
      if (!visibleSections(form, current()).some((visible) => visible.id === id)) continue
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
        await answer(field, service.id)
      }
      await press(filingMessages.next)
    }

    expect(screen.getByText(filingMessages.check.title)).toBeTruthy()
    await press(filingMessages.check.next)
    await press(filingMessages.declare.submit)
    expect(submissions()).toEqual([])
    for (const sentence of service.declaration) await press(sentence, 'checkbox')

    // the network breaks first: everything is kept, and the next attempt is the same filing
    const anonymous = filedAnonymously(service, current())
    await press(filingMessages.declare.submit)
    expect(
      screen.getByText(anonymous ? queueMessages.anonymous : queueMessages.states.waiting(service.title)),
    ).toBeTruthy()
    flushDrafts()
    expect(draftOf(service.id)?.filingKey).toBeDefined()

    answers['cases.submit'] = () => ({
      ok: true,
      data: { caseNumber: 'FZ26-7K3M-9PQR-T', receivedAt: '2026-11-22T06:00:00.000Z', receivedMoment: '现在' },
    })
    await press(anonymous ? filingMessages.declare.submit : queueMessages.nowOf(service.title))
    const [lost, done] = submissions()
    expect(done?.idempotencyKey).toBe(lost?.idempotencyKey)
    expect(done?.input).toEqual(lost?.input)
    if (anonymous)
      expect(Taro.redirectTo).toHaveBeenCalledWith({
        url: `/${packageOf(service.id)}/receipt/index?n=FZ26-7K3M-9PQR-T`,
      })
    else expect(screen.getByText(queueMessages.states.sent(service.title))).toBeTruthy()
    expect(draftOf(service.id)).toBeUndefined()

    // what was typed loosely travels in its right form
    const filed = (done?.input.answers ?? {}) as Answers
    for (const field of form.sections.flatMap((section) => section.fields)) {
      if (filed[field.key] === undefined) continue

      if (field.kind === 'uscc') expect(filed[field.key]).toBe('91350102MAT007148P')
      if (field.kind === 'money') expect(filed[field.key]).toBe(field.unit === 'wan' ? 1_299_500_000 : 129_950)
    }
  })
})
