import { syncArticles } from '../../../cloudfunctions/knowledge'
import { articles } from '../../../domain/knowledge'
import { soundConsultation } from '../desk/soundQuestion'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'
import { enrolled, type TestOfficer } from '../officers/enrolled'

let platform: TestPlatform
let officer: TestOfficer
let leader: TestOfficer
beforeAll(async () => {
  platform = await testPlatform()
  await syncArticles(platform)
  officer = await enrolled(platform)
  leader = await enrolled(platform, { role: 'leader' })
})
afterAll(() => platform.close())

interface Card {
  id: string
  version: number
  title: string
  outdated: boolean
  helpful: number
}
interface Read extends Card {
  body: { text: string }[]
  citations: { title: string; state: string; note?: string }[]
  warning?: string
  author: string
  versions: { version: number }[]
}
const search = async (input: object) =>
  data(await platform.call<{ items: Card[]; more: boolean }>('knowledge.search', input)).items.map(({ id }) => id)
const suggest = async (question: string, category?: string) =>
  data(
    await platform.call<{ items: Card[] }>('knowledge.suggest', { question, ...(category ? { category } : {}) }),
  ).items.map(({ id }) => id)
const read = async (id: string, version?: number) =>
  data(await platform.call<Read>('knowledge.read', { id, ...(version ? { version } : {}) }))

test('the delivered articles are there once, however often they are compared', async () => {
  expect(await syncArticles(platform, [...articles])).toBe(0)
  const rows = await platform.database.query.selectFrom('knowledge_version').select('id').execute()
  expect(rows.map(({ id }) => id).sort()).toEqual(articles.map(({ id }) => id).sort())
})

describe('searching', () => {
  test('every article is found by its title, by a word of three characters and by one of two', async () => {
    for (const { id, title } of articles) expect(await search({ words: title })).toContain(id)
    expect(await search({ words: '宽展期' })).toEqual(['trademark-renewal'])
    expect(await search({ words: '歇业' })).toContain('close-or-pause')
    // typed in traditional characters, as names are found in the directory
    expect(await search({ words: '歇業' })).toEqual(await search({ words: '歇业' }))
  })

  test('every word must occur; the title counts first', async () => {
    const found = await search({ words: '商标 质押' })
    expect(found[0]).toBe('trademark-pledge-loan')
    for (const id of found)
      expect(JSON.stringify(articles.find((one) => one.id === id))).toMatch(/商标.*质押|质押.*商标/)
  })

  test('full width, capitals and stray marks are the same words', async () => {
    expect(await search({ words: '　“七天无理由”退货！' })).toContain('seven-day-return')
  })

  test('words no article has lead to what is like them, and nonsense to nothing', async () => {
    expect((await search({ words: '营业执照办理需要多长时间' })).length).toBeGreaterThan(0)
    expect(await search({ words: '龘靐齉爩' })).toEqual([])
    expect(await search({ words: "%_\\'; drop table" })).toEqual([])
  })

  test('without words a category is browsed', async () => {
    const marks = articles.filter(({ category }) => category === 'trademark').map(({ id }) => id)
    expect((await search({ category: 'trademark' })).sort()).toEqual([...marks].sort())
  })

  test('all of them, in pages', async () => {
    const first = data(await platform.call<{ items: Card[]; more: boolean }>('knowledge.search', {}))
    const second = data(await platform.call<{ items: Card[]; more: boolean }>('knowledge.search', { page: 1 }))
    expect([first.items.length, first.more, second.more]).toEqual([20, true, false])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(articles.length)
  })
})

describe('what may answer a question', () => {
  test.each([
    ['我去年忘记报年报了，现在怎么补救？会罚款吗', 'annual-report-missed'],
    ['网店没有实体门店，能不能用家里的地址或者网店地址办个体户执照', 'online-premises'],
    ['顾客说七天无理由退货，我卖的是定制的杯子可以拒绝吗', 'seven-day-return'],
    ['想拿注册商标去银行抵押贷款要怎么登记', 'trademark-pledge-loan'],
    ['公司搬到长乐去了要不要变更执照地址', 'change-registration'],
    ['找人刷好评会被罚吗', 'no-fake-trades'],
    ['商标快到期了怎么续展', 'trademark-renewal'],
    ['行政处罚公示了影响贷款，可以申请信用修复吗', 'credit-repair'],
  ])('%s', async (question, id) => {
    expect(await suggest(question)).toContain(id)
  })

  test.each(['', '你好', '今天天气不错，想去三坊七巷走走', '12345'])('%p is answered by none', async (question) => {
    expect(await suggest(question)).toEqual([])
  })

  test('at most three', async () => {
    expect((await suggest(articles.map(({ title }) => title).join('，'))).length).toBe(3)
  })
})

describe('reading', () => {
  test('the citations say on which day they hold; what expired is flagged by the day', async () => {
    const before = await read('trademark-renewal')
    expect([before.outdated, before.warning]).toEqual([false, undefined])
    expect(before.citations.map(({ state }) => state)).toEqual(['in-force', 'in-force', 'not-yet'])
    platform.setNow('2027-01-01T02:00:00.000Z')
    const after = await read('trademark-renewal')
    platform.setNow('2026-11-20T02:00:00.000Z')
    expect(after.outdated).toBe(true)
    expect(after.warning).toMatch(/失效/)
    expect(after.citations.map(({ state }) => state)).toEqual(['expired', 'expired', 'in-force'])
  })

  test('what is not there', async () => {
    expect(refusal(await platform.call('knowledge.read', { id: 'no-such-article' }))).toBe('not-found')
    expect(refusal(await platform.call('knowledge.read', { id: 'seven-day-return', version: 9 }))).toBe('not-found')
    expect(refusal(await platform.call('knowledge.read', { id: "x'; --" }))).toBe('bad-request')
  })
})

