import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { axeViolations, openDesk, openPhone, type Phone, shot } from './browser'
import * as console from './console'
import {
  attach,
  box,
  button,
  checkboxes,
  choose,
  countOf,
  declare,
  goOn,
  holds,
  open,
  pick,
  picture,
  receiptNumber,
  text,
} from './person'
import type { Product } from './product'
import { stage } from './stage'

/**
 * The main job, end to end, as two people do it: a shopper on a phone, an operator at the regulator's console. Everything
 * is real: the product as `npm start` runs it, the sandbox as its own process, a browser for each.
 */
jest.setTimeout(90_000)

let product: Product
let phone: Phone
let operator: Phone
let caseNumber: string

const folder = stage(async (started) => {
  product = started
  phone = await openPhone(product.url)
  operator = await openDesk(product.consoleUrl)
}, {})

const act = (label: string, fill?: console.Fill) => console.act(operator.page, product, caseNumber, label, fill)
/** The field of the look-up. */
const search = () => phone.page.locator('input[type=search]').filter({ visible: true }).first()

describe('looking a merchant up, signed out', () => {
  test('by a fragment of its name', async () => {
    const { page } = phone
    await shot(page, '01-home')
    await page.locator('.weui-tabbar__label', { hasText: /^查询$/ }).tap()
    await page.waitForURL(/pages\/lookup/)
    await text(page, /名称至少两个字/).waitFor()
    await search().fill('榕网')
    await text(page, '科技有限公司').waitFor()
    await shot(page, '02-lookup')
  })

  test('by its code typed with I for 1, O for 0, spaces and lower case: repaired, and the repair shown', async () => {
    const { page } = phone
    await search().fill('9I35 oIO2 MATo o7I48p')
    await text(page, /第.*位的.*改为/).waitFor()
    await text(page, '福州榕网科技有限公司').waitFor()
    await shot(page, '03-lookup-repaired')
  })

  test('a wrong code says which character looks wrong', async () => {
    const { page } = phone
    await search().fill('91350102MAT007149P')
    await text(page, /第.*位/).waitFor()
    await shot(page, '04-lookup-wrong')
  })

  test('its public file: each block with source, date and article', async () => {
    const { page } = phone
    await open(page, product.url, 'credit/merchant/index?uscc=91350102MAT007148P')
    await text(page, '登记信息').waitFor()
    for (const block of ['登记信息', '行政许可', '行政处罚', '年报']) await text(page, new RegExp(block)).waitFor()
    expect(await countOf(page, /来源：/)).toBeGreaterThanOrEqual(5)
    await shot(page, '05-merchant')
    await shot(page, '05-merchant-whole', true)
    expect(await axeViolations(page)).toEqual([])
  })
})

describe('complaining from that page', () => {
  test('the merchant is prefilled, and the draft survives a reload', async () => {
    const { page } = phone
    await button(page, /消费投诉/).tap()
    await text(page, '已从商户页带入').waitFor()
    await shot(page, '06-tasks')
    await button(page, /投诉谁/).tap()
    await holds(box(page, /商户名称/), '福州榕网科技有限公司')
    await shot(page, '07-respondent')
    await goOn(page)
    await pick(page, '在哪里买的', '网上')
    await box(page, '平台名称').fill('淘宝')
    await box(page, /商品或服务/).fill('茉莉花茶两盒')
    await box(page, /购买日期/).fill('2026-11-10')
    await box(page, /付了多少钱/).fill('198')
    await pick(page, '是为日常生活买的吗', '是')
    await shot(page, '08-purchase')
    await goOn(page)
    await page.reload()
    await text(page, '填写内容').waitFor()
    await button(page, /买了什么/).tap()
    await holds(box(page, /商品或服务/), '茉莉花茶两盒')
    await goOn(page)
  })

  test('findings appear while typing, with their article', async () => {
    const { page } = phone
    await pick(page, '问题类型', '质量')
    await box(page, /哪天发现/).fill('2022-01-01')
    await box(page, /事情经过/).fill('有霉味')
    await text(page, /早于购买日期/).waitFor()
    await text(page, /写得有点短/).waitFor()
    await shot(page, '09-findings')
    await box(page, /哪天发现/).fill('2026-11-15')
    await box(page, /事情经过/).fill(
      '11月10日在网店买了两盒茉莉花茶，15日收到后发现有霉味，联系客服要求退款，对方一直不回复。',
    )
    await text(page, /早于购买日期/).waitFor({ state: 'hidden' })
    await pick(page, '同一件事别处处理过吗', '没有')
    await goOn(page)
    await checkboxes(page, '退还货款和服务费用').tap()
    await goOn(page)
  })

  test('evidence uploads with progress; a file that only pretends to be a picture is refused', async () => {
    const { page } = phone
    const fake = path.join(folder, 'fake.jpg')
    writeFileSync(fake, 'MZ this is no picture')
    await choose(page, fake)
    await text(page, /只能上传/).waitFor()
    await attach(page, await picture(folder, 'order.jpg'))
    await shot(page, '10-evidence')
    await goOn(page)
  })

  test('check, sign in, declare, submit: a case number at once', async () => {
    const { page } = phone
    await box(page, /姓名/).fill('陈小榕')
    await box(page, /手机号/).fill('138 0013 8000')
    await box(page, /通讯地址/).fill('福州市台江区工业路2号')
    await pick(page, '是否同意公示投诉信息', '是')
    await pick(page, '是否同意委托消费者协会等组织调解', '否')
    await shot(page, '11-contact')
    await goOn(page)
    // the self-check needs no answer
    await text(page, '提交前自查').waitFor()
    await goOn(page)
    await text(page, '检查填写的内容').waitFor()
    await shot(page, '12-check', true)
    await declare(page)
    await text(page, '陈小榕').waitFor()
    await shot(page, '13-sign-in')
    caseNumber = await receiptNumber(page, '陈小榕')
    await shot(page, '14-receipt')
  })
})

