import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Page } from '@/components'
import { privacyMessages } from '@/messages'
import { agreeButton, chooseFiles, locate, pastedText, permit, privacy, startPrivacyGate } from '@/platform'
import { purposeIds } from '../../../domain/privacy'

const words = privacyMessages.gate
const mocks = Taro as unknown as Record<string, jest.Mock>
const mock = (name: string) => mocks[name] as jest.Mock
const question = () => screen.queryByRole('dialog')
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

/** Begins something that asks first; `ended` tells how it went. */
async function begin<T>(act_: () => Promise<T>) {
  const ended = jest.fn<void, [T]>()
  await act(async () => {
    void act_().then(ended)
  })
  return ended
}

beforeEach(() => {
  privacy.setState({ consents: {}, questions: [] })
  for (const name of ['getFuzzyLocation', 'getClipboardData', 'chooseMedia', 'showActionSheet']) mock(name).mockReset()
  render(<Page title='页'>内容</Page>)
})
afterEach(cleanup)

test('nothing is touched before the yes; what is said yes to is kept and not asked again', async () => {
  mock('getFuzzyLocation').mockResolvedValue({ latitude: 26, longitude: 119 })
  const ended = await begin(locate)
  expect(question()?.textContent).toContain(privacyMessages.purposes.location.why)
  expect(question()?.textContent).toContain(privacyMessages.purposes.location.without)
  expect(mock('getFuzzyLocation')).not.toHaveBeenCalled()
  await press(words.agree)
  expect(ended).toHaveBeenCalledWith({ at: { latitude: 26, longitude: 119 } })
  expect(question()).toBeNull()
  expect(Taro.getStorageSync('consents')).toMatchObject({ location: { agreed: true } })

  expect((await begin(locate)).mock.calls).toHaveLength(1)
  expect(question()).toBeNull()
})

test('a no leaves the phone alone, is kept, and is asked again only by the next press', async () => {
  const ended = await begin(() => pastedText())
  await press(words.refuse)
  expect(ended).toHaveBeenCalledWith(undefined)
  expect(mock('getClipboardData')).not.toHaveBeenCalled()
  expect(Taro.getStorageSync('consents')).toMatchObject({ clipboard: { agreed: false } })
  await begin(() => pastedText())
  expect(question()?.textContent).toContain(privacyMessages.purposes.clipboard.why)
})

test('closing the sheet decides nothing', async () => {
  const ended = await begin(() => permit('pictures'))
  await press('关闭')
  expect(ended).toHaveBeenCalledWith(false)
  expect(privacy.getState().consents).toEqual({})
})

test('consent to one purpose is none to another', async () => {
  privacy.setState({ consents: { location: { agreed: true, at: '2026-11-20T02:00:00.000Z' } } })
  mock('showActionSheet').mockResolvedValue({ tapIndex: 0 })
  const ended = await begin(() => chooseFiles(3))
  expect(question()).toBeTruthy()
  await press(words.refuse)
  expect(ended).toHaveBeenCalledWith([])
  expect(mock('chooseMedia')).not.toHaveBeenCalled()
})

test('whoever refused what is asked on the way is not asked again', async () => {
  privacy.setState({ consents: { messages: { agreed: false, at: '2026-11-20T02:00:00.000Z' } } })
  expect((await begin(() => permit('messages'))).mock.calls).toEqual([[false]])
  expect(question()).toBeNull()
})

describe('WeChat itself asks', () => {
  const raise = (referrer: string) => {
    const resolve = jest.fn()
    const [listener] = mock('onNeedPrivacyAuthorization').mock.calls.at(-1) ?? []
    act(() => listener(resolve, { referrer }))
    return resolve
  }
  beforeEach(() => {
    process.env.TARO_ENV = 'weapp'
    startPrivacyGate()
    process.env.TARO_ENV = undefined
  })

  test('the same sheet answers, with the button that was pressed', async () => {
    const resolve = raise('chooseMedia')
    expect(resolve).toHaveBeenCalledWith({ event: 'exposureAuthorization' })
    await press(words.agree)
    expect(resolve).toHaveBeenLastCalledWith({ event: 'agree', buttonId: agreeButton })
  })

  test('a no is told, and so is an interface nobody declared', async () => {
    const resolve = raise('getClipboardData')
    await press(words.refuse)
    expect(resolve).toHaveBeenLastCalledWith({ event: 'disagree' })
    expect(raise('getLocation').mock.calls).toEqual([[{ event: 'disagree' }]])
    expect(question()).toBeNull()
  })
})

test('every purpose says what, why, how long, and how it goes without', () => {
  for (const id of purposeIds)
    for (const text of Object.values(privacyMessages.purposes[id])) expect(text.length).toBeGreaterThan(1)
})
