import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { axeViolations, openDesk, openPhone, type Phone, shot } from './browser'
import { attach, box, button, dialog, file, goOn, holds, open, option, pick, picture, text } from './person'
import type { Product } from './product'
import { stage } from './stage'

/**
 * A merchant asks on a phone, an officer answers at a desk: two windows over one product. A park by location, an article
 * that does not help, a counter-question, an answer that becomes an article, a bad rating that is called back, a question
 * opened again and moved to another park with the asker's yes.
 */
jest.setTimeout(90_000)

let product: Product
let phone: Phone
let desk: Phone
let caseNumber: string

const folder = stage(async (started) => {
  product = started
  // the software park, as the city's file has it
  phone = await openPhone(product.url, { geolocation: { latitude: 26.11, longitude: 119.27 } })
  desk = await openDesk(`${product.url}/#/officer/sign-in/index`)
})

const show = (page: Page, where: string) => open(page, product.url, where)

/** A Beijing day counted from today. */
const inDays = (days: number) => new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10)

/** An act at the desk: opened, filled, sent, and gone. */
async function deskAct(label: RegExp, fill: (page: Page) => Promise<unknown>): Promise<void> {
  const { page } = desk
  await button(page, label).click()
  await fill(page)
  await dialog(page)
    .getByRole('button', { name: /^(提交|转给其他园区)$/ })
    .click()
  await dialog(page).waitFor({ state: 'detached' })
}

async function signInAtDesk(name: RegExp): Promise<void> {
  await button(desk.page, name).click()
  await desk.page.getByRole('heading', { name: '待办' }).filter({ visible: true }).waitFor()
}

const openCaseAtDesk = async () => {
  await show(desk.page, `officer/case/index?n=${caseNumber}&r=handle`)
  await text(desk.page, caseNumber).waitFor()
}

describe('asking', () => {
  test('the park by location: a no leaves the choice, a yes makes it', async () => {
    const { page } = phone
    await show(page, 'consult/file/index?service=consultation')
    await button(page, /想问什么/).tap()
    await pick(page, '问题类别', '年报公示')
    await box(page, '问题').fill('网店今年没有营业收入，年报里的营业额填零可以吗？')
    await attach(page, await picture(folder, 'screen.jpg'))
    await goOn(page)
    await button(page, '按我的位置推荐').tap()
    await button(page, '不同意').tap()
    await text(page, /没有拿到位置/).waitFor()
    await button(page, '按我的位置推荐').tap()
    expect(await axeViolations(page)).toEqual([])
    await shot(page, 'd00-consent')
    await button(page, /^同意$/).tap()
    await dialog(page).waitFor({ state: 'detached' })
    await text(page, /没有拿到位置/).waitFor()
    await phone.page.context().grantPermissions(['geolocation'])
    await button(page, '按我的位置推荐').tap()
    await text(page, /已选最近的：福州软件园/).waitFor()
    await shot(page, 'd01-park')
    await goOn(page)
    await goOn(page)
    await box(page, '称呼').fill('金丝雀女士')
    await goOn(page)
  })

  test('an article is offered first, read, and the question sent all the same', async () => {
    const { page } = phone
    await text(page, '也许这里就有答案').waitFor()
    await shot(page, 'd02-suggested', true)
    await page.getByRole('link', { name: /年报/ }).filter({ visible: true }).first().tap()
    await text(page, '依据').waitFor()
    await button(page, '返回').tap()
    caseNumber = await file(page, '黄敏')
    await button(page, /查看办件/).tap()
    await text(page, /福州软件园专管员 .*为您解答/).waitFor()
    await shot(page, 'd03-asked', true)
  })
})

