import { useRouter } from '@tarojs/taro'
import { act, render, screen } from '@testing-library/react'
import { filePage } from '@/filing'
import { filingMessages, formMessages, registerMessages } from '@/messages'
import NamePage from '@/register/name'
import { answerElsewhere, discardDraft, draftOf, flushDrafts } from '@/state/drafts'
import type { Answers } from '../../../domain/kernel/form'
import { services } from '../../../domain/services/registry'
import { residentId, soundCompany } from '../../sound/registration'
import { cloud } from '../cloud'
import { press, type } from '../hands'

/** What people get wrong in a registration: told beside the question, with the article, and nothing they typed is lost. */
const FilePage = filePage(services)
const { answers } = cloud({})
const id = 'company-registration'
const [first, second] = soundCompany.people
const company = (changes: object = {}): Answers => ({ ...soundCompany, ...changes }) as unknown as Answers
const people = (one: object, two: object = {}) => ({
  people: [
    { ...first, ...one },
    { ...second, ...two },
  ],
})

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-22T06:00:00.000Z') })
  for (const procedure of Object.keys(answers)) delete answers[procedure]
  answers['account.me'] = () => ({ ok: true, data: { signedIn: true, unread: 0 } })
  ;(useRouter as jest.Mock).mockReturnValue({ params: { service: id }, path: '' })
  discardDraft(id)
})
afterEach(() => jest.useRealTimers())

/** The form as it was left with these answers, opened at a section. */
async function opened(typed: Answers, section: RegExp) {
  answerElsewhere({ id, service: id }, typed)
  const page = await act(async () => render(<FilePage />))
  await press(section)
  return page
}

const [peopleSection, capitalSection, nameSection] = [/股东和任职的人/, /资金和期限/, /公司名称/]

test.each<[string, object, RegExp, string | undefined, RegExp, RegExp]>([
  [
    'a six-year contribution',
    people({ paidBy: '2032-11-23' }),
    peopleSection,
    '陈小榕',
    /公司成立后五年/,
    /公司法.*四十七/,
  ],
  ['shares adding to 99.99 %', people({ amount: 59_990_000 }), capitalSection, undefined, /99\.99%/, /公司法.*四十七/],
  [
    'a supervisor who is a director',
    {
      ...people({ roles: ['shareholder', 'legalRepresentative', 'director', 'manager', 'supervisor', 'liaison'] }),
      supervision: 'supervisors',
    },
    peopleSection,
    '陈小榕',
    /陈小榕是监事，不能同时是董事/,
    /公司法.*七十六/,
  ],
  ['an emoji in the name', { tradeName: '榕😀' }, nameSection, undefined, /规范汉字/, /名称登记管理规定.*五条/],
])('%s', async (_, changes, section, entry, message, article) => {
  const typed = company(changes)
  const page = await opened(typed, section)
  await press(filingMessages.next)
  if (entry) await press(formMessages.group.editOf(entry))
  expect(screen.getAllByText(message).length).toBeGreaterThan(0)
  await press(new RegExp(`^${formMessages.basisOf('')}.*${message.source}`))
  expect(screen.getAllByText(article).length).toBeGreaterThan(0)
  expect(draftOf(id)?.answers).toEqual(typed)
  flushDrafts()
  page.unmount()
  // as the next start of the app finds it
  await act(async () => void render(<FilePage />))
  expect(draftOf(id)?.answers).toEqual(typed)
})

test('a seventeen-year-old holds nobody up: it is a forecast beside the number and on the last page', async () => {
  const typed = company(people({ residentId: residentId('20090101') }))
  await opened(typed, peopleSection)
  await press(filingMessages.next)
  await press(filingMessages.next)
  expect(screen.getAllByText(filingMessages.check.forecast).length).toBeGreaterThan(0)
  screen.getByText(/陈小榕今天17岁，还没有满十八岁/)
  await press(/^依据.*今天17岁/)
  expect(screen.getAllByText(/第五条/).length).toBeGreaterThan(0)
  expect(draftOf(id)?.answers).toEqual(typed)
})

test('a day that does not exist stays as it was typed, and is told', async () => {
  await opened(company(), peopleSection)
  await press(formMessages.group.editOf('林小海'))
  await type(/最晚哪天缴足/, '2030-02-30')
  expect(screen.getAllByText(/没有这一天|日期/).length).toBeGreaterThan(0)
  await press(filingMessages.next)
  expect(screen.queryByText(/^声明$/)).toBeNull()
  expect((screen.getAllByRole('textbox', { name: /最晚哪天缴足/ })[0] as HTMLInputElement).value).toBe('2030-02-30')
  const [, lin] = (draftOf(id)?.answers.people ?? []) as readonly Answers[]
  expect(lin).toMatchObject({ name: '林小海', paidBy: '2030-02-30', amount: 40_000_000 })
})

test('rare characters of people and of the name go through whole', async () => {
  const typed = company({ ...people({ name: '陈𬭚' }, { name: '林㐂海' }), tradeName: '榕𬭚' })
  await opened(typed, peopleSection)
  for (const name of ['陈𬭚', '林㐂海']) expect(screen.getAllByText(name).length).toBeGreaterThan(0)
  await press(filingMessages.next)
  await press(filingMessages.next)
  screen.getByText(filingMessages.check.title)
  expect(screen.getAllByText(/榕𬭚/).length).toBeGreaterThan(0)
  expect(draftOf(id)?.answers).toEqual(typed)
})

test('a reservation that has expired is told; the name stays, and one tap asks for it again', async () => {
  const parts = { division: '福州', trade: '榕网云', industry: '科技', form: '有限公司', place: 'front' }
  const kept = {
    id: 'a'.repeat(20),
    kind: 'company',
    name: '福州榕网云科技有限公司',
    parts,
    askedAt: '2026-09-20T02:00:00.000Z',
  }
  answers['names.mine'] = () => ({
    ok: true,
    data: { items: [{ ...kept, state: 'expired', expiresOn: '2026-11-20' }] },
  })
  answers['credit.nearNames'] = () => ({ ok: true, data: { items: [], more: false } })
  const asked: unknown[] = []
  answers['names.reserve'] = ({ input }) => {
    asked.push(input)
    answers['names.mine'] = () => ({
      ok: true,
      data: { items: [{ ...kept, id: 'b'.repeat(20), state: 'asked' }] },
    })
    return { ok: true, data: { id: 'b'.repeat(20), state: 'asked' } }
  }
  await act(async () => void render(<NamePage />))
  await act(async () => void (await jest.advanceTimersByTimeAsync(1_000)))
  screen.getByText(registerMessages.reservation.states.expired)
  await press(registerMessages.reservation.takeOf(kept.name))
  expect((screen.getByRole('textbox', { name: /字号/ }) as HTMLInputElement).value).toBe('榕网云')
  await press(registerMessages.reservation.again)
  expect(asked).toMatchObject([{ kind: 'company', parts: { trade: '榕网云', division: '福州' } }])
  await act(async () => void (await jest.advanceTimersByTimeAsync(100)))
  screen.getByText(registerMessages.reservation.states.asked)
})
