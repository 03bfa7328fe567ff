import type { Page, Route } from 'playwright-core'
import { axeViolations, openPhone, type Phone, shot } from './browser'
import { type Caller, until } from './calls'
import {
  box,
  button,
  choose,
  countOf,
  declare,
  enterAs,
  goOn,
  holds,
  keepSession,
  open as openPage,
  picture,
  text,
} from './person'
import type { Product } from './product'
import { stage } from './stage'

/**
 * A filing made on a network that breaks at every step of it, and one draft on two phones. Nothing that was typed may be lost, and
 * each filing ends exactly once.
 */
jest.setTimeout(90_000)

let product: Product
let phone: Phone
let asker: Caller

const folder = stage(async (started) => {
  product = started
  phone = await openPhone(product.url)
  asker = await enterAs(phone.page, product, 'huang-min')
})

const choice = (page: Page, name: string | RegExp) =>
  page.getByRole('radio', { name }).filter({ visible: true }).first()
/** The screen may be a moment behind the draft. */
const reads = (page: Page, name: string, words: string) => holds(box(page, name), words)

/** A fresh document, as after the app was killed. */
async function open(page: Page, route: string): Promise<void> {
  await openPage(page, product.url, route)
  await page.getByRole('main').filter({ visible: true }).first().waitFor()
}

/** What the person does while the network is away; then the app is killed, and opened with the network back. */
async function without(page: Page, doing: () => Promise<void>): Promise<void> {
  await page.context().setOffline(true)
  await doing()
  await page.context().setOffline(false)
  await open(page, form)
  await text(page, '填写内容').waitFor()
}

type Cases = { items: { caseNumber: string; title: string }[] }
const cases = async () => (await asker.call<Cases>('cases.list', {})).items
const form = 'consult/file/index?service=consultation'
const asked = '网店今年没有营业收入，年报里的营业额填零可以吗？断网时写的。'

describe('a filing on a network that breaks at every step', () => {
  test('each section: what was written without a network stands there after the app was killed', async () => {
    const { page } = phone
    await open(page, form)
    await text(page, '填写内容').waitFor()
    await without(page, async () => {
      await button(page, /想问什么/).tap()
      await choice(page, '年报公示').tap()
      await box(page, '问题').fill(asked)
      await goOn(page)
    })
    await button(page, /想问什么/).tap()
    await reads(page, '问题', asked)
    await button(page, '返回').tap()
    await without(page, async () => {
      await button(page, /由哪里的专管员回答/).tap()
      await choice(page, '福州软件园').tap()
      await goOn(page)
    })
    await without(page, async () => {
      await button(page, /怎么称呼您/).tap()
      await box(page, '称呼').fill('断网女士')
      await goOn(page)
    })
    await button(page, /怎么称呼您/).tap()
    await reads(page, '称呼', '断网女士')
    await button(page, '返回').tap()
  })

  test('an upload that breaks off, and a kill in the middle of it: the file arrives once', async () => {
    const { page } = phone
    const cut = (route: Route) => route.abort('connectionreset')
    await page.route('**/upload/**', cut)
    await button(page, /想问什么/).tap()
    await choose(page, await picture(folder, 'screen.jpg'))
    await text(page, /没有传完/).waitFor()
    await page.unroute('**/upload/**', cut)
    // killed: the bytes are kept on the phone, and the next visit goes on with them
    await open(page, form)
    await button(page, /想问什么/).tap()
    await text(page, /已上传/).waitFor({ timeout: 20_000 })
    expect(await countOf(page, /已上传/)).toBe(1)
    await button(page, '返回').tap()
  })

  test('check and declaration need no network; the submission waits on the phone, survives a kill, and is one case', async () => {
    const { page } = phone
    const before = (await cases()).length
    await page.context().setOffline(true)
    await button(page, /检查并提交/).tap()
    await text(page, '检查填写的内容').waitFor()
    await text(page, asked).waitFor()
    await declare(page)
    await text(page, /已保存在本机，联网后自动提交/).waitFor()
    await shot(page, 'n01-queued')
    expect(await axeViolations(page)).toEqual([])

    // the network is back, but the answers of the next attempts are lost on the way: the server has taken the filing
    let lost = 0
    const loseAnswers = async (route: Route) => {
      if (!(route.request().postData() ?? '').includes('"cases.submit"')) return route.continue()
      await route.fetch()
      lost += 1
      await route.abort('connectionreset')
    }
    await page.route('**/functions/**', loseAnswers)
    await page.context().setOffline(false)
    await open(page, form)
    await text(page, /联网后自动提交/).waitFor()
    await until('the server to have taken it', async () => lost > 0)
    expect((await cases()).length).toBe(before + 1)
    await page.unroute('**/functions/**', loseAnswers)
    await open(page, form)
    await text(page, /联网后已自动提交/).waitFor({ timeout: 20_000 })
    const after = await cases()
    expect(after.length).toBe(before + 1)
    await button(page, '知道了').tap()
    await open(page, 'pages/cases/index')
    await text(page, after[0]?.caseNumber ?? 'none').waitFor()
    // the form begins anew: what was filed is not there to be filed again
    await open(page, form)
    await button(page, /想问什么/).tap()
    await reads(page, '问题', '')
  })
})

