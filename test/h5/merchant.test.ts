import { readFileSync } from 'node:fs'
import { axeViolations, openDesk, openPhone, type Phone, shot } from './browser'
import { until } from './calls'
import * as console from './console'
import { countEffort, effortSoFar, seconds } from './effort'
import { box, button, file, holds, open, openUntil, pick, section, text } from './person'
import type { Product } from './product'
import { stage } from './stage'

/**
 * A sole trader claims the shop, the registrar confirms, and then the years go by: a report filed in March and corrected in
 * May, the next one in a few taps, one that is missed, made up for in July and its mark taken away. Published by the
 * regulator's own rule and seen by everybody on the public file. Real product, real sandbox, two browsers.
 */
jest.setTimeout(120_000)

const uscc = '92350103MAT00721XN'
let product: Product
let phone: Phone
let operator: Phone

stage(async (started) => {
  product = started
  phone = await openPhone(product.url)
  operator = await openDesk(product.consoleUrl)
})

const merchants = 'apply/merchants/index'
const dayComes = (day: string) => console.dayComes(operator.page, product, day)
const decide = (caseNumber: string, act: string) => console.act(operator.page, product, caseNumber, act)

/** Opens 我的商户 anew until the functions' clock has followed the sandbox's, then goes the way. */
async function openReport(way: RegExp): Promise<void> {
  const { page } = phone
  await openUntil(page, product.url, merchants, button(page, way))
  await button(page, way).tap()
  await text(page, /为“福州市台江区三坊茶事茶叶店”办理/).waitFor()
}

/** Opens the public file anew until the register's change has come through the feed. */
const seePublicly = (words: RegExp | string) =>
  openUntil(phone.page, product.url, `credit/merchant/index?uscc=${uscc}`, text(phone.page, words))

let claim: string

test('claims the shop with the code of its licence', async () => {
  const { page } = phone
  await button(page, /我的商户/).tap()
  await page.waitForURL(/merchants/)
  await button(page, /^登录$/).tap()
  await text(page, '陈小榕').tap()
  await text(page, '还没有认领商户').waitFor()
  await shot(page, 'm01-no-merchant')
  await button(page, /^认领商户$/).tap()
  await button(page, /要认领的商户/).tap()
  await section(page, /要认领的商户/, async () => {
    // as people copy it off the licence: groups, O for 0, I for 1, and the serial number of the copy
    await box(page, /统一社会信用代码/).fill('9235 01O3 matO 072I XN（1-1）')
    await text(page, '已去掉末尾的执照副本编号').waitFor()
    await text(page, /“I”已改为“1”/).waitFor()
    await box(page, /商户名称/).fill('福州市台江区三坊茶事茶叶店')
  })
  await section(page, /您的身份/, async () => {
    await pick(page, /您是这家商户的/, /法定代表人/)
    await box(page, /姓名/).fill('陈小榕')
    await box(page, /身份证号码/).fill('11010519491231002X')
    await box(page, /手机号码/).fill('138 0013 8000')
    await shot(page, 'm02-identity', true)
  })
  claim = await file(page, '陈小榕')
})

test('the registrar compares and confirms; the shop stands under 我的商户 with what is due', async () => {
  await decide(claim, '核对一致')
  const { page } = phone
  await button(page, /查看办件/).tap()
  await text(page, '已认领').waitFor({ timeout: 20_000 })
  await shot(page, 'm03-confirmed', true)
  await open(page, product.url, merchants)
  await text(page, '三坊茶事').waitFor()
  await text(page, '2025年度').waitFor()
  await shot(page, 'm04-merchants', true)
  expect(await axeViolations(page)).toEqual([])
})

