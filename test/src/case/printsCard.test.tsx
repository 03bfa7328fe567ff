import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { PrintsCard } from '@/filing/case/PrintsCard'
import { casesMessages } from '@/messages'
import { cloud } from '../cloud'

const words = casesMessages.prints
const number = 'FZ26-7K3M-9PQR-T'
const prints = [{ id: 'receipt', title: '提交回执', note: '证明提交了什么' }]
const { requests, answers } = cloud({})
const press = () => act(async () => void fireEvent.click(screen.getByLabelText(words.open('提交回执'))))

test('a paper is printed at the press and opened in the phone’s own reader', async () => {
  const opened: unknown[] = []
  Object.assign(Taro, {
    downloadFile: async ({ url }: { url: string }) => ({ tempFilePath: `tmp:${url}`, statusCode: 200 }),
    openDocument: async (options: unknown) => void opened.push(options),
  })
  answers['cases.print'] = () => ({ ok: true, data: { url: '/file/x', name: '提交回执.pdf' } })
  render(<PrintsCard caseNumber={number} prints={prints} />)
  await press()
  expect(requests.at(-1)).toMatchObject({ procedure: 'cases.print', input: { caseNumber: number, print: 'receipt' } })
  expect(opened).toEqual([{ filePath: 'tmp:/file/x', fileType: 'pdf', showMenu: true }])
})

test('what went wrong is said: refused, or fetched as a page that is no paper', async () => {
  answers['cases.print'] = () => ({ ok: false, error: { code: 'limit', message: '操作太频繁' } })
  render(<PrintsCard caseNumber={number} prints={prints} />)
  await press()
  screen.getByText(`${words.failed}：操作太频繁`)
  Object.assign(Taro, { downloadFile: async () => ({ tempFilePath: 'tmp', statusCode: 403 }) })
  answers['cases.print'] = () => ({ ok: true, data: { url: '/file/x', name: '提交回执.pdf' } })
  await press()
  screen.getByText(words.notOpened)
})

test('without papers there is no card', () => {
  const { container } = render(<PrintsCard caseNumber={number} />)
  expect(container.textContent).toBe('')
})
