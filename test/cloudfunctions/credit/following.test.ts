import { randomUUID } from 'node:crypto'
import { receiveEvents } from '../../../cloudfunctions/cases'
import { syncDirectory, tellFollowers } from '../../../cloudfunctions/credit'
import type { MerchantSnapshot } from '../../../domain/credit'
import { claimFiling } from '../../sound/merchant-claim'
import { behindLink, data, refusal, type TestPlatform, testPlatform } from '../harness'
import { Pieces } from '../print/pieces'
import { arrivals, feedOf, syntheticCity } from './feedOf'

const [model, other] = syntheticCity(2) as [MerchantSnapshot, MerchantSnapshot]
const { uscc } = model
const penalty = {
  id: 'p1',
  documentNumber: '榕市监罚〔2026〕1号',
  authority: '福州市市场监督管理局',
  decidedOn: '2026-11-01',
  violation: '发布虚假广告',
  result: '罚款8,000元',
  level: 'general' as const,
  publishedOn: '2026-11-10',
  publicUntil: '2027-11-10',
}
let platform: TestPlatform
let position = 10

const call = <T>(procedure: string, input: unknown, person = 'follower') =>
  platform.call<T>(procedure, input, { person })
const inbox = async (person = 'follower') =>
  data(await call<{ items: { title: string; text: string }[] }>('account.inbox', {}, person)).items
async function register(parts: Partial<MerchantSnapshot>): Promise<void> {
  position += 1
  const merchant = { ...model, penalties: [], listings: [], ...parts }
  await syncDirectory({ ...platform, gateway: feedOf([{ position, uscc, merchant }]) })
}

beforeAll(async () => {
  platform = await testPlatform()
  await syncDirectory({ ...platform, gateway: feedOf(arrivals([{ ...model, penalties: [], listings: [] }, other])) })
}, 60_000)
afterAll(() => platform.close())

test('one follows once, is listed, and lets go; nobody unknown is followed', async () => {
  for (let time = 0; time < 2; time += 1)
    expect(data(await call('credit.follow', { uscc, follows: true }))).toEqual({ follows: true })
  expect(data(await call<{ items: object[] }>('credit.following', {})).items).toMatchObject([
    { uscc, name: model.name, status: model.status },
  ])
  expect(data(await call<{ items: object[] }>('credit.following', {}, 'somebody else')).items).toEqual([])
  expect(refusal(await call('credit.follow', { uscc: '91350100M000100Y43', follows: true }))).toBe('not-found')
  expect(refusal(await platform.call('credit.follow', { uscc, follows: true }))).toBe('not-signed-in')
  expect(data(await call('credit.follow', { uscc: other.uscc, follows: true }))).toEqual({ follows: true })
  expect(data(await call('credit.follow', { uscc: other.uscc, follows: false }))).toEqual({ follows: false })
})

test('the first look only remembers; a new record is news once, without a word of what it says', async () => {
  expect(await tellFollowers(platform)).toBe(0)
  await register({ penalties: [penalty] })
  expect(await tellFollowers(platform)).toBe(1)
  expect(await tellFollowers(platform)).toBe(0)
  const [notice, ...rest] = await inbox()
  expect(rest).toEqual([])
  expect(notice).toMatchObject({ title: `${model.name}：公示信息有变化` })
  expect(notice?.text).toContain('行政处罚')
  expect(JSON.stringify(notice)).not.toMatch(/虚假广告|8,000|1号/)
})

test('what is shown no more is no news, and neither is the same word again', async () => {
  await register({ penalties: [penalty] })
  expect(await tellFollowers(platform)).toBe(0)
  await register({ penalties: [{ ...penalty, endedOn: '2026-11-19', endReason: 'repaired' }] })
  expect(await tellFollowers(platform)).toBe(0)
  expect(await inbox()).toHaveLength(1)
})

test('whoever stands for the merchant hears by when the shown licence has to follow the register', async () => {
  const claim = claimFiling(uscc, model.name, model.head)
  const { caseNumber } = data(await call<{ caseNumber: string }>('cases.submit', claim, 'owner'))
  const event = { eventId: randomUUID(), position: 1, caseNumber, caseSequence: 1, act: 'confirm' }
  await receiveEvents(platform, [{ ...event, at: '2026-11-20T03:00:00.000Z', data: {} }], 'pull')
  expect(await tellFollowers(platform)).toBe(0)
  await register({ head: '新任者' })
  expect(await tellFollowers(platform)).toBe(2)
  const told = (await inbox('owner')).find(({ title }) => title.includes('亮照'))
  // 20 November 2026: ten working days, fifteen days
  expect(told?.text).toContain('2026年12月4日前更新')
  expect(told?.text).toContain('2026年12月5日前换照')
})

test('the display card and the check of a shown licence', async () => {
  const change = {
    id: 'c1',
    kind: 'change' as const,
    title: '经营范围变更',
    authority: model.registrar,
    publishedOn: '2026-11-12',
    rows: [],
  }
  await register({ publications: [change, { ...change, id: 'c2', publishedOn: '2026-01-12' }] })
  const card = data(await platform.call<{ items: object[]; updates: object[] }>('credit.displayCard', { uscc }))
  expect(card.items).toContainEqual({ label: '名称', text: model.name })
  expect(card.updates).toEqual([
    { title: '经营范围变更', changedOn: '2026-11-12', shopBy: '2026-11-26', licenceBy: '2026-11-27' },
  ])
  const check = (text: string, code?: string) =>
    platform.call<{ items: { label: string; result: string }[] }>('credit.checkDisplay', {
      text,
      ...(code ? { uscc: code } : {}),
    })
  const compared = data(await check(`名称：别的名字\n统一社会信用代码：${uscc}`))
  expect(compared.items).toContainEqual(
    expect.objectContaining({ label: '名称', result: 'differs', shown: '别的名字' }),
  )
  const scanned = data(await check(`https://example.gov.cn/lic?uniscid=${uscc}&v=1`))
  expect(scanned.items).toContainEqual(expect.objectContaining({ label: '统一社会信用代码', result: 'same' }))
  expect(refusal(await check('没有代码'))).toBe('blocked')
  expect(refusal(await check('', '91350100M000100Y43'))).toBe('not-found')
  expect(platform.logged.join('')).not.toContain('别的名字')
})

test('the display card on paper shows what has to be shown, and its code is the credit code', async () => {
  await register({})
  const paper = data(await platform.call<{ url: string; name: string }>('credit.displayPaper', { uscc }))
  expect(paper.name).toBe(`亮照卡-${model.name}.pdf`)
  const pieces = await Pieces.of((await behindLink(platform, paper.url)) as Buffer)
  expect(pieces.pageCount).toBe(1)
  const { items } = data(await platform.call<{ items: { text: string }[] }>('credit.displayCard', { uscc }))
  for (const { text } of items) expect([text, await pieces.pagesOf(text)]).toEqual([text, [1]])
  expect(await pieces.pagesOf(`${model.name}分店`)).toEqual([])
  expect(refusal(await platform.call('credit.displayPaper', { uscc: '91350100M000100Y43' }))).toBe('not-found')
})
