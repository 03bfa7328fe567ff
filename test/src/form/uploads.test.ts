import Taro from '@tarojs/taro'

/** The store as it is after the app was started anew: memory is gone, what the phone keeps is not. */
async function startApp() {
  jest.resetModules()
  const taro = (await import('@tarojs/taro')).default
  Object.assign(taro, { getStorageSync: (key: string) => storage.get(key) ?? '' })
  Object.assign(taro, { setStorageSync: (key: string, value: unknown) => void storage.set(key, value) })
  const { cloud } = await import('../cloud')
  const network = cloud({})
  const removed = jest.fn()
  const saved = {
    env: { USER_DATA_PATH: 'kept' },
    getFileSystemManager: () => ({
      saveFile: ({ success, fail }: { success: () => void; fail: (problem: { errMsg: string }) => void }) =>
        full ? fail({ errMsg: 'saveFile:fail the maximum size of the file storage limit is exceeded' }) : success(),
      unlink: ({ filePath }: { filePath: string }) => removed(filePath),
    }),
    onNetworkStatusChange: (listener: typeof changed) => {
      changed = listener
    },
    uploadFile: ({ filePath }: { filePath: string }) => {
      sent.push(filePath)
      return Object.assign(
        reachable ? Promise.resolve({ statusCode: 204 }) : Promise.reject(new Error('uploadFile:fail')),
        { progress: () => undefined },
      )
    },
  }
  Object.assign(taro, saved)
  const place = { fileId: 'f'.repeat(16), target: { kind: 'http', url: '/upload/f' } }
  network.answers['files.begin'] = () => ({ ok: true, data: place })
  network.answers['files.complete'] = () =>
    arrivedThere
      ? { ok: true, data: reference }
      : { ok: false, error: { code: 'conflict', message: '文件还没有传完，请重试' } }
  const uploads = await import('@/components/form/uploads')
  return { ...uploads, ...network, removed }
}

const storage = new Map<string, unknown>()
const sent: string[] = []
let changed: (state: { isConnected: boolean }) => void = () => undefined
let reachable = true
let arrivedThere = true
let full = false
const scope = 'complaint:evidence'
const file = { path: 'tmp/1.jpg', name: '小票.jpg', size: 3 }
const reference = { fileId: 'f'.repeat(16), name: '小票.jpg', size: 3, type: 'image/jpeg', sha256: 'ab' }
const limit = () => 10 * 1024 * 1024
const settled = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

beforeEach(() => {
  storage.clear()
  sent.length = 0
  reachable = true
  arrivedThere = true
  full = false
})
afterAll(() => void Taro)

test('killed while sending: the next visit finds the file on the phone, sends it and gives it to the draft', async () => {
  reachable = false
  const before = await startApp()
  before.startUploads(scope, [file], limit, () => undefined)
  await settled()
  reachable = true
  arrivedThere = false
  const after = await startApp()
  const taken: unknown[] = []
  after.takeUploads(scope, (one) => taken.push(one))
  await settled()
  arrivedThere = true
  changed({ isConnected: true })
  await settled()
  expect(taken).toEqual([reference])
  expect(sent.at(-1)).toMatch(/^kept\/upload-\w+\.jpg$/)
  expect(after.removed).toHaveBeenCalledWith(sent.at(-1))
  expect(storage.get('uploads')).toEqual({})
})

test('killed after the bytes had come through: nothing is sent again', async () => {
  arrivedThere = false
  const before = await startApp()
  before.startUploads(scope, [file], limit, () => undefined)
  await settled()
  expect(sent).toHaveLength(1)
  arrivedThere = true
  const after = await startApp()
  const taken: unknown[] = []
  after.takeUploads(scope, (one) => taken.push(one))
  await settled()
  expect(taken).toEqual([reference])
  expect(sent).toHaveLength(1)
})

test('another draft’s file is not taken; it waits for its own', async () => {
  reachable = false
  const before = await startApp()
  before.startUploads(scope, [file], limit, () => undefined)
  await settled()
  reachable = true
  const after = await startApp()
  const taken: string[] = []
  after.takeUploads('tip-off:evidence', () => taken.push('tip-off'))
  await settled()
  expect(taken).toEqual([])
  after.takeUploads(scope, () => taken.push('complaint'))
  await settled()
  expect(taken).toEqual(['complaint'])
})

test('a file taken off the list is forgotten on the phone too, whatever still arrives', async () => {
  reachable = false
  const app = await startApp()
  const taken: unknown[] = []
  app.startUploads(scope, [file], limit, (one) => taken.push(one))
  await settled()
  const [id] = Object.keys(storage.get('uploads') as object)
  app.dropUpload(id ?? '')
  reachable = true
  changed({ isConnected: true })
  await settled()
  expect(taken).toEqual([])
  expect(storage.get('uploads')).toEqual({})
})

test('a phone without room sends it all the same, only not after a kill; 0 bytes and too many are said at once', async () => {
  full = true
  const app = await startApp()
  const taken: unknown[] = []
  app.startUploads(scope, [file], limit, (one) => taken.push(one))
  await settled()
  expect(taken).toEqual([reference])
  app.startUploads(
    scope,
    [
      { ...file, size: 0 },
      { ...file, size: 11 * 1024 * 1024 },
    ],
    limit,
    () => undefined,
  )
  await settled()
  expect(sent).toHaveLength(1)
})
