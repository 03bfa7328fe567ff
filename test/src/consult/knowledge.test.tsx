import Taro, { useRouter } from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import ArticlePage from '@/consult/article'
import KnowledgePage from '@/consult/knowledge'
import { knowledgeMessages } from '@/messages'
import { catalogue } from '../../../domain/services/catalogue'
import { cloud } from '../cloud'
import { press } from '../hands'
import { packageOf } from '../packageOf'

const navigateTo = Taro.navigateTo as unknown as jest.Mock
const { requests, answers } = cloud({})
const card = {
  id: 'report-when',
  version: 1,
  title: '年报什么时候报',
  summary: '每年上半年报上一年的。',
  category: 'annual-report',
  categoryLabel: '年报公示',
  asOf: '2026-11-22',
  outdated: false,
  helpful: 3,
}
const article = {
  ...card,
  body: [{ heading: '时间', text: '1月1日至6月30日。' }],
  citations: [
    { law: 'a', title: '甲条例', article: '8', evidence: 'verified', state: 'in-force' },
    { law: 'b', title: '乙办法', evidence: 'secondary', state: 'expired', note: '已于2026年1月1日后失效' },
  ],
  author: '平台整理',
  unhelpful: 0,
  versions: [{ version: 1, asOf: '2026-11-22', writtenAt: '2026-11-22T00:00:00.000Z', author: '平台整理' }],
}
const list = (items: object[], more = false) => ({ ok: true as const, data: { items, more, today: '2026-11-22' } })
const asking = catalogue.filter(({ asks }) => asks)
const searches = () => requests.filter(({ procedure }) => procedure === 'knowledge.search').map(({ input }) => input)

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-22T02:00:00.000Z') })
  requests.length = 0
  navigateTo.mockClear()
  for (const procedure of Object.keys(answers)) delete answers[procedure]
  ;(useRouter as jest.Mock).mockReturnValue({ params: { id: 'report-when' }, path: '' })
})
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

describe('常见问题', () => {
  const open = () => act(async () => void render(<KnowledgePage />))
  const pass = () => act(async () => void (await jest.advanceTimersByTimeAsync(400)))

  test('words, a category and pages narrow one question; the newest answer is shown', async () => {
    answers['knowledge.search'] = ({ input }) => list([{ ...card, title: `${input.words}:${input.page}` }], true)
    await open()
    await act(async () => {
      fireEvent.change(document.querySelector('input') as HTMLInputElement, { target: { value: '年报' } })
    })
    await pass()
    expect(screen.getByText('年报:0')).toBeTruthy()
    await press(knowledgeMessages.next)
    expect(screen.getByText('年报:1')).toBeTruthy()
    await press(knowledgeMessages.categories.trademark, 'radio')
    expect(searches().pop()).toEqual({ words: '年报', page: 0, category: 'trademark' })
  })

  test('an article of expired law is marked, and opens', async () => {
    answers['knowledge.search'] = () => list([{ ...card, outdated: true }])
    await open()
    expect(screen.getByText(knowledgeMessages.outdated)).toBeTruthy()
    await press(/年报什么时候报/)
    expect(navigateTo).toHaveBeenCalledWith({ url: '/consult/article/index?id=report-when' })
  })

  test('nothing found leads to asking, and so does a broken network to trying again', async () => {
    answers['knowledge.search'] = () => list([])
    await open()
    expect(screen.getByText(knowledgeMessages.none)).toBeTruthy()
    expect(asking.length).toBeGreaterThan(0)
    for (const { id, title } of asking) {
      await press(knowledgeMessages.ask(title))
      expect(navigateTo).toHaveBeenLastCalledWith({ url: `/${packageOf(id)}/file/index?service=${id}` })
    }
  })
})

describe('an article', () => {
  const open = () => act(async () => void render(<ArticlePage />))

  test('is dated and cited, each source with its standing today', async () => {
    answers['knowledge.read'] = () => ({
      ok: true,
      data: { ...article, outdated: true, warning: '依据的规定已经失效' },
    })
    await open()
    expect(screen.getByText(knowledgeMessages.by('平台整理', '2026年11月22日'))).toBeTruthy()
    expect(screen.getByText(/甲条例.*第八条/)).toBeTruthy()
    expect(screen.getByText(knowledgeMessages.states['in-force'])).toBeTruthy()
    expect(screen.getByText(knowledgeMessages.states.expired)).toBeTruthy()
    expect(screen.getByText('已于2026年1月1日后失效')).toBeTruthy()
    expect(screen.getByText('依据的规定已经失效')).toBeTruthy()
  })

  test('a vote asks who is here, then counts', async () => {
    answers['knowledge.read'] = () => ({ ok: true, data: article })
    let signedIn = false
    answers['knowledge.rate'] = () =>
      signedIn
        ? { ok: true, data: { helpful: 4, unhelpful: 0 } }
        : { ok: false, error: { code: 'not-signed-in', message: '请先登录' } }
    answers['account.me'] = () => ({ ok: true, data: { signedIn: true, unread: 0 } })
    await open()
    await press(knowledgeMessages.useful)
    signedIn = true
    // in WeChat the platform says who it is
    await press('登录')
    expect(screen.getByText(knowledgeMessages.rated(4, 0))).toBeTruthy()
    const votes = requests.filter(({ procedure }) => procedure === 'knowledge.rate')
    expect(votes.map(({ input }) => input)).toEqual([
      { id: 'report-when', version: 1, helpful: true },
      { id: 'report-when', version: 1, helpful: true },
    ])
  })

  test('one that was taken back says so and offers the way on', async () => {
    answers['knowledge.read'] = () => ({ ok: false, error: { code: 'not-found', message: '没有找到这篇文章' } })
    await open()
    expect(screen.getByText(knowledgeMessages.missing)).toBeTruthy()
    expect(screen.getByRole('button', { name: knowledgeMessages.ask(asking[0]?.title ?? '') })).toBeTruthy()
  })

  test('an older version says that there is a newer one', async () => {
    ;(useRouter as jest.Mock).mockReturnValue({ params: { id: 'report-when', v: '1' }, path: '' })
    const versions = [{ ...article.versions[0], version: 2 }, article.versions[0]]
    answers['knowledge.read'] = () => ({ ok: true, data: { ...article, versions } })
    await open()
    expect(requests[0]?.input).toEqual({ id: 'report-when', version: 1 })
    expect(screen.getByText(knowledgeMessages.olderVersion(1))).toBeTruthy()
  })
})
