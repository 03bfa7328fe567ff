import Taro from '@tarojs/taro'
import { call, newIdempotencyKey } from '@/platform'

const request = Taro.request as unknown as jest.Mock
const callFunction = jest.fn()

beforeEach(() => {
  process.env.TARO_ENV = 'h5'
  request.mockReset()
  callFunction.mockReset()
  Object.assign(Taro, { cloud: { init: jest.fn(), callFunction } })
})
afterAll(() => {
  process.env.TARO_ENV = undefined
})

test('on H5 a call is one POST to the page’s own origin, with a W3C trace and the key of a write', async () => {
  request.mockResolvedValueOnce({ data: { ok: true, data: { kept: false } }, statusCode: 200 })
  const reply = await call('account.keepContact', { contact: null }, { idempotencyKey: 'k'.repeat(32) })
  expect(reply).toEqual({ ok: true, data: { kept: false } })
  const sent = request.mock.calls[0][0]
  expect(sent).toMatchObject({ url: '/functions/api', method: 'POST' })
  expect(sent.data).toMatchObject({
    procedure: 'account.keepContact',
    input: { contact: null },
    idempotencyKey: 'k'.repeat(32),
  })
  expect(sent.data.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/)
})

test('what needs the rules of the services goes to the function that carries them', async () => {
  request.mockResolvedValueOnce({ data: { ok: true, data: { items: [] } }, statusCode: 200 })
  await call('cases.list', {})
  expect(request.mock.calls[0][0]).toMatchObject({ url: '/functions/services' })
})

test('in WeChat it is the cloud function api', async () => {
  process.env.TARO_ENV = 'weapp'
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: { signedIn: false, unread: 0 } } })
  expect(await call('account.me', {})).toEqual({ ok: true, data: { signedIn: false, unread: 0 } })
  expect(callFunction.mock.calls[0][0]).toMatchObject({ name: 'api', data: { procedure: 'account.me', input: {} } })
  expect(request).not.toHaveBeenCalled()
})

test('a server’s error is handed on whole, whatever its HTTP status', async () => {
  const error = { code: 'limit', message: '请 30 秒后再试', retryAfter: 30 }
  request.mockResolvedValueOnce({ data: { ok: false, error }, statusCode: 429 })
  expect(await call('credit.search', { words: '榕网' })).toEqual({ ok: false, error })
})

test('a broken network is an answer, not an exception', async () => {
  request.mockRejectedValueOnce(new Error('request:fail'))
  expect(await call('account.me', {})).toMatchObject({ ok: false, error: { code: 'unavailable' } })
})

test.each([['<html>登录热点</html>'], [null], [{ data: 1 }], [undefined]])(
  'an answer that is not ours (%j) is not taken for one',
  async (data) => {
    request.mockResolvedValueOnce({ data, statusCode: 200 })
    expect(await call('account.me', {})).toMatchObject({ ok: false, error: { code: 'internal' } })
  },
)

test('keys of writes do not repeat', () => {
  const keys = new Set(Array.from({ length: 1_000 }, newIdempotencyKey))
  expect(keys.size).toBe(1_000)
})