describe('one draft on two phones', () => {
  let other: Phone
  beforeAll(async () => {
    other = await openPhone(product.url, { userAgent: 'Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X)' })
    await keepSession(other.page, product.url, asker.cookie)
  })
  afterAll(() => other?.close())

  const agreeToCopies = async ({ page }: Phone) => {
    await open(page, form)
    await button(page, /存到账户/).tap()
    await button(page, /^同意$/).tap()
    await text(page, /草稿同时存在您的账户里/).waitFor()
  }
  type Kept = { revision: number; body: string }
  /** Waits until the account holds these words. */
  const keptAs = (words: string) =>
    until(`the account to hold ${words}`, async () => {
      const { items } = await asker.call<{ items: Kept[] }>('account.drafts', {})
      return items.find(({ body }) => body.includes(words))
    })
  const ask = async ({ page }: Phone, words: string) => {
    await button(page, /想问什么/).tap()
    await box(page, '问题').fill(words)
    await button(page, '返回').tap()
    await text(page, '填写内容').waitFor()
  }
  const name = async ({ page }: Phone, words: string) => {
    await button(page, /怎么称呼您/).tap()
    await box(page, '称呼').fill(words)
    await button(page, '返回').tap()
    await text(page, '填写内容').waitFor()
  }
  const first = '第一部手机上写的问题：年报忘了填怎么办？'
  const onPhone = '手机上改过的问题：年报忘了填，能补吗？'
  const onTablet = '平板上改过的问题：年报忘了填，会罚款吗？'

  test('begun on one, found on the other', async () => {
    await agreeToCopies(phone)
    await ask(phone, first)
    await keptAs(first)
    await agreeToCopies(other)
    await button(other.page, /想问什么/).tap()
    await reads(other.page, '问题', first)
    await button(other.page, '返回').tap()
  })

  test('changed on both without a network: both stand side by side, chosen question by question', async () => {
    await phone.page.context().setOffline(true)
    await ask(phone, onPhone)
    await ask(other, onTablet)
    await name(other, '平板女士')
    await keptAs('平板女士')
    const { page } = phone
    await page.context().setOffline(false)
    await open(page, form)
    await text(page, '两台手机上都改过').waitFor()
    await shot(page, 'n02-conflict', true)
    expect(await axeViolations(page)).toEqual([])
    await choice(page, new RegExp(onPhone.slice(0, 8))).waitFor()
    // only the other one gave a name: it is chosen, and the question waits for the person
    expect(await choice(page, /平板女士/).getAttribute('aria-checked')).toBe('true')
    await choice(page, new RegExp(onPhone.slice(0, 8))).tap()
    await button(page, '用选好的内容').tap()
    await text(page, '填写内容').waitFor()
    await keptAs(onPhone)
    await button(page, /怎么称呼您/).tap()
    await reads(page, '称呼', '平板女士')
    // the other one takes it over as it is: it has changed nothing since
    await open(other.page, form)
    await text(other.page, /已换成您在/).waitFor()
    await button(other.page, /想问什么/).tap()
    await reads(other.page, '问题', onPhone)
  })

  test('thrown away on one: the other keeps its own and says so', async () => {
    const { page } = phone
    await open(page, form)
    await button(page, '清空草稿').tap()
    await page.getByRole('dialog').getByText('清空', { exact: true }).last().tap()
    await until('the account to hold nothing', async () => {
      const { items } = await asker.call<{ items: Kept[] }>('account.drafts', {})
      return items.length === 0
    })
    await open(other.page, form)
    await text(other.page, '账户里已经没有这份草稿').waitFor()
    await button(other.page, /想问什么/).tap()
    await reads(other.page, '问题', onPhone)
  })
})