describe('seeing it live', () => {
  test('the case page: state, who must move, clock with article and due date', async () => {
    const { page } = phone
    await button(page, /查看办件/).tap()
    await text(page, '待受理').waitFor()
    await text(page, /7个工作日/).waitFor()
    await text(page, /第十五条/).waitFor()
    await text(page, /已送达监管部门/).waitFor()
    await shot(page, '15-case', true)
    expect(await axeViolations(page)).toEqual([])
  })

  test('the operator sees it with its evidence, and each act appears on the phone', async () => {
    const { page } = operator
    await page.goto(product.consoleUrl)
    await page.getByText(caseNumber).first().waitFor()
    await shot(page, '20-console-queue')
    await page.goto(`${product.consoleUrl}/cases/${caseNumber}`)
    await page.getByText('138').first().waitFor()
    await shot(page, '21-console-case', true)
    await act('要求提供身份证明', async (form) => {
      await form.locator('input[type=date]').fill('2026-12-31')
      await form.locator('textarea').fill('地址与订单不一致')
    })
    await text(phone.page, '待补身份证明').waitFor({ timeout: 20_000 })
    await shot(phone.page, '16-identity-asked')
  })

  test('the person answers with identity, sealed; the operator accepts', async () => {
    const { page } = phone
    await button(page, '提供身份证明').tap()
    await page.getByRole('radio', { name: '居民身份证' }).filter({ visible: true }).tap()
    await box(page, /证件号码/).fill('350102199001011234')
    await shot(page, '17-identity')
    await button(page, /^(提交|确认提交|确定|提供身份证明)$/)
      .last()
      .tap()
    await text(page, '身份材料已补').waitFor({ timeout: 20_000 })
    // the answer travels over the bridge before the operator can go on
    await operator.page.goto(`${product.consoleUrl}/cases/${caseNumber}`)
    await operator.page.locator('summary', { hasText: /^受理$/ }).waitFor({ timeout: 20_000 })
    await act('受理')
    await text(page, '已受理').waitFor({ timeout: 20_000 })
  })

  test('mediation starts, and the sixty days run with both readings of the law', async () => {
    await act('开始调解', async (form) => {
      await form.getByLabel(/调解方式/).selectOption({ label: '远程' })
      await form.getByLabel(/时间、地点/).fill('明天上午9时，电话')
    })
    const { page } = phone
    await text(page, '调解中').waitFor({ timeout: 20_000 })
    await text(page, /60天/).waitFor()
    await shot(page, '18-mediating', true)
  })
})

test('fast-forward: the clock on the phone moves, and goes overdue', async () => {
  const { page } = operator
  await page.goto(product.consoleUrl)
  for (let week = 0; week < 10; week += 1) await page.getByRole('button', { name: /7\s*天/ }).click()
  await text(phone.page, /逾期/).waitFor({ timeout: 20_000 })
  await shot(phone.page, '19-overdue', true)
  await page.goto(product.consoleUrl)
  await page.getByText(/超期 1 件/).waitFor()
  await shot(page, '22-console-overdue')
})

test('mediation ends in an agreement', async () => {
  await act('达成协议', async (form) => form.locator('textarea').fill('商家退款198元，消费者退回茶叶。'))
  await text(phone.page, '已达成协议').waitFor({ timeout: 20_000 })
  await shot(phone.page, '23-settled', true)
})

test('the list of cases, the inbox and the page of oneself', async () => {
  const { page } = phone
  await open(page, product.url, 'pages/cases/index')
  await text(page, caseNumber).or(text(page, '投诉 福州榕网科技有限公司')).first().waitFor()
  await shot(page, '24-cases')
  await open(page, product.url, 'pages/me/index')
  await button(page, '退出登录').waitFor()
  await shot(page, '25-me')
})

test('nothing went wrong in the browser, and no personal data was logged', () => {
  expect(phone.problems).toEqual([])
  for (const canary of ['13800138000', '工业路2号', '350102199001011234'])
    expect(product.output()).not.toContain(canary)
})

test('Ctrl-C ends all of it: the product, its sandbox, and the hold on the data folder', async () => {
  await phone.close()
  await operator.close()
  expect(await product.stop()).toBe(0)
  for (const url of [product.url, product.consoleUrl]) await expect(fetch(url)).rejects.toThrow()
  expect(existsSync(path.join(folder, 'lock.pid'))).toBe(false)
})
