import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { BeforeAsking } from '@/filing/file/BeforeAsking'
import type { FilingInProgress } from '@/filing/file/useFiling'
import { consultMessages } from '@/messages'
import type { Answers } from '../../../domain/kernel/form'
import type { PublicService } from '../../../domain/kernel/service'
import { services } from '../../../domain/services/registry'
import { cloud } from '../cloud'
import { packageOf } from '../packageOf'

const navigateTo = Taro.navigateTo as unknown as jest.Mock
const { requests, answers } = cloud({})
const asking = services.find(({ asks }) => asks) as PublicService
/** An answer to every field of the service's form, so that whatever it asks is in it. */
const saying = (text: string): Answers =>
  Object.fromEntries(
    (asking.forms[0]?.value.sections ?? []).flatMap(({ fields }) =>
      fields.filter(({ kind }) => kind === 'longText').map(({ key }) => [key, text]),
    ),
  )
const show = (service: PublicService, given: Answers) =>
  act(async () => void render(<BeforeAsking filing={{ service, answers: given } as FilingInProgress} />))
const suggest = (items: object[]) => {
  answers['knowledge.suggest'] = () => ({ ok: true, data: { items } })
}

beforeEach(() => {
  requests.length = 0
  navigateTo.mockClear()
  suggest([])
})
afterEach(cleanup)

test('articles that may answer are offered and open; going on stays possible', async () => {
  suggest([{ id: 'when', title: '年报什么时候报', summary: '上半年' }])
  await show(asking, saying('个体户年报什么时候报？'))
  expect(requests[0]).toMatchObject({ procedure: 'knowledge.suggest', input: { question: '个体户年报什么时候报？' } })
  fireEvent.click(screen.getByRole('link', { name: '年报什么时候报' }))
  expect(navigateTo).toHaveBeenCalledWith({ url: '/consult/article/index?id=when' })
  expect(screen.getByText(consultMessages.suggestions.none)).toBeTruthy()
})

test.each([
  ['complaint', '我买的茶叶发霉了，商家不给退款'],
  ['tip-off', '我要举报隔壁一家没有营业执照的店'],
] as const)('a question that reads like a %s is offered that door, with the article', async (door, question) => {
  await show(asking, saying(question))
  expect(screen.getByText(consultMessages.door.title)).toBeTruthy()
  expect(screen.getByText(/第四十四条/)).toBeTruthy()
  const behind = services.filter(({ doors = [] }) => doors.includes(door))
  expect(behind.length).toBeGreaterThan(0)
  for (const { id, title } of behind) {
    fireEvent.click(screen.getByRole('button', { name: consultMessages.door.go(title) }))
    expect(navigateTo).toHaveBeenLastCalledWith({ url: `/${packageOf(id)}/file/index?service=${id}` })
  }
})

test('a plain question is offered no other door', async () => {
  await show(asking, saying('我被投诉了要怎么回应？'))
  expect(screen.queryByText(consultMessages.door.title)).toBeNull()
})

test('without network, and for a service that asks for something to be done, nothing stands in the way', async () => {
  delete answers['knowledge.suggest']
  await show(asking, saying('年报什么时候报？'))
  expect(document.body.textContent).toBe('')
  cleanup()
  for (const service of services.filter(({ asks }) => !asks)) {
    requests.length = 0
    await show(service, saying('我买的茶叶发霉了，商家不给退款'))
    expect(document.body.textContent).toBe('')
    expect(requests).toEqual([])
    cleanup()
  }
})
