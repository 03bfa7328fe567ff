import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { usccCheckCharacter } from '../../domain/kernel/identifiers'
import { residentId } from '../sound/registration'
import { addFile, axeViolations, openPhone, type Phone, shot } from './browser'
import { newFolder, type Product, removeFolder, startProduct } from './product'

/**
 * Somebody who only sells online registers as a sole trader, and two people set up a company: asked whether and as what,
 * a name kept, filed, corrected once by the registrar, registered, the licence on the phone. Every question answered and
 * every screen is counted. Real product, real sandbox.
 */
jest.setTimeout(120_000)

const folder = newFolder()
let product: Product
let phone: Phone

beforeAll(async () => {
  product = await startProduct(folder, { MERCHANTS: '300' })
  phone = await openPhone(product.url)
}, 120_000)

afterAll(async () => {
  await phone?.close()
  await product?.stop()
  removeFolder(folder)
})

/** A code nobody in the city has. */
const creditCode = (first17: string) => first17 + usccCheckCharacter(first17)

const visible = { visible: true } as const
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).filter(visible).first()
const text = (page: Page, words: string | RegExp) => page.getByText(words).filter(visible).first()
const box = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name }).filter(visible).first()

/** What the person does, counted. */
class Form {
  questions = 0
  screens = 0
  constructor(readonly page: Page) {}

  async type(name: string | RegExp, value: string, nth = 0): Promise<void> {
    this.questions += 1
    const field = this.page.getByRole('textbox', { name }).filter(visible).nth(nth)
    await field.fill(value)
    await field.blur()
  }
  async pick(group: string | RegExp, option: string | RegExp, nth = 0): Promise<void> {
    this.questions += 1
    const options = this.page.getByRole('radiogroup', { name: group }).filter(visible).nth(nth)
    await options.getByRole('radio', { name: option }).first().tap()
  }
  async tick(...names: readonly (string | RegExp)[]): Promise<void> {
    this.questions += 1
    for (const name of names) {
      const box = this.page.getByRole('checkbox', { name }).filter(visible).first()
      await box.tap()
      await this.page.waitForTimeout(300)
    }
  }
  /** A day, by its three numbers. */
  async day(name: string | RegExp, value: string): Promise<void> {
    return this.type(name, value)
  }
  async section(title: RegExp, fill: () => Promise<void>): Promise<void> {
    this.screens += 1
    await this.page.getByRole('heading', { name: title }).filter(visible).first().waitFor()
    await fill()
    await button(this.page, /^继续$/).tap()
  }
  /** Check, declaration and filing: two screens and no question. */
  async file(person: string): Promise<string> {
    const { page } = this
    this.screens += 2
    await button(page, /内容无误/).tap()
    await text(page, '确认并提交').waitFor()
    const ticks = page.getByRole('checkbox').filter(visible)
    for (let tick = 0; tick < (await ticks.count()); tick += 1) await ticks.nth(tick).tap()
    await button(page, /^提交$/).tap()
    const receipt = text(page, /FZ\d\d-/)
    const chooser = text(page, person)
    await Promise.race([receipt.waitFor(), chooser.waitFor()])
    if (await chooser.isVisible()) {
      await chooser.tap()
      const again = button(page, /^提交$/)
      await Promise.race([
        receipt.waitFor(),
        again.waitFor().then(() => again.tap({ timeout: 3_000 }).catch(() => undefined)),
      ])
      await receipt.waitFor()
    }
    const number = /FZ\d\d-\w{4}-\w{4}-\w/.exec((await receipt.textContent()) ?? '')?.[0] ?? ''
    expect(number).not.toBe('')
    return number
  }
}

/** The registrar's officer presses a button of the console; the filing may still be on its way. */
async function officer(caseNumber: string, act: string, arrivals: number, fields: Record<string, string>) {
  const shown = [...new Set(Object.keys(fields).map((key) => key.split('.')[0]))].join(' ')
  const body = new URLSearchParams({ ...fields, shown, arrivals: String(arrivals), confirmed: 'yes' })
  const address = `${product.consoleUrl}/cases/${caseNumber}/acts/${act}`
  const origin = new URL(product.consoleUrl).origin
  const post = () => fetch(address, { method: 'POST', body, headers: { origin }, redirect: 'manual' })
  for (let tries = 0; ; tries += 1) {
    const answer = await post()
    if (answer.status === 303) return
    if (tries === 40) throw new Error(`${act}: ${answer.status} ${await answer.text()}`)
    await phone.page.waitForTimeout(250)
  }
}

