import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { deployableOf } from '../../cloudfunctions/platform/contract'
import { soundPledgor } from '../sound/trademark-pledge'
import { addFile, axeViolations, openPhone, type Phone, shot } from './browser'
import { newFolder, type Product, removeFolder, startProduct } from './product'

/**
 * Two people on two phones pledge marks: one invites, the other accepts, each fills a part and signs what is on the screen,
 * a change voids a signature where both can see it, and the receiving office registers. Real product, real sandbox.
 */
jest.setTimeout(120_000)

const uscc = '91350102MAT007148P'
const folder = newFolder()
let product: Product
let pledgor: Phone
let pledgee: Phone
let operator: Phone

beforeAll(async () => {
  product = await startProduct(folder, { MERCHANTS: '300' })
  pledgor = await openPhone(product.url)
  pledgee = await openPhone(product.url)
  operator = await openPhone(product.consoleUrl, { viewport: { width: 1280, height: 900 }, isMobile: false })
  await signIn(pledgor.page, 'chen-xiaorong')
  await signIn(pledgee.page, 'lin-jianguo')
}, 120_000)

afterAll(async () => {
  await pledgor?.close()
  await pledgee?.close()
  await operator?.close()
  await product?.stop()
  removeFolder(folder)
})

const visible = { visible: true } as const
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).filter(visible).first()
const text = (page: Page, words: string | RegExp) => page.getByText(words).filter(visible).first()
const box = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name }).filter(visible).first()
const pick = (page: Page, group: string | RegExp, option: string | RegExp) =>
  page.getByRole('radiogroup', { name: group }).filter(visible).getByRole('radio', { name: option }).first().tap()

async function signIn(page: Page, id: string): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  await page.evaluate(
    ([body, type]) => fetch('/local/sign-in', { method: 'POST', headers: type as never, body: body as string }),
    [JSON.stringify({ id }), headers] as const,
  )
}

