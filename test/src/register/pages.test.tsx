import Taro, { useRouter } from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { registerMessages } from '@/messages'
import KindPage from '@/register/kind'
import NamePage from '@/register/name'
import NeedPage from '@/register/need'
import { draftOf } from '@/state/drafts'
import { formQuestions, needQuestions, needTable } from '../../../domain/registration'
import { cardById } from '../../../domain/services/catalogue'
import { cloud } from '../cloud'

const { answers, requests } = cloud({})

const press = (name: string | RegExp, role = 'button') =>
  fireEvent.click(screen.getAllByRole(role, { name })[0] as HTMLElement)
const begins = (words: string) => new RegExp(`^${words}`)
const option = (question: string, id: string) =>
  needQuestions.find((one) => one.id === question)?.options.find((one) => one.id === id)?.label ?? ''

beforeEach(() => {
  ;(useRouter as jest.Mock).mockReturnValue({ params: {}, path: '' })
  ;(Taro.navigateTo as jest.Mock).mockClear()
})

test('own farm produce: no licence, and the sentence the shop has to show', () => {
  render(<NeedPage />)
  press(begins(option('sells', 'farm')))
  screen.getByRole('heading', { name: registerMessages.need.notNeeded })
  screen.getByText(needTable.find(({ id }) => id === 'farm')?.selfDeclaration ?? 'none')
})

test('more than 100,000 a year: to be registered, and on to the forms', () => {
  render(<NeedPage />)
  press(begins(option('sells', 'trade')))
  press(begins(option('permit', 'no')))
  press(begins(option('turnover', 'large')))
  screen.getByRole('heading', { name: registerMessages.need.needed })
  press(registerMessages.need.toKinds)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/register/kind/index' })
})

test('one question back takes one answer away', () => {
  render(<NeedPage />)
  press(begins(option('sells', 'trade')))
  press(/^上一问$/)
  screen.getByRole('heading', { name: needQuestions[0]?.title ?? '' })
})

test('five plain answers lead to a sole trader, with what it means and its form', () => {
  render(<KindPage />)
  for (const { no } of formQuestions) press(begins(no))
  screen.getByText('欠的债用个人或者家庭的财产还。')
  const { title = '' } = cardById('sole-trader-registration') ?? {}
  press(registerMessages.kind.apply(title))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('service=sole-trader-registration') })
})

describe('the name workshop', () => {
  const type = async (label: string | RegExp, value: string) => {
    await act(async () => void fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } }))
    await act(async () => void (await jest.advanceTimersByTimeAsync(1_000)))
  }

  beforeEach(() => {
    jest.useFakeTimers()
    requests.length = 0
    answers['credit.nearNames'] = () => ({
      ok: true,
      data: {
        items: [
          {
            uscc: '91350102MAT901027Q',
            name: '榕网（福州）信息科技有限公司',
            division: '鼓楼区',
            status: 'active',
            kind: 'sameTrade',
            percent: 95,
            reason: '同行业，字号相同',
          },
        ],
        more: false,
      },
    })
  })
  afterEach(() => jest.useRealTimers())

  test('says what is forbidden, shows what is near, and hands the name to the form', async () => {
    await act(async () => void render(<NamePage />))
    await type(/字号/, '榕')
    screen.getByText('字号至少要两个汉字。')
    expect(requests.some(({ procedure }) => procedure === 'credit.nearNames')).toBe(false)
    await type(/字号/, '榕网')
    press('福州', 'radio')
    await type(/行业/, '科技')
    press('有限公司', 'radio')
    screen.getByText('福州榕网科技有限公司')
    screen.getByText(registerMessages.name.outcome.passes)
    await act(async () => void (await jest.advanceTimersByTimeAsync(1_000)))
    screen.getByText('榕网（福州）信息科技有限公司')
    screen.getByText(/同行业，字号相同/)
    expect(screen.getAllByText(registerMessages.name.disclaimer).length).toBeGreaterThan(0)
    press(registerMessages.name.apply(cardById('company-registration')?.title ?? ''))
    expect(draftOf('company-registration')?.answers).toEqual({
      nameDivision: '福州',
      tradeName: '榕网',
      nameIndustry: '科技',
      nameForm: '有限公司',
    })
  })

  test('what needs approval is told apart from what is forbidden', async () => {
    await act(async () => void render(<NamePage />))
    await type(/行政区划/, '中国')
    await type(/字号/, '榕网')
    screen.getByText(registerMessages.name.group.needsApproval)
  })
})