describe('at the desk', () => {
  test('the officer signs in and opens the question by keyboard; the asker is masked', async () => {
    const { page } = desk
    await signInAtDesk(/陈榕生/)
    await text(page, /首次回复：.*服务承诺/).waitFor()
    await shot(page, 'd04-desk')
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(/officer\/case/)
    await text(page, /营业额填零可以吗/).waitFor()
    expect(await page.content()).not.toContain('金丝雀女士')
    await button(page, /查看 screen/).waitFor()
    await shot(page, 'd05-desk-case')
    expect(await axeViolations(page)).toEqual([])
  })

  test('a counter-question by the keys 2 and Enter of the sheet reaches the phone by itself', async () => {
    const { page } = desk
    await page.keyboard.press('2')
    await dialog(page).waitFor()
    await box(page, /想了解什么/).fill('是公司还是个体户？哪一年的年报？')
    await dialog(page)
      .getByRole('button', { name: /^提交$/ })
      .click()
    await dialog(page).waitFor({ state: 'detached' })
    await text(phone.page, '是公司还是个体户？哪一年的年报？').waitFor({ timeout: 20_000 })
    await text(phone.page, /待您补充/).waitFor()
  })

  test('what is typed without network is kept over a reload, and sent with a picture afterwards', async () => {
    const { page } = phone
    const said = '个体户，2025年度的。'
    await box(page, '回复').fill(said)
    await page.context().setOffline(true)
    await button(page, /发送：回复专管员/).tap()
    await text(page, /连不上|没有网络/).waitFor()
    await page.context().setOffline(false)
    await page.reload()
    await text(page, /待您补充/).waitFor({ timeout: 20_000 })
    await holds(box(page, '回复'), said)
    await attach(page, await picture(folder, 'report.jpg'))
    await button(page, /发送：回复专管员/).tap()
    await text(page, '处理中').waitFor()
    await openCaseAtDesk()
    await text(desk.page, said).waitFor()
    await button(desk.page, /查看 report/).waitFor()
  })

  test('the answer begins with a template bound to the law; the phone shows its article and that it was read', async () => {
    await deskAct(/办理：答复/, async (page) => {
      await button(page, /用模板：年报时间/).click()
      await box(page, '答复').fill('可以填零。没有营业收入也要在6月30日前报送，按实际填写。')
      await attach(page, await picture(folder, 'example.jpg'))
    })
    await text(desk.page, '“答复”已提交').waitFor()
    const { page } = phone
    await text(page, /可以填零/).waitFor({ timeout: 20_000 })
    await text(page, /《企业信息公示暂行条例》第八条/).waitFor()
    await button(page, /查看 example/).waitFor()
    await shot(page, 'd06-answered', true)
    await openCaseAtDesk()
    await text(desk.page, '对方已读').waitFor()
    await shot(desk.page, 'd07-desk-answered')
  })

  test('the answer is made into an article, published by the leader, found and rated', async () => {
    const { page } = desk
    await button(page, '把答复写成知识库文章').click()
    await page.waitForURL(/officer\/write/)
    await text(page, '由这次答复整理').waitFor()
    await box(page, /标题/).fill('网店一整年没有收入，年报还要报吗')
    await box(page, /一两句话的回答/).fill('要报，营业额按实际填零。')
    await shot(page, 'd08-write', true)
    await button(page, '提交').click()
    await text(page, /组长/).waitFor()
    await page.evaluate(() => sessionStorage.clear())
    await show(page, 'officer/sign-in/index')
    await signInAtDesk(/吴组长/)
    await show(page, 'officer/articles/index')
    await button(page, /发布：网店一整年没有收入/).click()
    await text(page, '已处理').waitFor()
    await show(phone.page, `consult/knowledge/index?words=${encodeURIComponent('网店一整年没有收入')}`)
    await button(phone.page, /网店一整年没有收入/).tap()
    await text(phone.page, '要报，营业额按实际填零。').waitFor()
    await button(phone.page, '有用').tap()
    await text(phone.page, /1/).waitFor()
    await shot(phone.page, 'd09-article', true)
  })

  test('two stars are called back; closed, it opens again and moves to another park with a yes', async () => {
    const { page } = phone
    await show(page, `consult/case/index?n=${caseNumber}`)
    await button(page, /办理：评价/).tap()
    await pick(page, '满意吗', '不满意')
    await dialog(page).getByRole('button', { name: '提交' }).tap()
    await text(page, '待回访').waitFor()
    await openCaseAtDesk()
    await text(desk.page, /低分回访/).waitFor()
    await deskAct(/办理：回访结束/, (at) => box(at, '回访结果').fill('打了电话，讲清楚了。'))
    await text(page, '已办结').waitFor({ timeout: 20_000 })
    await button(page, /办理：还有疑问/).tap()
    await box(page, '还想问什么').fill('我们其实搬到滨海新城了。')
    await dialog(page).getByRole('button', { name: '提交' }).tap()
    await text(page, '已重新打开').waitFor()
    await openCaseAtDesk()
    await deskAct(/办理：建议转交/, async (at) => {
      await option(at, '转到哪里', '其他园区的专管员').click()
      await box(at, '理由').fill('商户在滨海新城')
    })
    await button(page, /办理：同意转交/).tap({ timeout: 20_000 })
    await dialog(page).getByRole('button', { name: '提交' }).tap()
    await text(page, '转交中').waitFor()
    await openCaseAtDesk()
    await deskAct(/办理：转给其他园区/, (at) => option(at, '园区', '滨海新城大数据产业园').click())
    await text(page, /滨海新城大数据产业园专管员 .*为您解答/).waitFor({ timeout: 20_000 })
    await shot(page, 'd10-moved', true)
  })
})

