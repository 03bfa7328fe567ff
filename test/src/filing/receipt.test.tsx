import { useRouter } from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import ReceiptPage from '@/dispute/receipt'
import { filingMessages } from '@/messages'
import { rememberFiling } from '@/state/drafts'
import { services } from '../../../domain/services/registry'
import { cloud } from '../cloud'

const caseNumber = 'FZ26-7K3M-9PQR-T'
const contact = { name: '陈某', mobile: '13800000000', address: '福州市鼓楼区' }
const words = filingMessages.receipt
const filing = {
  service: services[0]?.id ?? '',
  caseNumber,
  receivedAt: '2026-11-22T06:00:00.000Z',
  receivedMoment: '收到的那一刻',
}
const { requests, answers } = cloud({})
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

beforeEach(() => {
  requests.length = 0
  ;(useRouter as jest.Mock).mockReturnValue({ params: { n: caseNumber }, path: '' })
})
afterEach(cleanup)

test('shows the number and the moment that starts the clock, without asking the server', async () => {
  rememberFiling(filing)
  await act(async () => void render(<ReceiptPage />))
  expect(screen.getByText(caseNumber)).toBeTruthy()
  expect(screen.getByText(filing.receivedMoment)).toBeTruthy()
  expect(requests).toEqual([])
})

test('contact details are kept only after the press', async () => {
  rememberFiling({ ...filing, contact })
  answers['account.keepContact'] = () => ({ ok: true, data: { kept: true } })
  await act(async () => void render(<ReceiptPage />))
  expect(requests.map(({ procedure }) => procedure)).not.toContain('account.keepContact')
  await press(words.keep)
  expect(requests.find(({ procedure }) => procedure === 'account.keepContact')?.input).toEqual({ contact })
  expect(screen.getByText(words.kept)).toBeTruthy()
})

test('不用 keeps nothing and asks no more', async () => {
  rememberFiling({ ...filing, contact })
  await act(async () => void render(<ReceiptPage />))
  await press(words.notNow)
  expect(screen.queryByText(words.contactTitle)).toBeNull()
  expect(requests).toEqual([])
})

test('after a reload the receipt is read from the case', async () => {
  rememberFiling({ ...filing, caseNumber: 'another' })
  answers['cases.get'] = () => ({ ok: true, data: filing })
  await act(async () => void render(<ReceiptPage />))
  expect(screen.getByText(filing.receivedMoment)).toBeTruthy()
})
