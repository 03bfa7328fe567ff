import Taro from '@tarojs/taro'
import { asksToKnock, askToKnock, noteConsent } from '@/platform'

const question = jest.fn()
beforeEach(() => {
  question.mockReset()
  Object.assign(Taro, { requestSubscribeMessage: question })
})
const kinds = [
  { kind: 'waits', template: 'a' },
  { kind: 'progress', template: 'b' },
  { kind: 'due', template: undefined },
] as const

test('asks for what has a template, and tells what was agreed to', async () => {
  question.mockResolvedValueOnce({ errMsg: 'ok', a: 'accept', b: 'reject' })
  expect(await askToKnock(kinds)).toEqual(['waits'])
  expect(question).toHaveBeenCalledWith(expect.objectContaining({ tmplIds: ['a', 'b'] }))
})

test('nothing configured: nobody is asked', async () => {
  expect(await askToKnock([{ kind: 'waits' }])).toEqual([])
  expect(question).not.toHaveBeenCalled()
})

test('switched off in WeChat is a no', async () => {
  question.mockRejectedValueOnce({ errCode: 20004 })
  expect(await askToKnock(kinds)).toEqual([])
})

test('whoever refused every kind is not asked at the next filing, until they switch it on', async () => {
  question.mockResolvedValueOnce({ errMsg: 'ok', a: 'reject', b: 'reject' })
  expect(await askToKnock(kinds)).toEqual([])
  expect(asksToKnock(kinds)).toBe(false)
  expect(await askToKnock(kinds)).toEqual([])
  expect(question).toHaveBeenCalledTimes(1)
  noteConsent('messages', true)
  expect(asksToKnock(kinds)).toBe(true)
})
