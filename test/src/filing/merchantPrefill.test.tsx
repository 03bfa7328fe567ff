import { useRouter } from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import FilePage from '@/dispute/file'
import { filingMessages } from '@/messages'
import { answerDraft, discardDraft, draftOf, flushDrafts, openDraft } from '@/state/drafts'
import { services } from '../../../domain/services/registry'
import { cloud } from '../cloud'

const merchant = { uscc: '91350102MAT007148P', name: '福州榕网科技有限公司', address: '福州市鼓楼区五四路' }
const service = services.find((candidate) => candidate.prefill)
if (!service?.prefill) throw new Error('no service takes a merchant')
const { id, prefill } = service
const form = service.forms[0].value
const carried = Object.entries(prefill(merchant))
const [nameKey] = carried.find(([, value]) => value === merchant.name) ?? []
const [codeKey] = carried.find(([, value]) => value === merchant.uscc) ?? []
if (!nameKey || !codeKey) throw new Error('the service takes neither name nor code')

const open = async () => {
  cloud({
    'account.me': () => ({ ok: true, data: { signedIn: false, unread: 0 } }),
    'credit.merchant': () => ({ ok: true, data: merchant }),
  })
  ;(useRouter as jest.Mock).mockReturnValue({ params: { service: id, uscc: merchant.uscc }, path: '' })
  await act(async () => void render(<FilePage />))
}
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

afterEach(() => discardDraft(id))

test('an empty form takes the merchant the person came from, and says so', async () => {
  await open()
  expect(draftOf(id)?.answers).toMatchObject(Object.fromEntries(carried))
  expect(screen.getByText(filingMessages.carriedFrom(merchant.name))).toBeTruthy()
})

test('what the person wrote about another merchant is never replaced unasked', async () => {
  openDraft({ id, service: id }, form)
  answerDraft(id, nameKey, '另一家')
  flushDrafts()
  await open()
  expect(draftOf(id)?.answers[nameKey]).toBe('另一家')
  await press(filingMessages.otherMerchant.keep)
  expect(draftOf(id)?.answers[nameKey]).toBe('另一家')
  expect(screen.queryByText(filingMessages.otherMerchant.title)).toBeNull()
})

test('and is replaced when they say so', async () => {
  openDraft({ id, service: id }, form)
  answerDraft(id, nameKey, '另一家')
  flushDrafts()
  await open()
  await press(filingMessages.otherMerchant.replace)
  expect(draftOf(id)?.answers[nameKey]).toBe(merchant.name)
})

test('the same code typed loosely is the same merchant', async () => {
  openDraft({ id, service: id }, form)
  answerDraft(id, codeKey, '9135 o102 mat007148p')
  flushDrafts()
  await open()
  expect(screen.queryByText(filingMessages.otherMerchant.title)).toBeNull()
  expect(draftOf(id)?.answers[nameKey]).toBe(merchant.name)
})