/** Corrected once, registered, licence delivered; the phone watches. */
async function decided(page: Page, caseNumber: string, place: string, uscc: string, name: RegExp, pictures: string) {
  await officer(caseNumber, 'requireCorrection', 1, { 'items.0.place': place, 'items.0.problem': '请写明销售的商品' })
  await button(page, /查看办件/).tap()
  await text(page, '待补正').waitFor({ timeout: 20_000 })
  await shot(page, `${pictures}-correction`, true)
  await button(page, /提交补正/).tap()
  // the place the registrar asked about stands there already
  await text(page, /经营范围/).waitFor()
  await box(page, /改成什么/).fill('日用百货销售')
  await shot(page, `${pictures}-correcting`)
  const send = page.getByRole('dialog').getByRole('button', { name: /^提交$/ })
  // pressed once: what counts is that the correction arrives
  await send.tap({ timeout: 3_000 }).catch(() => undefined)
  await text(page, '已补正').waitFor({ timeout: 20_000 })
  await officer(caseNumber, 'register', 3, { registrar: '鼓楼区市场监督管理局' })
  await officer(caseNumber, 'deliverLicence', 4, {
    uscc,
    issuedOn: '2026-11-20',
    registrar: '鼓楼区市场监督管理局',
  })
  await text(page, '已发照').waitFor({ timeout: 20_000 })
  await text(page, uscc).waitFor()
  await text(page, name).waitFor()
  await shot(page, `${pictures}-licence`, true)
  expect(await axeViolations(page)).toEqual([])
}

describe('a sole trader who only sells online', () => {
  const count: { form?: Form } = {}
  let number: string

  test('is asked whether to register and as what, and led to the form', async () => {
    const { page } = phone
    await page.goto(`${product.url}/#/register/need/index`)
    await button(page, /卖别的商品或服务/).tap()
    await button(page, /^不要/).tap()
    await shot(page, 'r01-need', true)
    await button(page, /^超过10万元/).tap()
    await text(page, '您要登记').waitFor()
    await shot(page, 'r02-needed', true)
    expect(await axeViolations(page)).toEqual([])
    await button(page, /看看办哪一种/).tap()
    for (const answer of [/不是，第一次办/, /^不是$/, /只有我一个人/, /不用分开/, /不用，个体户/])
      await button(page, answer).tap()
    await text(page, '最合适').waitFor()
    await shot(page, 'r03-kinds', true)
    expect(await axeViolations(page)).toEqual([])
    await button(page, /办理：个体户登记/).tap()
    await text(page, '填写内容').waitFor()
  })

  test('answers at most twelve questions', async () => {
    const { page } = phone
    const form = new Form(page)
    count.form = form
    const picture = path.join(folder, 'proof.jpg')
    writeFileSync(
      picture,
      await sharp({ create: { width: 640, height: 400, channels: 3, background: '#dde6f2' } })
        .jpeg()
        .toBuffer(),
    )
    await page
      .getByRole('button', { name: /做什么/ })
      .filter(visible)
      .first()
      .tap()
    await form.section(/做什么/, async () => {
      await form.pick(/只在网上/, /^只在网上$/)
      await page
        .getByRole('textbox', { name: /经营范围/ })
        .filter(visible)
        .first()
        .fill('百货')
      await form.tick(/日用百货销售/)
      await text(page, '执照上的经营范围').waitFor()
      await shot(page, 'r04-scope', true)
    })
    await form.section(/网上的店/, async () => {
      await form.type(/^平台/, '淘宝')
      await form.type(/网店网址/, 'https://shop123456.taobao.com')
      form.questions += 1
      await addFile(page, button(page, /添加图片/), picture)
      await text(page, /已上传/).waitFor()
      await shot(page, 'r05-shops', true)
    })
    await form.section(/经营者/, async () => {
      await form.pick(/谁来经营/, /个人经营/)
      await form.type(/经营者姓名/, '陈小榕')
      await form.type(/经营者身份证号/, residentId('19900101'))
      await form.type(/经营者手机号/, '13800138000')
      await form.type(/住所/, '福州市仓山区金山大道1号')
      await shot(page, 'r06-operator', true)
    })
    await form.section(/名称/, () => form.pick(/要用名称吗/, /^不用/))
    await form.section(/声明/, () => form.pick(/三年内不得再申请/, /^否$/))
    await shot(page, 'r07-check', true)
    number = await form.file('陈小榕')
    await shot(page, 'r08-receipt', true)
    expect(form.questions).toBeLessThanOrEqual(12)
    expect(form.screens).toBeLessThanOrEqual(7)
  })

  test('is asked once to correct, and gets the licence on the phone', async () => {
    await decided(phone.page, number, 'scope', creditCode('92350104MAT00T24X'), /陈小榕/, 'r09')
  })
})

