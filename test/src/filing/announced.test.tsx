import { useRouter } from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { filePage } from '@/filing'
import { filingMessages } from '@/messages'
import { answerDraft, discardDraft, draftOf, flushDrafts, openDraft } from '@/state/drafts'
import { services } from '../../../domain/services/registry'
import { cloud } from '../cloud'

const service = services.find(({ takesUp }) => takesUp)
if (!service?.takesUp) throw new Error('no service takes anything up')
const { field } = service.takesUp
const form = service.forms[0].value
const [section] = form.sections
const id = '5f0e8a1c-7c1d-4a52-9b1f-000000000001'
const title = '直播合规培训'
/** The screen may lag this long behind the draft. */
const screenBehind = 250
const FilePage = filePage([service])

const { requests, answers } = cloud({})
const open = async (params: Record<string, string> = {}) => {
  ;(useRouter as jest.Mock).mockReturnValue({ params: { service: service.id, ...params }, path: '' })
  await act(async () => void render(<FilePage />))
  await act(async () => void (await jest.advanceTimersByTimeAsync(screenBehind)))
}
const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getAllByRole('button', { name })[0] as HTMLElement))

/** Who takes part, from an earlier visit. */
const begun = (more: Record<string, string> = {}) => {
  openDraft({ id: service.id, service: service.id }, form)
  for (const [key, value] of Object.entries({ name: '林女士', mobile: '13800138000', ...more }))
    answerDraft(service.id, key, value)
  flushDrafts()
}

beforeAll(() => void jest.useFakeTimers())
afterAll(() => void jest.useRealTimers())
beforeEach(() => {
  requests.length = 0
  answers['announcements.read'] = ({ input }) => ({ ok: true, data: { id: input.id, title } })
})
afterEach(() => {
  cleanup()
  discardDraft(service.id)
})

test('what is signed up for is read by its title, asked and checked, and sent by its id', async () => {
  begun()
  await open({ subject: id })
  expect(draftOf(service.id)?.answers[field]).toBe(id)
  await press(new RegExp(section?.title ?? ''))
  expect(screen.getByRole('radio', { name: title, checked: true })).toBeTruthy()
  await press(filingMessages.toTasks)
  await press(new RegExp(filingMessages.checkTask))
  expect(screen.getByText(filingMessages.check.title)).toBeTruthy()
  expect(screen.getAllByText(title)).toHaveLength(1)
  expect(document.body.textContent).not.toContain(id)
})

test('what cannot be read is shown as it was given, never as unanswered', async () => {
  delete answers['announcements.read']
  begun({ [field]: id })
  await open()
  await press(new RegExp(filingMessages.checkTask))
  expect(screen.getByText(id)).toBeTruthy()
})

test('a draft that is gone on with knows it too', async () => {
  begun({ [field]: id })
  await open()
  expect(requests.filter(({ procedure }) => procedure === 'announcements.read').map(({ input }) => input)).toEqual([
    { id },
  ])
  await press(new RegExp(filingMessages.checkTask))
  expect(screen.getByText(title)).toBeTruthy()
})
