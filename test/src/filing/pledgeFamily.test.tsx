import Taro, { useRouter } from '@tarojs/taro'
import { act, cleanup, render, screen } from '@testing-library/react'
import FamilyPage from '@/apply/family'
import { pledgeMessages } from '@/messages'
import MovablesPage from '@/pledge/movables'
import { movablesParts, movablesRegister } from '../../../domain/pledge'
import { pledgeServices } from '../../../domain/services/packages/pledge'
import { press } from '../hands'

const navigateTo = Taro.navigateTo as unknown as jest.Mock
const copied = Taro.setClipboardData as unknown as jest.Mock
const words = pledgeMessages.movables

beforeEach(() => {
  navigateTo.mockClear()
  ;(useRouter as jest.Mock).mockReturnValue({ params: { family: 'pledge' }, path: '' })
})
afterEach(cleanup)

test('the family of security and debt is whole: seven services, and where movables are registered', async () => {
  await act(async () => void render(<FamilyPage />))
  for (const { title, summary } of pledgeServices) {
    expect(screen.getByText(title)).toBeTruthy()
    expect(screen.getByText(summary)).toBeTruthy()
  }
  // what is not done here comes after what is
  const all = document.body.textContent ?? ''
  expect(all.indexOf(words.title)).toBeGreaterThan(all.indexOf(pledgeServices[6]?.title ?? ''))
  await press(new RegExp(words.title))
  expect(navigateTo.mock.calls[0][0].url).toContain('pledge/movables/index')
})

test('the check list for movables says where, what the contract holds and why, each with its source, and the address', async () => {
  copied.mockResolvedValue({})
  await act(async () => void render(<MovablesPage />))
  expect(screen.getByText(words.notHere)).toBeTruthy()
  for (const { title, items, basis } of movablesParts) {
    expect(screen.getByText(title)).toBeTruthy()
    for (const item of items) expect(screen.getByText(item)).toBeTruthy()
    expect(basis.length).toBeGreaterThan(0)
  }
  await press(words.copy)
  expect(copied.mock.calls[0][0]).toMatchObject({ data: movablesRegister.address })
})