test('one vote a person, the newest counts', async () => {
  const vote = (person: string, helpful: boolean) =>
    platform.call('knowledge.rate', { id: 'shop-tax', version: 1, helpful }, { person })
  expect(refusal(await platform.call('knowledge.rate', { id: 'shop-tax', version: 1, helpful: true }))).toBe(
    'not-signed-in',
  )
  data(await vote('one', true))
  data(await vote('two', false))
  expect(data(await vote('two', true))).toEqual({ helpful: 2, unhelpful: 0 })
  expect((await read('shop-tax')).helpful).toBe(2)
})

const article = {
  title: '个体户年报没有收入怎么填',
  summary: '没有营业收入的，营业额填零，其他照实填。',
  category: 'annual-report',
  body: [{ text: '没有营业收入的，营业额和纳税总额填零，网店网址、联系方式照实填写。' }],
  citations: [{ law: 'annual-sole', article: 6 }],
}
const write = (by: TestOfficer, changes: object = {}) => by.call('knowledge.write', { ...article, ...changes })

describe('an answer becomes an article', () => {
  test('an officer proposes, a leader decides, readers see it then, and every version is kept', async () => {
    const { caseNumber } = data(
      await platform.call<{ caseNumber: string }>('cases.submit', soundConsultation, { person: 'asker' }),
    )
    const first = data(await write(officer, { fromCase: caseNumber })) as { id: string; version: number; state: string }
    expect(first).toMatchObject({ version: 1, state: 'proposed' })
    expect(refusal(await platform.call('knowledge.read', { id: first.id }))).toBe('not-found')
    const decide = (by: TestOfficer, decision: string, version = 1) =>
      by.call('knowledge.decide', { id: first.id, version, decision })
    expect(refusal(await decide(officer, 'publish'))).toBe('not-allowed')
    const waiting = data(await leader.call('knowledge.proposals', {})) as { items: { id: string; mine: boolean }[] }
    expect(waiting.items).toMatchObject([{ id: first.id, mine: false }])
    data(await decide(leader, 'publish'))
    expect(refusal(await decide(leader, 'publish'))).toBe('conflict')
    expect(await suggest('我是个体户，年报没有营业收入应该怎么填')).toContain(first.id)
    const shown = await read(first.id)
    expect(JSON.stringify(shown)).not.toContain(caseNumber)

    // a leader's own version stands at once; the old one stays readable
    expect(data(await write(leader, { id: first.id, title: '年报没有收入怎么填写' }))).toMatchObject({
      version: 2,
      state: 'published',
    })
    expect((await read(first.id)).title).toBe('年报没有收入怎么填写')
    expect((await read(first.id, 1)).title).toBe(article.title)
    expect((await read(first.id)).versions.map(({ version }) => version)).toEqual([2, 1])

    data(await decide(leader, 'withdraw', 2))
    expect((await read(first.id)).version).toBe(1)
    data(await decide(leader, 'withdraw', 1))
    expect(refusal(await platform.call('knowledge.read', { id: first.id }))).toBe('not-found')
    expect(await search({ words: '个体户年报没有收入' })).not.toContain(first.id)
  })

  test.each([
    ['somebody’s mobile', { body: [{ text: '请联系林女士13812345678。' }] }, 'blocked'],
    ['an instrument nobody knows', { citations: [{ law: 'moon-law' }] }, 'blocked'],
    ['no citation', { citations: [] }, 'bad-request'],
    ['an article that is not there', { id: 'no-such-article' }, 'not-found'],
    ['a case that is not there', { fromCase: 'FZ26-3333-3333-3' }, 'not-found'],
  ])('refused: %s', async (_, changes, code) => {
    expect(refusal(await write(officer, changes))).toBe(code)
  })

  test('never from a case of another park, and never by somebody who is no officer', async () => {
    const { caseNumber } = data(
      await platform.call<{ caseNumber: string }>(
        'cases.submit',
        { ...soundConsultation, answers: { ...soundConsultation.answers, park: 'free-trade-zone' } },
        { person: 'asker' },
      ),
    )
    expect(refusal(await write(officer, { fromCase: caseNumber }))).toBe('not-found')
    expect(refusal(await platform.call('knowledge.write', article, { person: 'asker' }))).toBe('not-signed-in')
  })

  test('new delivered words replace delivered ones and wait behind an officer’s', async () => {
    const [one, other] = [articles[0], articles[1]]
    if (!one || !other) throw new Error('there are articles')
    data(await write(leader, { id: other.id, category: other.category }))
    const changed = [one, other].map((old) => ({ ...old, summary: '这是交付时改过的一句话，用来检查版本。' }))
    expect(await syncArticles(platform, changed)).toBe(2)
    expect(await syncArticles(platform, changed)).toBe(0)
    expect(await read(one.id)).toMatchObject({ version: 2, summary: changed[0]?.summary })
    expect(await read(other.id)).toMatchObject({ version: 2, title: article.title })
    const waiting = data(await leader.call('knowledge.proposals', {})) as { items: { id: string; version: number }[] }
    expect(waiting.items).toContainEqual(expect.objectContaining({ id: other.id, version: 3 }))
  })
})
