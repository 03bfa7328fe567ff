/** @jest-environment node */
import { generateKeyPairSync } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { budgets } from '../../config/budgets'
import { releaseProblems } from '../../config/upload/releaseProblems'
import { type UploadParts, upload } from '../../config/upload/upload'
import { type UploadSettings, uploadSettings } from '../../config/upload/uploadSettings'

const dist = path.resolve(__dirname, '..', '..', 'dist', 'weapp')
const pem = (pair: { privateKey: { export(options: object): string | Buffer } }) =>
  String(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }))
const key = pem(generateKeyPairSync('rsa', { modulusLength: 2048 }))

const sound = {
  WECHAT_APP_ID: 'wx0123456789abcdef',
  WECHAT_UPLOAD_KEY: key,
  UPLOAD_VERSION: '1.4.0',
  UPLOAD_NOTE: '年报可以导入表格',
}

test('sound settings are taken as they are', () => {
  expect(uploadSettings(sound)).toEqual({
    settings: { appid: sound.WECHAT_APP_ID, privateKey: key, version: '1.4.0', note: '年报可以导入表格', robot: 1 },
    problems: [],
  })
  expect(uploadSettings({ ...sound, UPLOAD_ROBOT: '30' }).settings?.robot).toBe(30)
})

test.each<[string, Record<string, string>, RegExp]>([
  ['no appid', { WECHAT_APP_ID: '' }, /^WECHAT_APP_ID is not set/],
  ['the visitor’s appid', { WECHAT_APP_ID: 'touristappid' }, /^WECHAT_APP_ID is touristappid/],
  ['an appid that is none', { WECHAT_APP_ID: 'wx0123' }, /^WECHAT_APP_ID must be/],
  ['no key', { WECHAT_UPLOAD_KEY: '' }, /^WECHAT_UPLOAD_KEY is not set/],
  ['the key’s path', { WECHAT_UPLOAD_KEY: '/home/x/private.key' }, /^WECHAT_UPLOAD_KEY must be a private key in PEM/],
  ['another kind of key', { WECHAT_UPLOAD_KEY: pem(generateKeyPairSync('ed25519')) }, /^WECHAT_UPLOAD_KEY is no RSA/],
  ['no version', { UPLOAD_VERSION: '' }, /^UPLOAD_VERSION/],
  ['a version in words', { UPLOAD_VERSION: 'latest' }, /^UPLOAD_VERSION/],
  ['no note', { UPLOAD_NOTE: ' ' }, /^UPLOAD_NOTE/],
  ['a novel', { UPLOAD_NOTE: '新'.repeat(201) }, /^UPLOAD_NOTE/],
  ['a robot that is none', { UPLOAD_ROBOT: '31' }, /^UPLOAD_ROBOT/],
])('%s is named', (_what, change, problem) => {
  expect(uploadSettings({ ...sound, ...change })).toEqual({ problems: [expect.stringMatching(problem)] })
})

test('no value of a key is repeated', () => {
  const { problems } = uploadSettings({ ...sound, WECHAT_UPLOAD_KEY: 'hunter2', WECHAT_APP_ID: '' })
  expect(problems).toHaveLength(2)
  expect(problems.join()).not.toContain('hunter2')
})

describe('the build', () => {
  let copy: string
  const put = (file: string, content: string | Buffer) => writeFileSync(path.join(copy, file), content)
  const changeApp = (change: object) =>
    put('app.json', JSON.stringify({ ...JSON.parse(readFileSync(path.join(copy, 'app.json'), 'utf8')), ...change }))
  const sent: { settings: UploadSettings; dist: string }[] = []
  const parts = (change: Partial<UploadParts> = {}): UploadParts => ({
    dist: copy,
    environment: sound,
    isRelease: () => true,
    objections: async () => [],
    send: async (settings, from) => void sent.push({ settings, dist: from }),
    ...change,
  })

  beforeEach(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'weapp-'))
    cpSync(dist, copy, { recursive: true })
    sent.length = 0
  })
  afterEach(() => rmSync(copy, { recursive: true }))

  test('is sent when nothing is wrong', async () => {
    expect(await upload(parts())).toEqual([])
    expect(sent).toEqual([{ settings: uploadSettings(sound).settings, dist: copy }])
  })

  test.each<[string, () => void, RegExp]>([
    ['no build', () => rmSync(path.join(copy, 'app.json')), /^there is no build/],
    ['a package too large', () => put('fat.js', Buffer.alloc(budgets.package.main + 1)), /^package main: /],
    ['no privacy declaration', () => changeApp({ __usePrivacyCheck__: false }), /__usePrivacyCheck__ is not true/],
    ['debug mode', () => changeApp({ debug: true }), /^app\.json: debug is on/],
  ])('with %s stays here', async (_what, damage, problem) => {
    damage()
    expect(await upload(parts())).toEqual([expect.stringMatching(problem)])
    expect(sent).toEqual([])
  })

  test('that is no release, or that WeChat’s own tool objects to, stays here', async () => {
    expect(await upload(parts({ isRelease: () => false }))).toEqual([
      expect.stringMatching(/^the build is not a release/),
    ])
    expect(await upload(parts({ objections: async () => ['CODE: no'] }))).toEqual(['CODE: no'])
    expect(await upload(parts({ environment: {} }))).toHaveLength(4)
    expect(sent).toEqual([])
  })

  test('of ours has nothing of a development build in it', () => {
    expect(releaseProblems(dist)).toEqual([])
  })
})

test.each([
  ["connect('wss://127.0.0.1:80')", /holds an address of a desk/],
  ["request({ url: 'https://localhost/x' })", /holds an address of a desk/],
  ["post('/local/sign-in')", /holds the sign-in of the local start/],
  ['debugger', /holds a debugger/],
])('%s in a script is named with its file', (script, problem) => {
  const build = mkdtempSync(path.join(tmpdir(), 'weapp-'))
  writeFileSync(path.join(build, 'app.json'), '{}')
  writeFileSync(path.join(build, 'x.js'), script)
  try {
    expect(releaseProblems(build)).toEqual([expect.stringMatching(new RegExp(`^x\\.js: ${problem.source}`))])
  } finally {
    rmSync(build, { recursive: true })
  }
})
