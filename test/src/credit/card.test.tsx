import Taro, { useRouter } from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import CardPage from '@/credit/card'
import { displayMessages } from '@/messages'
import { cloud } from '../cloud'

const words = displayMessages.card
const uscc = '91350102MAT007148P'
const basis = { law: 'online-trade', title: '网络交易监督管理办法', article: '12', evidence: 'verified' }
const card = {
  uscc,
  name: '福州榕网科技有限公司',
  asOf: '2026-11-22',
  basis,
  items: [{ label: '名称', text: '福州榕网科技有限公司' }],
  updates: [],
}
const { requests, answers } = cloud({ 'credit.displayCard': () => ({ ok: true, data: card }) })
const press = () => act(async () => void fireEvent.click(screen.getByText(words.print)))

beforeEach(async () => {
  ;(useRouter as unknown as jest.Mock).mockReturnValue({ params: { uscc } })
  await act(async () => void render(<CardPage />))
})

test('the card is printed at the press and opened in the phone’s own reader', async () => {
  const opened: unknown[] = []
  Object.assign(Taro, {
    downloadFile: async ({ url }: { url: string }) => ({ tempFilePath: `tmp:${url}`, statusCode: 200 }),
    openDocument: async (options: unknown) => void opened.push(options),
  })
  answers['credit.displayPaper'] = () => ({ ok: true, data: { url: '/file/x', name: '亮照卡.pdf' } })
  await press()
  expect(requests.at(-1)).toMatchObject({ procedure: 'credit.displayPaper', input: { uscc } })
  expect(opened).toEqual([{ filePath: 'tmp:/file/x', fileType: 'pdf', showMenu: true }])
})

test('what went wrong is said', async () => {
  answers['credit.displayPaper'] = () => ({ ok: false, error: { code: 'limit', message: '操作太频繁' } })
  await press()
  screen.getByText(`${words.notPrinted}：操作太频繁`)
})