describe('a company of two', () => {
  let number: string

  test('keeps its name first', async () => {
    const { page } = phone
    await page.goto(`${product.url}/#/register/name/index`)
    await box(page, /字号/).fill('榕溪澜')
    await page.getByRole('radio', { name: '福州', exact: true }).filter(visible).first().tap()
    await box(page, /^行业/).fill('软件')
    await page.getByRole('radio', { name: '有限公司', exact: true }).filter(visible).first().tap()
    await text(page, '福州榕溪澜软件有限公司').waitFor()
    await button(page, /预留这个名称/).tap()
    await text(page, '已留住').waitFor({ timeout: 20_000 })
    await shot(page, 'r20-name', true)
    expect(await axeViolations(page)).toEqual([])
    await button(page, /用它开办公司/).tap()
  })

  test('answers at most thirty questions in the usual case', async () => {
    const { page } = phone
    const form = new Form(page)
    // the four parts of the name came from the workshop: they were answered all the same
    form.questions += 4
    await page
      .getByRole('button', { name: /公司名称/ })
      .filter(visible)
      .first()
      .tap()
    await form.section(/公司名称/, () => shot(page, 'r21-name-section', true))
    await form.section(/做什么/, async () => {
      await page
        .getByRole('textbox', { name: /经营范围/ })
        .filter(visible)
        .first()
        .fill('做软件')
      await form.tick(/^软件开发/)
    })
    await form.section(/住所/, async () => {
      await form.pick(/住所是什么样的/, /租的房子/)
      await form.type(/住所地址/, '福州市鼓楼区软件大道89号A区1号楼301室')
      await form.day(/租到哪天/, '2028-12-31')
      await text(page, '住所要交的材料').waitFor()
      await shot(page, 'r22-premises', true)
    })
    await form.section(/资金和期限/, async () => {
      await form.type(/注册资本/, '100')
      await form.pick(/经营期限/, /长期/)
    })
    await form.section(/股东和任职/, async () => {
      await person(
        form,
        '陈小榕',
        '19900101',
        [/^股东/, /^法定代表人/, /^董事/, /^经理/, /联络员/],
        '60',
        '13800138000',
      )
      await button(page, /填好了/).tap()
      await button(page, /^添加人员/).tap()
      await person(form, '林小海', '19920202', [/^股东/, /财务负责人/], '40')
      await button(page, /填好了/).tap()
      await form.pick(/监事怎么设/, /不设监事/)
      await form.tick(/一致同意不设监事/)
      await text(page, '股权和出资日程').waitFor()
      await shot(page, 'r23-people', true)
    })
    await form.section(/声明/, async () => {
      await form.tick(/没有不能任职的情形/)
      await form.pick(/三年内不得再申请/, /^否$/)
      await form.pick(/受益所有人/, /承诺免报/)
    })
    await shot(page, 'r24-check', true)
    number = await form.file('陈小榕')
    expect(form.questions).toBeLessThanOrEqual(30)
    expect(form.screens).toBeLessThanOrEqual(8)
  })

  test('is asked once to correct, and gets the licence on the phone', async () => {
    await decided(phone.page, number, 'scope', creditCode('91350102MAT00T25X'), /榕溪澜/, 'r25')
    expect(phone.problems).toEqual([])
  })
})

/** One entry of the people of a company, with a promise to pay in. */
async function person(form: Form, name: string, born: string, roles: readonly RegExp[], wan: string, mobile?: string) {
  const { page } = form
  const entry: Locator = page.locator('.wet-group__item').filter(visible).last()
  await entry.waitFor()
  await form.type(/^姓名/, name)
  await form.type(/^身份证号/, residentId(born))
  await form.tick(...roles)
  if (mobile) await form.type(/^手机号/, mobile)
  await form.type(/认缴出资/, wan)
  await form.pick(/用什么出资/, /货币/)
  await form.day(/最晚哪天缴足/, '2030-06-30')
}
