import Taro, { useRouter } from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import NoticePage from '@/consult/notice'
import SubsidiesPage from '@/consult/subsidies'
import { newsMessages } from '@/messages'
import { catalogue } from '../../../domain/services/catalogue'
import { cloud } from '../cloud'
import { packageOf } from '../packageOf'

const navigateTo = Taro.navigateTo as unknown as jest.Mock
const { requests, answers } = cloud({})
const words = newsMessages
const signingUp = catalogue.find(({ announced }) => announced)?.id ?? ''
const event = {
  startsAt: '2026-12-05T01:00:00.000Z',
  endsAt: '2026-12-05T03:00:00.000Z',
  place: '软件园A区会议室',
  seats: 20,
  left: 3,
  signUpUntil: '2026-12-04',
  open: true,
  over: false,
}
const announcement = {
  id: 'a-1',
  kind: 'event',
  kindLabel: '培训活动',
  title: '直播合规培训',
  summary: '讲清楚直播带货要做好的几件事。',
  publishedOn: '2026-11-20',
  until: '2026-12-31',
  state: 'published',
  body: [{ heading: '带什么', text: '营业执照复印件。' }],
  source: '福州软件园',
  author: '吴组长',
  today: '2026-11-22',
}
const shown = (change: object, rest: object = {}) => {
  answers['announcements.read'] = () => ({
    ok: true,
    data: { ...announcement, ...rest, event: { ...event, ...change } },
  })
  return act(async () => void render(<NoticePage />))
}
const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

beforeEach(() => {
  requests.length = 0
  navigateTo.mockClear()
  for (const procedure of Object.keys(answers)) delete answers[procedure]
  ;(useRouter as jest.Mock).mockReturnValue({ params: { id: 'a-1' }, path: '' })
})
afterEach(cleanup)

describe('an event', () => {
  test('says when, where and what is left, and leads to signing up', async () => {
    await shown({})
    expect(screen.getByText(event.place)).toBeTruthy()
    expect(screen.getByText(words.event.left(3, 20))).toBeTruthy()
    await press(words.event.signUp)
    expect(navigateTo).toHaveBeenCalledWith({
      url: `/${packageOf(signingUp)}/file/index?service=${signingUp}&subject=a-1`,
    })
  })

  test.each([
    ['full', { open: false, left: 0 }, words.event.full],
    ['past its last day', { open: false, left: 3 }, words.event.closed],
    ['over', { open: false, over: true, mine: 'FZ26-0001' }, words.event.over],
  ])('%s: takes nobody, and says why', async (_what, change, sentence) => {
    await shown(change)
    expect(screen.getByText(sentence)).toBeTruthy()
    expect(screen.queryByRole('button', { name: words.event.signUp })).toBeNull()
  })

  test('one that was taken back says why and offers neither place nor calendar', async () => {
    await shown({ open: false }, { state: 'withdrawn', withdrawnWhy: '讲师生病' })
    expect(screen.getByText('讲师生病')).toBeTruthy()
    for (const name of [words.event.signUp, words.event.calendar])
      expect(screen.queryByRole('button', { name })).toBeNull()
  })
})

test('a subsidy says for each condition whether it is met and why', async () => {
  ;(useRouter as jest.Mock).mockReturnValue({ params: { uscc: '91350102MAT007148P' }, path: '' })
  const reasons = [
    { met: true, text: '面向企业；登记为企业' },
    { met: false, text: '要有网店；没有登记网店' },
  ]
  answers['announcements.match'] = () => ({
    ok: true,
    data: {
      merchant: { uscc: '91350102MAT007148P', name: '福州某某茶叶店' },
      asOf: '2026-11-22',
      items: [{ ...announcement, kind: 'subsidy', fits: false, reasons }],
    },
  })
  await act(async () => void render(<SubsidiesPage />))
  for (const { text } of reasons) expect(screen.getByText(text)).toBeTruthy()
  expect(screen.getByText(words.subsidies.not)).toBeTruthy()
  expect(screen.queryByText(words.subsidies.fits)).toBeNull()
})
