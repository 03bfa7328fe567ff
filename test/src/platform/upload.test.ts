import Taro from '@tarojs/taro'
import { uploadFile } from '@/platform'

const request = Taro.request as unknown as jest.Mock
const upload = jest.fn()
Object.assign(Taro, { uploadFile: upload })

const file = { path: 'blob:1', name: '小票.jpg', size: 3 }
const never = () => undefined
const ref = { fileId: 'f'.repeat(16), name: '小票.jpg', size: 3, type: 'image/jpeg', sha256: 'ab' }
const begun = { data: { ok: true, data: { fileId: ref.fileId, target: { kind: 'http', url: '/upload/x' } } } }

/** What Taro.uploadFile answers with: a promise that also reports progress. */
function task(statusCode: number, percents: number[]) {
  return Object.assign(Promise.resolve({ statusCode }), {
    progress: (listener: (progress: { progress: number }) => void) =>
      percents.forEach((progress) => {
        listener({ progress })
      }),
  })
}

beforeEach(() => {
  process.env.TARO_ENV = 'h5'
  request.mockReset()
  upload.mockReset()
})
afterAll(() => {
  process.env.TARO_ENV = undefined
})

test('100 % is said only after the server has checked the file', async () => {
  const order: (number | string)[] = []
  request.mockResolvedValueOnce(begun).mockImplementationOnce(() => {
    order.push('checked')
    return Promise.resolve({ data: { ok: true, data: ref } })
  })
  upload.mockReturnValueOnce(task(204, [40, 100]))
  expect(await uploadFile(file, { onBegan: never, onProgress: (percent) => order.push(percent) })).toEqual({
    ok: true,
    file: ref,
  })
  expect(order).toEqual([0, 40, 99, 'checked', 100])
  expect(upload.mock.calls[0][0]).toMatchObject({ url: '/upload/x', filePath: 'blob:1', name: 'file' })
})

test.each([[413], [500]])('a place that answers %i is a failed upload, and nothing is completed', async (status) => {
  request.mockResolvedValueOnce(begun)
  upload.mockReturnValueOnce(task(status, []))
  expect(await uploadFile(file, { onBegan: never, onProgress: never })).toEqual({
    ok: false,
    message: expect.stringContaining('重试'),
  })
  expect(request).toHaveBeenCalledTimes(1)
})

test('the server’s own words are shown when it refuses', async () => {
  request.mockResolvedValueOnce({ data: { ok: false, error: { code: 'too-large', message: '文件超过 10 MB' } } })
  expect(await uploadFile(file, { onBegan: never, onProgress: never })).toEqual({
    ok: false,
    message: '文件超过 10 MB',
    final: true,
  })
})

test('what had arrived before the app was killed is not sent again', async () => {
  request.mockResolvedValueOnce({ data: { ok: true, data: ref } })
  expect(await uploadFile(file, { began: ref.fileId, onBegan: never, onProgress: never })).toEqual({
    ok: true,
    file: ref,
  })
  expect(upload).not.toHaveBeenCalled()
})

test('what had not is sent to a new place; a file the server has refused is not', async () => {
  const places: string[] = []
  request
    .mockResolvedValueOnce({ data: { ok: false, error: { code: 'conflict', message: '还没有传完' } } })
    .mockResolvedValueOnce(begun)
    .mockResolvedValueOnce({ data: { ok: true, data: ref } })
  upload.mockReturnValueOnce(task(204, []))
  const sending = { began: 'e'.repeat(16), onBegan: (fileId: string) => places.push(fileId), onProgress: never }
  expect(await uploadFile(file, sending)).toEqual({ ok: true, file: ref })
  expect(places).toEqual([ref.fileId])
  request.mockResolvedValueOnce({ data: { ok: false, error: { code: 'blocked', message: '不是图片' } } })
  expect(await uploadFile(file, sending)).toEqual({ ok: false, message: '不是图片', final: true })
  expect(upload).toHaveBeenCalledTimes(1)
})
