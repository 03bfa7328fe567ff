import type { Page } from 'playwright-core'
import { claimFiling } from '../sound/merchant-claim'
import { soundPledgor } from '../sound/trademark-pledge'
import { axeViolations, openDesk, openPhone, type Phone, shot } from './browser'
import type { Caller } from './calls'
import * as console from './console'
import {
  attach,
  box,
  button,
  checkboxes,
  countOf,
  enterAs,
  numberIn,
  open,
  pick,
  picture,
  text,
  tickAll,
} from './person'
import type { Product } from './product'
import { stage } from './stage'

/**
 * Two people on two phones pledge marks: one invites, the other accepts, each fills a part and signs what is on the screen,
 * a change voids a signature where both can see it, and the receiving office registers. Real product, real sandbox.
 */
jest.setTimeout(120_000)

const uscc = '91350102MAT007148P'
let product: Product
let pledgor: Phone
let pledgee: Phone
let operator: Phone
/** The pledgor, for what another journey walks through already. */
let merchant: Caller

const folder = stage(async (started) => {
  product = started
  pledgor = await openPhone(product.url)
  pledgee = await openPhone(product.url)
  operator = await openDesk(product.consoleUrl)
  merchant = await enterAs(pledgor.page, product, 'chen-xiaorong')
  await enterAs(pledgee.page, product, 'lin-jianguo')
})

const show = (page: Page, where: string) => open(page, product.url, where)
const decide = (caseNumber: string, act: string, fill?: console.Fill) =>
  console.act(operator.page, product, caseNumber, act, fill)

async function signHere(page: Page): Promise<void> {
  await button(page, /^签署$/).waitFor()
  await tickAll(page)
  await button(page, /^签署$/).tap()
}

let joint: string
let caseNumber: string

test('the merchant’s marks are there before anything is filled in, and which of them are ready', async () => {
  const { page } = pledgor
  const claim = await merchant.call<{ caseNumber: string }>(
    'cases.submit',
    claimFiling(uscc, '福州榕网科技有限公司', '林榕生'),
  )
  await decide(claim.caseNumber, '核对一致')
  await show(page, `apply/case/index?n=${claim.caseNumber}`)
  await text(page, '已认领').waitFor({ timeout: 20_000 })
  await show(page, `pledge/file/index?service=trademark-pledge&uscc=${uscc}`)
  await text(page, '登记的3件商标里，3件现在可以质押').waitFor()
  await text(page, /要和“榕网云”（30112244）一起质押/).waitFor()
  await shot(page, 'p01-readiness', true)
})

test('one begins and invites, the other brings the code and accepts', async () => {
  const { page } = pledgor
  const { contracts: _, ...answers } = soundPledgor
  const begun = await merchant.call<{ id: string }>('cases.jointBegin', {
    service: 'trademark-pledge',
    formVersion: '2026-05-01',
    roles: ['pledgor'],
    answers: { ...answers, pledgorUscc: uscc },
  })
  joint = begun.id
  await show(page, `pledge/joint/index?id=${joint}`)
  await text(page, '共同内容').tap()
  await attach(page, await picture(folder, 'contract.jpg'))
  await button(page, /保存这一部分/).tap()
  await button(page, /邀请质权人/).tap()
  const code = /邀请码 ([\w-]{20,})/.exec((await text(page, /邀请码 /).textContent()) ?? '')?.[1]
  await shot(page, 'p02-invitation', true)
  const other = pledgee.page
  await show(other, 'apply/invitation/index')
  await box(other, /邀请码/).fill(code ?? '')
  await button(other, /查看邀请/).tap()
  await text(other, '请您作为质权人').waitFor()
  await shot(other, 'p03-invited', true)
  await button(other, /接受邀请/).tap()
  await text(other, '请填写您的部分').waitFor()
})

test('the other fills only the own part and signs what is shown', async () => {
  const { page } = pledgee
  await page.locator('.wet-task').filter({ visible: true }).first().tap()
  await pick(page, /质权人是/, /个人/)
  await box(page, /名称或姓名/).fill('林小海')
  await pick(page, /质权人是境外的吗/, /否/)
  await box(page, /身份证号/).fill('11010519491231002X')
  await box(page, /地址/).fill('福州市台江区八一七中路1号')
  await box(page, /经办人$/).fill('林小海')
  await box(page, /经办人手机/).fill('13900000000')
  await shot(page, 'p04-own-part', true)
  await button(page, /保存这一部分/).tap()
  await text(page, '请看一遍再签署').waitFor()
  await shot(page, 'p05-sign', true)
  // the pledgor's number is nobody else's
  expect(await countOf(page, '13800000000')).toBe(0)
  await signHere(page)
  await text(page, /签署$/).waitFor()
  expect(await axeViolations(page)).toEqual([])
})

test('a change after the signature voids it for both to see; signed again, it is filed and registered', async () => {
  const { page } = pledgor
  await show(page, `pledge/joint/index?id=${joint}`)
  await text(page, '共同内容').tap()
  await text(page, /已经有人签署/).waitFor()
  await box(page, /担保的数额/).fill('180')
  await button(page, /保存这一部分/).tap()
  await text(page, '签署已失效').waitFor()
  await text(page, /发起人填写了“担保的债权”/).waitFor()
  await shot(page, 'p06-void', true)
  await signHere(page)
  await show(pledgee.page, `pledge/joint/index?id=${joint}`)
  await signHere(pledgee.page)
  await text(pledgee.page, '等其他方填写和签署').waitFor()
  await show(page, `pledge/joint/index?id=${joint}`)
  await text(page, '各方都已签署，请提交').waitFor()
  await checkboxes(page).first().tap()
  await button(page, /^提交$/).tap()
  caseNumber = numberIn(await text(page, /FZ\d\d-/).textContent())
  await decide(caseNumber, '受理')
  await decide(caseNumber, '登记发证', async (form) => {
    await form.getByLabel('登记证编号').first().fill('2026350000123')
    await form.getByLabel('登记日期').first().fill('2026-11-29')
  })
  for (const { page: each } of [pledgor, pledgee]) {
    await show(each, `pledge/case/index?n=${caseNumber}`)
    await text(each, /登记证编号 2026350000123/).waitFor({ timeout: 30_000 })
  }
  await shot(pledgee.page, 'p07-registered', true)
  expect(pledgor.problems).toEqual([])
  expect(pledgee.problems).toEqual([])
})
