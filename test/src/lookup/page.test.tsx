import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { lookupMessages } from '@/messages'
import LookupPage from '@/pages/lookup'
import { lookup } from '@/state'
import { services } from '../../../domain/services/registry'
import { cloud } from '../cloud'
import { packageOf } from '../packageOf'

const navigateTo = Taro.navigateTo as unknown as jest.Mock
const merchant = {
  uscc: '91350102MAT007148P',
  name: '福州榕网科技有限公司',
  kind: 'enterprise',
  status: 'revoked',
  division: '鼓楼区',
  address: '福州市鼓楼区五四路****',
  matched: 'name',
}
const found = (change: object) => ({
  ok: true as const,
  data: { items: [merchant], more: false, understood: 'name', repairs: [], ...change },
})

async function lookUp(words: string, data: object) {
  const { requests } = cloud({ 'credit.search': () => found(data) })
  const page = render(<LookupPage />)
  const field = page.container.querySelector('input') as HTMLInputElement
  fireEvent.change(field, { target: { value: words } })
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: '搜索' }))
  })
  return { requests, page }
}

beforeEach(() => {
  navigateTo.mockClear()
  lookup.getState().type('')
})

test('a result shows its standing in words, emphasises what matched, and opens its public file', async () => {
  const { page } = await lookUp('榕网', {})
  const card = screen.getByRole('button', { name: /福州 ?榕网 ?科技有限公司/ })
  expect(card.textContent).toContain(lookupMessages.statuses.revoked)
  expect(card.textContent).toContain(lookupMessages.kinds.enterprise)
  expect(page.container.querySelector('.lookup-match')?.textContent).toBe('榕网')
  fireEvent.click(card)
  expect(navigateTo).toHaveBeenCalledWith({ url: '/credit/merchant/index?uscc=91350102MAT007148P' })
})

test('a repaired code is shown as repaired', async () => {
  await lookUp('9I350102MAT007148P', { repairs: ['第 2 位的“I”已改为“1”'], understood: 'uscc' })
  expect(screen.getByText('第 2 位的“I”已改为“1”')).toBeTruthy()
})

test('nothing found offers every service a consumer can file without a match, and no other', async () => {
  await lookUp('没有这家', { items: [], advice: '请换个写法' })
  expect(screen.getByText('请换个写法')).toBeTruthy()
  for (const { id, title, audience } of services) {
    const offer = screen.queryByRole('button', { name: title })
    expect(offer !== null).toBe(audience === 'consumer')
    if (!offer) continue
    fireEvent.click(offer)
    expect(navigateTo).toHaveBeenLastCalledWith({ url: `/${packageOf(id)}/file/index?service=${id}` })
  }
})

test('without network the page says so, keeps the words and asks again on a press', async () => {
  const { requests, answers } = cloud({})
  const { container } = render(<LookupPage />)
  fireEvent.change(container.querySelector('input') as HTMLInputElement, { target: { value: '没查过的' } })
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: '搜索' }))
  })
  expect(screen.getByRole('alert').textContent).toContain('网络不通')
  answers['credit.search'] = () => found({})
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: '重试' }))
  })
  const lookedUp = requests.filter(({ procedure }) => procedure === 'credit.search')
  expect(lookedUp.map(({ input }) => input.words)).toEqual(['没查过的', '没查过的'])
  expect(screen.getByText('共找到 1 家')).toBeTruthy()
})
