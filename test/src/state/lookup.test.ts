import type { RpcReply } from '../../../cloudfunctions/platform/contract'

type Answer = RpcReply<unknown>
const asked: { words: string; page?: number }[] = []
const answers: ((answer: Answer) => void)[] = []

jest.mock('@/platform', () => {
  const kept = new Map<string, unknown>()
  return {
    kept,
    call: (_procedure: string, input: { words: string; page?: number }) => {
      asked.push(input)
      return new Promise((resolve) => answers.push(resolve))
    },
    readStored: (key: string) => kept.get(key),
    writeStored: (key: string, value: unknown) => {
      kept.set(key, value)
      return true
    },
    removeStored: (key: string) => kept.delete(key),
    currentSession: jest.fn(),
    systemFontSize: () => undefined,
  }
})

import { lookup, recentSearches } from '@/state'

const { kept } = jest.requireMock<{ kept: Map<string, unknown> }>('@/platform')
const merchant = (name: string) => ({ uscc: name, name })
const found = (names: string[], more = false): Answer => ({
  ok: true,
  data: { items: names.map(merchant), more, understood: 'name', repairs: [] },
})
const down: Answer = { ok: false, error: { code: 'unavailable', message: '网络不通' } }

/** Answers the n-th question and lets the store see it. */
async function answer(question: number, reply: Answer) {
  answers[question]?.(reply)
  await jest.advanceTimersByTimeAsync(0)
}
const names = () => lookup.getState().pages.map((page) => page.map(({ name }) => name))

beforeEach(() => {
  jest.useFakeTimers()
  asked.length = 0
  answers.length = 0
  kept.clear()
  recentSearches.getState().clear()
  lookup.getState().type('')
})
afterEach(() => jest.useRealTimers())

test('typing asks once, 300 ms after the last change', async () => {
  for (const words of ['榕网', '榕网科', '榕网科技']) {
    lookup.getState().type(words)
    await jest.advanceTimersByTimeAsync(299)
  }
  expect(asked).toEqual([])
  await jest.advanceTimersByTimeAsync(1)
  expect(asked).toEqual([{ words: '榕网科技' }])
})

test('one character asks nothing, and spaces do not make it two', async () => {
  lookup.getState().type(' 榕 ')
  await jest.advanceTimersByTimeAsync(1_000)
  expect(asked).toEqual([])
  expect(lookup.getState().status).toBe('idle')
})

test('an answer to older words is dropped, whichever comes first', async () => {
  void lookup.getState().submit('老词')
  void lookup.getState().submit('新词')
  await answer(1, found(['新']))
  await answer(0, found(['老']))
  expect(names()).toEqual([['新']])
  expect(lookup.getState().status).toBe('ready')
})

test('words cleared while an answer is on the way stay cleared', async () => {
  void lookup.getState().submit('榕网')
  lookup.getState().type('')
  await answer(0, found(['甲']))
  expect(lookup.getState()).toMatchObject({ status: 'idle', pages: [] })
})

test('pages are added up to three, and only while there are more', async () => {
  void lookup.getState().submit('榕网')
  await answer(0, found(['一'], true))
  for (const [page, name] of ['二', '三', '四'].entries()) {
    void lookup.getState().more()
    void lookup.getState().more() // the second pull asks nothing while the first is on the way
    await answer(page + 1, found([name], true))
  }
  expect(names()).toEqual([['一'], ['二'], ['三']])
  expect(asked.map(({ page }) => page)).toEqual([undefined, 1, 2])
})

test('a page that does not come keeps what is there and can be asked again', async () => {
  void lookup.getState().submit('榕网')
  await answer(0, found(['一'], true))
  void lookup.getState().more()
  await answer(1, down)
  expect(lookup.getState()).toMatchObject({ status: 'ready', error: { code: 'unavailable' }, loadingMore: false })
  void lookup.getState().more()
  await answer(2, found(['二']))
  expect(names()).toEqual([['一'], ['二']])
  expect(lookup.getState().error).toBeUndefined()
})

test('without network the kept copy is shown with its moment, and offers no further pages', async () => {
  void lookup.getState().submit('榕网')
  await answer(0, found(['一'], true))
  void lookup.getState().submit('榕网')
  await answer(1, down)
  expect(names()).toEqual([['一']])
  expect(lookup.getState().copyAt).toMatch(/^\d{4}-\d\d-\d\dT/)
  expect(lookup.getState().found?.more).toBe(false)
})

test('without network and without a copy it says so; a refusal never shows an old copy', async () => {
  void lookup.getState().submit('没查过')
  await answer(0, down)
  expect(lookup.getState()).toMatchObject({ status: 'failed', error: { code: 'unavailable' } })
  void lookup.getState().submit('榕网')
  await answer(1, found(['一']))
  void lookup.getState().submit('榕网')
  await answer(2, { ok: false, error: { code: 'limit', message: '太频繁' } })
  expect(lookup.getState()).toMatchObject({ status: 'failed', error: { code: 'limit' } })
})

test('what was submitted is remembered newest first, once, at most eight; what was only typed is not', async () => {
  for (let number = 0; number < 10; number += 1) void lookup.getState().submit(`词${number}`)
  void lookup.getState().submit('词5')
  lookup.getState().type('只是打字')
  await jest.advanceTimersByTimeAsync(300)
  expect(recentSearches.getState().words).toEqual(['词5', '词9', '词8', '词7', '词6', '词4', '词3', '词2'])
})