describe('announcing', () => {
  const title = '网店年报填报培训'
  const place = 'officer/announce/index'

  /** What every announcement has; the page is the desk's, which has a mouse. */
  async function write(kind: string, name: string, more: (page: Page) => Promise<unknown>): Promise<void> {
    const { page } = desk
    await show(page, place)
    await option(page, '哪一类', kind).click()
    await box(page, '标题').fill(name)
    await box(page, '一两句话讲清楚').fill('带着营业执照来，现场讲、现场填。')
    if ((await box(page, /^内容/).count()) === 0) await button(page, /^添加段落/).click()
    await box(page, /^内容/).fill('先讲哪些内容会公示，再一起填一份。')
    await box(page, '来源').fill('福州市市场监督管理局')
    await option(page, '给哪里看', '全市').click()
    await box(page, /显示到哪天/).fill(inDays(20))
    await more(page)
    await button(page, /^提交$/).click()
    await text(page, '已发布。').waitFor()
  }

  test('an event is written, and stands among the announcements with time, place and seats', async () => {
    await write('培训活动', title, async (page) => {
      await box(page, /活动日期/).fill(inDays(10))
      await box(page, '开始时间').fill('2点半')
      await box(page, '结束时间').fill('16:00')
      await box(page, '地点').fill('软件园A区一楼')
      await box(page, '名额').fill('2')
      await box(page, /报名截止/).fill(inDays(8))
      await shot(page, 'd20-write', true)
      await button(page, /^提交$/).click()
      await text(page, /请按 14:30 这样填写时间/).waitFor()
      await box(page, '开始时间').fill('14:30')
    })
    await shot(desk.page, 'd21-announced', true)
    const { page } = phone
    await show(page, 'consult/news/index')
    await text(page, title).waitFor()
    await shot(page, 'd22-news', true)
    await button(page, title).tap()
    await text(page, /共2个，还剩2个/).waitFor()
    await shot(page, 'd23-event', true)
    expect(await axeViolations(page)).toEqual([])
    const [entry] = await Promise.all([page.waitForEvent('download'), button(page, /加到日历/).tap()])
    const calendar = readFileSync(await entry.path(), 'utf8')
    expect(calendar).toContain(`DTSTART:${inDays(10).replaceAll('-', '')}T063000Z`)
    expect(calendar).toContain('LOCATION:软件园A区一楼')
  })

  test('a place is taken; the list at the desk is masked until somebody says why', async () => {
    const { page } = phone
    await button(page, '我要报名').tap()
    await button(page, /谁来参加/).tap()
    await box(page, '姓名').fill('郑报名')
    await box(page, '手机号').fill('139 5910 0001')
    await goOn(page)
    await text(page, '检查填写的内容').waitFor()
    await shot(page, 'd24-sign-up-check', true)
    await file(page, '黄敏')
    await button(page, /查看办件/).tap()
    await text(page, /名额已为您保留/).waitFor()
    await shot(page, 'd25-signed-up', true)
    await show(desk.page, place)
    await button(desk.page, '看报名（1人）').click()
    await text(desk.page, new RegExp(`报名名单：${title}`)).waitFor()
    await text(desk.page, /已遮挡/).waitFor()
    expect(await desk.page.content()).not.toContain('郑报名')
    await button(desk.page, '查看完整名单').click()
    await box(desk.page, '为什么要看').fill('入场核对')
    await button(desk.page, '查看完整名单').click()
    await text(desk.page, '郑报名').waitFor()
    await shot(desk.page, 'd26-list')
  })

  test('taken back: whoever signed up reads why, and the place is gone', async () => {
    await button(desk.page, `撤回：${title}`).click()
    await box(desk.page, /撤回的原因/).fill('讲课的老师病了，改期再通知。')
    await dialog(desk.page).getByRole('button', { name: '撤回' }).click()
    await text(desk.page, '已撤回，报过名的人会收到消息。').waitFor()
    const { page } = phone
    await text(page, /讲课的老师病了/).waitFor({ timeout: 20_000 })
    await shot(page, 'd27-called-off', true)
  })

  test('a subsidy is held against what the register says of a merchant', async () => {
    await write('补贴', '个体户首次年报补贴', (page) =>
      page.getByRole('checkbox', { name: '个体工商户' }).filter({ visible: true }).first().click(),
    )
    const { page } = phone
    await show(page, 'consult/subsidies/index')
    await page
      .getByRole('searchbox', { name: /统一社会信用代码/ })
      .filter({ visible: true })
      .fill('92350103MAT00721XN')
    await page.keyboard.press('Enter')
    await text(page, '个体户首次年报补贴').waitFor()
    await text(page, '条件都符合').waitFor()
    await shot(page, 'd28-subsidy', true)
    expect(await axeViolations(page)).toEqual([])
  })
})

test('the park in figures, and nothing went wrong in either browser or reached a log', async () => {
  const { page } = desk
  await show(page, 'officer/park/index')
  await text(page, '各类问题').waitFor()
  await shot(page, 'd11-park', true)
  expect(await axeViolations(page)).toEqual([])
  // being without network was wanted
  expect(
    phone.problems.filter((problem) => !/ERR_INTERNET_DISCONNECTED|Failed to load resource/.test(problem)),
  ).toEqual([])
  expect(desk.problems).toEqual([])
  for (const canary of ['金丝雀女士', '郑报名', '13959100001']) expect(product.output()).not.toContain(canary)
})