test('in March the report of last year opens over what is on record, and is published as soon as it is filed', async () => {
  const { page } = phone
  await dayComes('2027-03-14')
  await openReport(/去填写：2026/)
  await shot(page, 'm05-report-tasks', true)
  await button(page, /基本信息/).tap()
  await section(page, /基本信息/, async () => {
    await text(page, '来自登记信息').waitFor()
    await holds(box(page, /统一社会信用代码/), uscc)
    await box(page, /联系电话/).fill('0591-87654321')
    await pick(page, '经营状态', '开业')
    await shot(page, 'm06-report-identity', true)
  })
  await section(page, /生产经营/, async () => {
    for (const [label, value] of [
      [/资金数额/, '10'],
      [/从业人数/, '3'],
      [/营业额/, '86.5'],
      [/纳税总额/, '0.8'],
    ] as const)
      await box(page, label).fill(value)
    // the unit is guarded: what was typed in 万元 is said back in 元
    await text(page, '￥865,000.00').waitFor()
    await shot(page, 'm07-report-business', true)
  })
  await section(page, /网站和网店/, async () => shot(page, 'm08-report-shops', true))
  await section(page, /行政许可/, () => pick(page, /有没有取得/, '否'))
  await section(page, /人员/, async () => {
    const counts = page.getByRole('textbox').filter({ visible: true })
    for (let at = 0; at < (await counts.count()); at += 1) await counts.nth(at).fill('0')
    await pick(page, '党组织建制', '未成立党组织')
    await pick(page, /是不是党员/, '否')
    await pick(page, /有没有特种设备/, '否')
  })
  await section(page, /是否公示/, () => pick(page, /公示年报内容吗/, /^公示/))
  await text(page, '检查填写的内容').waitFor()
  await shot(page, 'm09-report-check', true)
  await file(page, '陈小榕')
  await button(page, /查看办件/).tap()
  await text(page, /已公示|已报送/).waitFor({ timeout: 20_000 })
  await shot(page, 'm10-report-published', true)
})

test('everybody sees it on the public file', async () => {
  const { page } = phone
  await seePublicly(/2026年度报告/)
  await shot(page, 'm11-public-file', true)
})

test('in May it is corrected: the filed one stays valid until the new one is filed, then both stand', async () => {
  const { page } = phone
  await dayComes('2027-05-16')
  await openReport(/更正：2026/)
  await button(page, /生产经营/).tap()
  await section(page, /生产经营/, async () => {
    await text(page, '来自上次填报').waitFor()
    await holds(box(page, /营业额/), '86.5')
    await box(page, /营业额/).fill('88')
  })
  await button(page, /返回|任务|清单/).tap()
  await button(page, /检查/).tap()
  await text(page, '检查填写的内容').waitFor()
  await file(page, '陈小榕')
  await button(page, /查看办件/).tap()
  await text(page, /已公示|已报送/).waitFor({ timeout: 20_000 })
  await seePublicly(/更正前/)
  await shot(page, 'm12-both-versions', true)
})

test('what was filed is kept as a file other programs read', async () => {
  const { page } = phone
  await open(page, product.url, merchants)
  // the list as it was before the correction stands there until the new one has come
  await page.waitForLoadState('networkidle')
  await button(page, /看已提交的：2026/).tap()
  await button(page, '导出提交的内容（JSON）').tap()
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, '下载文件').tap()])
  const kept = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    subject: string
    sections: { answers: { key: string; value?: string }[] }[]
  }
  expect(kept.subject).toBe('2026')
  const revenue = kept.sections.flatMap(({ answers }) => answers).find(({ key }) => key === 'revenue')
  expect(revenue).toMatchObject({ value: '880000.00', unit: 'CNY', public: true })
})

