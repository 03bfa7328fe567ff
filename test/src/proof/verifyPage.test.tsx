import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { proofMessages } from '@/messages'
import { noteConsent } from '@/platform'
import VerifyPage from '@/proof/verify'
import { cloud } from '../cloud'
import { papers, publicKey, receipt, receiptText } from './signedReceipt'

const words = proofMessages.check
const { requests, answers } = cloud({})
const kept = { keys: [{ id: 'city-1', publicKey }], at: '2026-11-20T02:00:00.000Z' }
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const type = (text: string) =>
  act(async () => void fireEvent.change(screen.getByPlaceholderText(words.whenEmpty), { target: { value: text } }))
const open = () => act(async () => void render(<VerifyPage />))
const check = async (text: string) => {
  await type(text)
  await press(words.check)
}

beforeEach(() => {
  requests.length = 0
  delete answers['cases.receiptKeys']
  Taro.setStorageSync('receipt-keys', kept)
})
afterEach(cleanup)

test('a true receipt is said to be true with the keys on the phone; nothing is asked of any server', async () => {
  await open()
  await check(receiptText)
  expect(screen.getByText(words.good)).toBeTruthy()
  expect(screen.getByText(receipt.n)).toBeTruthy()
  expect(screen.getByText('2026年11月22日 14:03')).toBeTruthy()
  expect(screen.getByText(/不联网/)).toBeTruthy()
  expect(requests).toEqual([])
  expect(Taro.request).not.toHaveBeenCalled()
})

test('line breaks of a message do no harm, a changed character does', async () => {
  await open()
  await check(` ${receiptText.slice(0, 80)}\n${receiptText.slice(80)}\n`)
  expect(screen.getByText(words.good)).toBeTruthy()
  const at = receiptText.length - 20
  await check(receiptText.slice(0, at) + (receiptText[at] === 'A' ? 'B' : 'A') + receiptText.slice(at + 1))
  expect(screen.queryByText(words.good)).toBeNull()
  expect(screen.getByRole('alert').textContent).toContain(words.problems['bad-signature'].title)
  expect(requests).toEqual([])
})

test('editing takes the old verdict away', async () => {
  await open()
  await check(receiptText)
  await type('WET1.')
  expect(screen.queryByText(words.good)).toBeNull()
  await press(words.check)
  expect(screen.getByText(words.problems['not-a-receipt'].title)).toBeTruthy()
})

test('a scanned code is checked at once', async () => {
  ;(Taro.scanCode as unknown as jest.Mock).mockResolvedValueOnce({ result: receiptText })
  ;(Taro.getClipboardData as unknown as jest.Mock).mockResolvedValueOnce({ data: receiptText })
  await open()
  noteConsent('clipboard', true)
  await press(words.paste)
  expect(screen.getByText(words.good)).toBeTruthy()
  expect((screen.getByPlaceholderText(words.whenEmpty) as HTMLTextAreaElement).value).toBe(receiptText)
})

test('a phone without keys fetches them once and says so when it cannot', async () => {
  Taro.removeStorageSync('receipt-keys')
  await open()
  expect(requests.map(({ procedure }) => procedure)).toEqual(['cases.receiptKeys'])
  expect(screen.getByText(words.keysMissing)).toBeTruthy()
  expect(screen.getByRole('alert').textContent).toContain(words.keysFailed)
  expect(screen.getByRole('button', { name: words.check }).getAttribute('aria-disabled')).toBe('true')
  answers['cases.receiptKeys'] = () => ({ ok: true, data: { keys: [{ id: 'city-1', publicKey, from: '2026-11-01' }] } })
  await press(words.keysFetch)
  await check(receiptText)
  expect(screen.getByText(words.good)).toBeTruthy()
  expect(requests).toHaveLength(2)
  cleanup()
  await open()
  expect(requests).toHaveLength(2)
})

test('an unknown key is neither true nor false until the keys are fetched; then the answer comes by itself', async () => {
  Taro.setStorageSync('receipt-keys', { ...kept, keys: [{ id: 'city-0', publicKey }] })
  answers['cases.receiptKeys'] = () => ({ ok: true, data: { keys: [{ id: 'city-1', publicKey, from: '2026-11-01' }] } })
  await open()
  await check(receiptText)
  expect(screen.getByText(words.problems['unknown-key'].title)).toBeTruthy()
  expect(requests).toEqual([])
  await press(words.keysFetch)
  expect(screen.getByText(words.good)).toBeTruthy()
})

describe('a file of the phone', () => {
  const choose = async (bytes: Uint8Array | undefined) => {
    ;(Taro.showActionSheet as unknown as jest.Mock).mockResolvedValueOnce({ tapIndex: 1 })
    ;(Taro.chooseMessageFile as unknown as jest.Mock).mockResolvedValueOnce({
      tempFiles: [{ path: 'tmp', name: '小票.pdf' }],
    })
    ;(Taro.getFileSystemManager as unknown as jest.Mock).mockReturnValueOnce({
      readFile: ({ success, fail }: { success: (answer: object) => void; fail: (answer: object) => void }) =>
        bytes ? success({ data: bytes.slice().buffer }) : fail({ errMsg: 'readFile:fail' }),
    })
    await press(words.choose)
  }

  test('is found in the receipt, is not, or cannot be read; it never leaves the phone', async () => {
    await open()
    await check(receiptText)
    await choose(papers[1])
    expect(screen.getByText(words.matches('小票.pdf', 2))).toBeTruthy()
    await choose(new Uint8Array([1, 2, 3]))
    expect(screen.getByText(words.differs('小票.pdf'))).toBeTruthy()
    expect(screen.queryByText(words.matches('小票.pdf', 2))).toBeNull()
    await choose(undefined)
    expect(screen.getByText(words.unreadable)).toBeTruthy()
    expect(requests).toEqual([])
  })
})