/** A call as the person of this phone, for what another journey walks through already. */
async function call<T>(page: Page, procedure: string, input: object): Promise<T> {
  const body = JSON.stringify({ procedure, input, idempotencyKey: `journey-${Date.now()}-${procedure.length}` })
  const reply = await page.evaluate(
    async ([name, request]) =>
      (
        await fetch(`/functions/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: request,
        })
      ).json(),
    [deployableOf(procedure), body] as const,
  )
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return reply.data
}

/** Opens a page anew: one page and no transition. */
async function open(page: Page, where: string): Promise<void> {
  await page.goto(`${product.url}/#/${where}`)
  await page.reload()
}

/** Decides a case in the console, once it has arrived there. */
async function decide(caseNumber: string, act: RegExp, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  const { page } = operator
  const form = page.locator('details.act', { has: page.locator('summary', { hasText: act }) })
  for (let visit = 0; visit < 20; visit += 1) {
    await page.goto(`${product.consoleUrl}/cases/${caseNumber}`)
    if (
      await form.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      )
    )
      break
  }
  if (!(await form.evaluate((element: HTMLDetailsElement) => element.open))) await form.locator('summary').click()
  for (const [label, value] of Object.entries(fields)) await form.getByLabel(label).first().fill(value)
  const tick = form.getByRole('checkbox')
  if ((await tick.count()) > 0) await tick.check()
  await form.locator('button.primary').click()
}

async function signHere(page: Page): Promise<void> {
  await button(page, /^签署$/).waitFor()
  const ticks = page.getByRole('checkbox').filter(visible)
  for (let tick = 0; tick < (await ticks.count()); tick += 1) await ticks.nth(tick).tap()
  await button(page, /^签署$/).tap()
}

let joint: string
let caseNumber: string

test('the merchant’s marks are there before anything is filled in, and which of them are ready', async () => {
  const { page } = pledgor
  const claim = await call<{ caseNumber: string }>(page, 'cases.submit', {
    service: 'merchant-claim',
    formVersion: '2026-11-01',
    declared: true,
    answers: {
      uscc,
      name: '福州榕网科技有限公司',
      role: 'head',
      personName: '林榕生',
      idNumber: '11010519491231002X',
      mobile: '13800138000',
    },
  })
  await decide(claim.caseNumber, /^核对一致$/)
  await open(page, `apply/case/index?n=${claim.caseNumber}`)
  await text(page, '已认领').waitFor({ timeout: 20_000 })
  await open(page, `pledge/file/index?service=trademark-pledge&uscc=${uscc}`)
  await text(page, '登记的3件商标里，3件现在可以质押').waitFor()
  await text(page, /要和“榕网云”（30112244）一起质押/).waitFor()
  await shot(page, 'p01-readiness', true)
})

test('one begins and invites, the other brings the code and accepts', async () => {
  const { page } = pledgor
  const { contracts: _, ...answers } = soundPledgor
  const begun = await call<{ id: string }>(page, 'cases.jointBegin', {
    service: 'trademark-pledge',
    formVersion: '2026-05-01',
    roles: ['pledgor'],
    answers: { ...answers, pledgorUscc: uscc },
  })
  joint = begun.id
  await open(page, `pledge/joint/index?id=${joint}`)
  await text(page, '共同内容').tap()
  const scan = path.join(folder, 'contract.jpg')
  writeFileSync(
    scan,
    await sharp({ create: { width: 60, height: 80, channels: 3, background: '#ffffff' } })
      .jpeg()
      .toBuffer(),
  )
  await addFile(page, button(page, /^添加/), scan)
  await text(page, /已上传/).waitFor()
  await button(page, /保存这一部分/).tap()
  await button(page, /邀请质权人/).tap()
  const code = /邀请码 ([\w-]{20,})/.exec((await text(page, /邀请码 /).textContent()) ?? '')?.[1]
  await shot(page, 'p02-invitation', true)
  const other = pledgee.page
  await open(other, 'apply/invitation/index')
  await box(other, /邀请码/).fill(code ?? '')
  await button(other, /查看邀请/).tap()
  await text(other, '请您作为质权人').waitFor()
  await shot(other, 'p03-invited', true)
  await button(other, /接受邀请/).tap()
  await text(other, '请填写您的部分').waitFor()
})

test('the other fills only the own part and signs what is shown', async () => {
  const { page } = pledgee
  await page.locator('.wet-task').filter(visible).first().tap()
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
  expect(await page.getByText('13800000000').filter(visible).count()).toBe(0)
  await signHere(page)
  await text(page, /签署$/).waitFor()
  expect(await axeViolations(page)).toEqual([])
})

test('a change after the signature voids it for both to see; signed again, it is filed and registered', async () => {
  const { page } = pledgor
  await open(page, `pledge/joint/index?id=${joint}`)
  await text(page, '共同内容').tap()
  await text(page, /已经有人签署/).waitFor()
  await box(page, /担保的数额/).fill('180')
  await button(page, /保存这一部分/).tap()
  await text(page, '签署已失效').waitFor()
  await text(page, /发起人填写了“担保的债权”/).waitFor()
  await shot(page, 'p06-void', true)
  await signHere(page)
  await open(pledgee.page, `pledge/joint/index?id=${joint}`)
  await signHere(pledgee.page)
  await text(pledgee.page, '等其他方填写和签署').waitFor()
  await open(page, `pledge/joint/index?id=${joint}`)
  await text(page, '各方都已签署，请提交').waitFor()
  await page.getByRole('checkbox').filter(visible).first().tap()
  await button(page, /^提交$/).tap()
  const receipt = text(page, /FZ\d\d-/)
  await receipt.waitFor()
  caseNumber = /FZ\d\d-\w{4}-\w{4}-\w/.exec((await receipt.textContent()) ?? '')?.[0] ?? ''
  await decide(caseNumber, /^受理$/)
  await decide(caseNumber, /^登记发证$/, { 登记证编号: '2026350000123', 登记日期: '2026-11-29' })
  for (const { page: each } of [pledgor, pledgee]) {
    await open(each, `pledge/case/index?n=${caseNumber}`)
    await text(each, /登记证编号 2026350000123/).waitFor({ timeout: 30_000 })
  }
  await shot(pledgee.page, 'p07-registered', true)
  expect(pledgor.problems).toEqual([])
  expect(pledgee.problems).toEqual([])
})