test('a year later, with last year’s report at hand: at most 6 screens and 90 seconds of input, counted in the page', async () => {
  const { page } = phone
  await dayComes('2028-03-06')
  await openReport(/去填写：2027/)
  await countEffort(page)
  await button(page, /生产经营/).tap()
  await text(page, '上一年88 万元').waitFor()
  const type = async (label: RegExp, value: string) => {
    await box(page, label).tap()
    await box(page, label).fill(value)
  }
  await type(/营业额/, '95.5')
  await type(/纳税总额/, '0.9')
  await text(page, '上一年88 万元，今年多7.5 万元（9%）').waitFor()
  await shot(page, 'm13-beside-last-year', true)
  await button(page, /返回清单/).tap()
  await button(page, /检查/).tap()
  await text(page, '检查填写的内容').waitFor()
  await shot(page, 'm14-second-check', true)
  await file(page, '陈小榕')
  const effort = await effortSoFar(page)
  expect(effort.screens).toEqual([
    '个体工商户年报｜',
    '个体工商户年报｜生产经营',
    '个体工商户年报｜',
    '个体工商户年报｜检查填写的内容',
    '个体工商户年报｜确认并提交',
    '提交成功｜已提交',
  ])
  expect(effort.screens.length).toBeLessThanOrEqual(6)
  expect(effort.taps).toBeGreaterThan(5)
  expect(effort.characters).toBe('95.5'.length + '0.9'.length)
  expect(seconds(effort)).toBeLessThanOrEqual(90)
})

describe('a year that was missed', () => {
  const reason = '未依照规定期限报送年度报告（2028年度），标记为经营异常状态'

  test('in July the shop is marked, for everybody to see, and knows what to do first', async () => {
    await dayComes('2029-07-16')
    await console.enterInRegister(operator.page, product, uscc, '列入名录（名单）', async (form) => {
      await form.getByLabel('名录', { exact: true }).selectOption('abnormal')
      await form.getByLabel('列入原因').fill(reason)
      await form.getByLabel('作出机关').fill('台江区市场监督管理局')
    })
    const { page } = phone
    await seePublicly(reason)
    await shot(page, 'm15-marked', true)
    await open(page, product.url, merchants)
    await text(page, '已逾期').waitFor()
    await text(page, '先补报2028年度年报，再申请').waitFor()
    await shot(page, 'm16-late', true)
  })

  test('the year is made up for; the case says what comes next', async () => {
    const { page } = phone
    await openReport(/去填写：2028/)
    await text(page, /已过期\d+天，请尽快补报/).waitFor()
    await button(page, /检查/).tap()
    await text(page, '检查填写的内容').waitFor()
    await file(page, '陈小榕')
    await button(page, /查看办件/).tap()
    await text(page, '申请恢复正常记载状态').waitFor()
    await seePublicly(/2028年度报告/)
  })

  let request: string

  test('then the mark is asked to be taken away, over what the register says; five working days run', async () => {
    const { page } = phone
    await openReport(/去填写：2029年7月16日的记录/)
    await button(page, /已经怎样改正/).tap()
    await section(page, /已经怎样改正/, async () => {
      await until('what was done about it', async () =>
        (await box(page, /改正情况/).inputValue()).includes('补报2028年度年报'),
      )
      await box(page, /联系电话/).fill('0591-87654321')
      await shot(page, 'm17-cure', true)
    })
    await text(page, '检查填写的内容').waitFor()
    request = await file(page, '陈小榕')
    await button(page, /查看办件/).tap()
    // Monday 16 July 2029: five working days later is Monday the 23rd
    await text(page, /2029年7月23日/).waitFor()
    await shot(page, 'm18-clock', true)
  })

  test('the registrar agrees, and the mark is gone from the public file', async () => {
    await decide(request, '恢复正常记载状态')
    const { page } = phone
    await text(page, '已恢复').waitFor({ timeout: 20_000 })
    await seePublicly('没有被标记为经营异常状态')
    expect(await text(page, reason).isVisible()).toBe(false)
    await shot(page, 'm19-restored', true)
  })
})

test('nothing went wrong in the browser, and no personal data was logged', () => {
  expect(phone.problems).toEqual([])
  for (const canary of ['11010519491231002X', '0591-87654321', '13800138000'])
    expect(product.output()).not.toContain(canary)
})
