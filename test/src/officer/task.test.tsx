import Taro, { useRouter } from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { officerMessages } from '@/messages'
import TaskPage from '@/officer/task'
import { taskKinds } from '../../../domain/desk'
import { officerCloud } from './officerCloud'

const navigateTo = Taro.navigateTo as unknown as jest.Mock
const words = officerMessages.task
const { answers, reset, sent } = officerCloud()
const [kind] = taskKinds
const task = {
  kind: 'task',
  id: 'nudge:2025:1',
  task: kind?.id,
  label: kind?.label,
  title: '福州某某茶叶店',
  subject: '91350102MAT007148P',
  category: kind?.category,
  categoryLabel: '年报公示',
  park: 'software-park',
  parkName: '福州软件园',
  receivedAt: '2026-11-20T02:00:00.000Z',
  officer: { id: 'other', name: '林晓茉' },
  breach: {
    period: 'p',
    title: '跟进年报提醒',
    source: { law: 'own-practice', title: '跟进年报提醒', evidence: 'secondary' },
    at: '2026-11-27T16:00:00.000Z',
    status: 'running',
    text: '跟进年报提醒：2026年11月27日24时前',
  },
  open: true,
}
const open = () => act(async () => void render(<TaskPage />))
const press = (name: string | RegExp, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))

beforeEach(() => {
  reset()
  navigateTo.mockClear()
  ;(useRouter as jest.Mock).mockReturnValue({ params: { id: task.id }, path: '' })
  answers['cases.deskTask'] = () => ({ ok: true, data: task })
})
afterEach(cleanup)

test('why it is there, until when by our own promise, and what it is about', async () => {
  await open()
  expect(screen.getByText(kind?.why ?? '')).toBeTruthy()
  expect(screen.getByText(officerMessages.desk.promised(task.breach.text))).toBeTruthy()
  await press(kind?.opens?.label ?? '')
  expect(navigateTo).toHaveBeenCalledWith({ url: `/credit/merchant/index?uscc=${task.subject}` })
})

test('taken over from a colleague, and ended with one of the kind’s outcomes', async () => {
  answers['cases.deskTakeTask'] = () => ({ ok: true, data: { officer: { id: 'me', name: '陈榕生' } } })
  answers['cases.deskEndTask'] = () => ({ ok: true, data: { ended: true } })
  await open()
  await press(words.take)
  expect(sent('cases.deskTakeTask').map(({ input }) => input)).toEqual([{ id: task.id }])
  // without an outcome nothing is sent
  await press(words.end)
  expect(sent('cases.deskEndTask')).toEqual([])
  const outcome = kind?.outcomes[1]
  await press(outcome?.label ?? '', 'radio')
  await press(words.end)
  expect(sent('cases.deskEndTask').map(({ input }) => input)).toEqual([{ id: task.id, outcome: outcome?.id }])
})

test('an ended one says how, and offers nothing more', async () => {
  const outcome = kind?.outcomes[0]
  answers['cases.deskTask'] = () => ({ ok: true, data: { ...task, open: false, outcome: outcome?.id } })
  await open()
  expect(screen.getByText(new RegExp(words.result(outcome?.label ?? '')))).toBeTruthy()
  expect(screen.queryByRole('button', { name: words.take })).toBeNull()
  expect(screen.queryByRole('button', { name: words.end })).toBeNull()
})
