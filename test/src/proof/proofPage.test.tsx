import Taro, { useRouter } from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { ProofCard } from '@/filing/case/ProofCard'
import { casesMessages, proofMessages as words } from '@/messages'
import ProofPage from '@/proof/receipt'
import { cloud } from '../cloud'
import { papers, publicKey, receipt, receiptText, sha256 } from './signedReceipt'

const { requests, answers } = cloud({})
const data = {
  caseNumber: receipt.n,
  serviceTitle: '消费投诉',
  title: '一件事',
  receivedAt: receipt.t,
  issuedAt: '2026-11-23T01:00:00.000Z',
  receipt: receiptText,
  files: papers.map((bytes, at) => ({ name: `材料${at}.jpg`, size: 2048, sha256: sha256(bytes) })),
}
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const open = () => act(async () => void render(<ProofPage />))

beforeEach(() => {
  requests.length = 0
  ;(useRouter as jest.Mock).mockReturnValue({ params: { n: receipt.n.toLowerCase() }, path: '' })
  Taro.removeStorageSync(`copy:receipt:${receipt.n}`)
  Taro.removeStorageSync('receipt-keys')
  answers['cases.receipt'] = () => ({ ok: true, data })
  answers['cases.receiptKeys'] = () => ({ ok: true, data: { keys: [{ id: 'city-1', publicKey, from: '2026-11-01' }] } })
})
afterEach(cleanup)

test('shows the code with a name, every digest in full, and the moment in words that stay true on paper', async () => {
  await open()
  expect(requests[0]).toMatchObject({ procedure: 'cases.receipt', input: { caseNumber: receipt.n } })
  expect(
    screen
      .getByRole('img', { name: words.qrLabel(receipt.n) })
      .querySelector('img')
      ?.getAttribute('src'),
  ).toMatch(/^data:image\/gif;base64,/)
  for (const { sha256: digest } of data.files) expect(screen.getByText(digest)).toBeTruthy()
  expect(screen.getByText('2026年11月22日 14:03')).toBeTruthy()
})

test('the keys for checking are fetched beside it, for when there is no network', async () => {
  await open()
  expect(Taro.getStorageSync('receipt-keys')).toMatchObject({ keys: [{ id: 'city-1', publicKey }] })
})

test('without a network the receipt seen before is shown, and said to be kept', async () => {
  await open()
  cleanup()
  delete answers['cases.receipt']
  await open()
  expect(screen.getByText(data.files[0]?.sha256 ?? '')).toBeTruthy()
  expect(screen.getByText(/网络不通/)).toBeTruthy()
})

test('what the server denies is not shown from a copy', async () => {
  await open()
  cleanup()
  answers['cases.receipt'] = () => ({ ok: false, error: { code: 'not-found', message: '没有' } })
  await open()
  expect(screen.queryByRole('img')).toBeNull()
  expect(screen.getByText(new RegExp(casesMessages.notFound))).toBeTruthy()
})

test('the archive is fetched with one press and sent to a chat with the next, to the byte', async () => {
  const archive = { name: `办件档案-${receipt.n}.json`, text: '{"format":"…"}\n' }
  answers['cases.archive'] = () => ({ ok: true, data: archive })
  const writeFileSync = jest.fn()
  ;(Taro.getFileSystemManager as unknown as jest.Mock).mockReturnValueOnce({ writeFileSync })
  Object.assign(Taro, { env: { USER_DATA_PATH: 'wxfile://usr' } })
  await act(async () => void render(<ProofCard caseNumber={receipt.n} />))
  await press(words.archive.export)
  await press(words.archive.save.weapp)
  expect(writeFileSync).toHaveBeenCalledWith(`wxfile://usr/${archive.name}`, archive.text, 'utf8')
  expect(Taro.shareFileMessage).toHaveBeenCalledWith({
    filePath: `wxfile://usr/${archive.name}`,
    fileName: archive.name,
  })
  ;(Taro.shareFileMessage as unknown as jest.Mock).mockRejectedValueOnce(new Error('cancel'))
  ;(Taro.getFileSystemManager as unknown as jest.Mock).mockReturnValueOnce({ writeFileSync })
  await press(words.archive.save.weapp)
  expect(screen.getByText(words.archive.notSaved)).toBeTruthy()
})
