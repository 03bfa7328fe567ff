import Taro from '@tarojs/taro'
import { fireEvent, render, screen, within } from '@testing-library/react'
import DoorPage from '@/dispute/door'
import { waysOn } from '@/dispute/door/waysOn'
import { doorMessages, homeMessages } from '@/messages'
import { ServiceCards } from '@/pages/home/ServiceCards'
import { cite } from '../../../domain/kernel/law'
import { type DoorAnswers, doorQuestions, type QuestionId, rightDoor } from '../../../domain/routing'
import { services } from '../../../domain/services/registry'
import { packageOf } from '../packageOf'

const option = (question: QuestionId, id: string) => {
  const found = doorQuestions.find((one) => one.id === question)?.options.find((one) => one.id === id)
  if (!found) throw new Error(`no option ${question}: ${id}`)
  return found
}
const press = (name: string | RegExp) => fireEvent.click(screen.getAllByRole('button', { name })[0] as HTMLElement)

/** Answers on the screen what the table asks, and gives what should be shown then. */
function answer(answers: DoorAnswers) {
  render(<DoorPage />)
  let given: DoorAnswers = {}
  for (let { question } = rightDoor(given); question; { question } = rightDoor(given)) {
    const id = answers[question.id]
    if (id === undefined) throw new Error(`${question.id} is asked`)
    screen.getByRole('heading', { name: question.title })
    press(new RegExp(`^${option(question.id, id).label}`))
    given = { ...given, [question.id]: id }
  }
  const { result } = rightDoor(given)
  if (!result) throw new Error('no result')
  screen.getByRole('heading', { name: doorMessages.results[result.door] })
  screen.getByText(result.reason)
  screen.getByText(new RegExp(cite(result.basis).replace(/[()（）]/g, '.')))
  return result
}

const dispute = { matter: 'market', otherSide: 'merchant', dailyLife: 'yes', handled: 'no' } as const
const file = (service: string) => ({ url: `/${packageOf(service)}/file/index?service=${service}` })

beforeEach(() => {
  for (const mock of [Taro.navigateTo, Taro.makePhoneCall, Taro.switchTab]) (mock as jest.Mock).mockClear()
})

test('a consumer’s dispute leads to the complaint form, with the official channel beside it', () => {
  answer({ want: 'solve', ...dispute })
  const [complaint] = services.filter(({ doors }) => doors?.includes('complaint'))
  press(complaint?.title ?? '')
  expect(Taro.navigateTo).toHaveBeenCalledWith(file('complaint'))
  press(/^拨打 12315/)
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '12315' })
})

test('a filing that is both shows two steps in order, each with its form', () => {
  answer({ want: 'both', ...dispute })
  screen.getByText(doorMessages.first)
  screen.getByText(doorMessages.second)
  for (const { id, title, doors = [] } of services) {
    if (!doors.includes('complaint') && !doors.includes('tip-off')) continue
    press(title)
    expect(Taro.navigateTo).toHaveBeenCalledWith(file(id))
  }
})

test('what is not ours offers no form of ours, but the number of those who look after it', () => {
  answer({ want: 'solve', matter: 'labour' })
  for (const { title } of services) expect(screen.queryByRole('button', { name: title })).toBeNull()
  press(/^拨打 12333/)
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '12333' })
})

test('a door that has no service yet says so and names the official channel', () => {
  const offered = waysOn(
    ['consultation'],
    services.map(({ id }) => id),
  )
  expect(offered).toEqual([{ door: 'consultation', services: [] }])
  answer({ want: 'ask' })
  if (!services.some(({ doors }) => doors?.includes('consultation'))) screen.getByText(doorMessages.noService)
  press(/^拨打 12345/)
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '12345' })
})

test('a service the city switched off is not offered', () => {
  const behind = (off: readonly string[]) => waysOn(['complaint'], off)[0]?.services.map(({ id }) => id) ?? []
  expect(behind([])).toContain('complaint')
  expect(behind(['complaint'])).toEqual(behind([]).filter((id) => id !== 'complaint'))
})

test('one step back asks the last question again, as often as there are answers', () => {
  answer({ want: 'solve', ...dispute, handled: 'yes' })
  for (const question of [...doorQuestions].reverse().filter(({ id }) => id !== 'elsewhereChannel')) {
    press(doorMessages.previous)
    screen.getByRole('heading', { name: question.title })
  }
  expect(screen.queryByRole('button', { name: doorMessages.previous })).toBeNull()
})

test('after going back another answer leads another way', () => {
  answer({ want: 'solve', ...dispute, dailyLife: 'no' })
  press(doorMessages.previous)
  press(new RegExp(`^${option('dailyLife', 'yes').label}`))
  press(new RegExp(`^${option('handled', 'no').label}`))
  screen.getByRole('heading', { name: doorMessages.results.complaint })
})

test('the choices are read back, and can all be taken back', () => {
  answer({ want: 'report', matter: 'market' })
  const card = screen.getByText(doorMessages.chosen).closest('.wet-card') as HTMLElement
  within(card).getByText(option('want', 'report').label)
  within(card).getByText(option('matter', 'market').label)
  press(doorMessages.again)
  screen.getByRole('heading', { name: doorQuestions[0]?.title ?? '' })
})

test('the way here is on the home page', () => {
  render(<ServiceCards merchants={undefined} />)
  press(new RegExp(homeMessages.door.title.replace('？', '.')))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/dispute/door/index' })
})
