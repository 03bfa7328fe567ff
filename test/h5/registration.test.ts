import type { Page } from 'playwright-core'
import { usccCheckCharacter } from '../../domain/kernel/identifiers'
import { residentId } from '../sound/registration'
import { axeViolations, openPhone, type Phone, shot } from './browser'
import { actAtRegulator } from './calls'
import {
  attach,
  box,
  button,
  checkboxes,
  countOf,
  dialog,
  enterAs,
  file,
  numberIn,
  open,
  pick,
  picture,
  section,
  text,
  tickAll,
} from './person'
import type { Product } from './product'
import { stage } from './stage'

/**
 * Somebody who only sells online registers as a sole trader, and two people set up a company: asked whether and as what,
 * a name kept, filed, corrected once by the registrar, registered, the licence on the phone. Every question answered and
 * every screen is counted. Real product, real sandbox.
 */
jest.setTimeout(120_000)

let product: Product
let phone: Phone

const folder = stage(async (started) => {
  product = started
  phone = await openPhone(product.url)
})

/** A code nobody in the city has. */
const creditCode = (first17: string) => first17 + usccCheckCharacter(first17)

/** What the person does, counted. */
class Form {
  questions = 0
  screens = 0
  constructor(readonly page: Page) {}

  async type(name: string | RegExp, value: string): Promise<void> {
    this.questions += 1
    const field = box(this.page, name)
    await field.fill(value)
    await field.blur()
  }
  async pick(question: string | RegExp, name: string | RegExp): Promise<void> {
    this.questions += 1
    await pick(this.page, question, name)
  }
  async tick(...names: readonly (string | RegExp)[]): Promise<void> {
    this.questions += 1
    for (const name of names) {
      await checkboxes(this.page, name).first().tap()
      // of a long list that is searched, what is chosen stands above it
      const ticked = this.page.getByRole('checkbox', { name, checked: true })
      const chosen = this.page.locator('.wet-searched__chosen', { hasText: name })
      await ticked.or(chosen).filter({ visible: true }).first().waitFor()
    }
  }
  async attach(file: string): Promise<void> {
    this.questions += 1
    await attach(this.page, file)
  }
  async section(title: RegExp, fill: () => Promise<unknown>): Promise<void> {
    this.screens += 1
    await section(this.page, title, fill)
  }
  /** Check, declaration and filing: two screens and no question. */
  async file(person: string): Promise<string> {
    this.screens += 2
    return file(this.page, person)
  }
}

/** Corrected once, registered, licence delivered; the phone watches. */
async function decided(page: Page, caseNumber: string, place: string, uscc: string, name: RegExp, pictures: string) {
  await actAtRegulator(product, caseNumber, 'requireCorrection', {
    'items.0.place': place,
    'items.0.problem': '请写明销售的商品',
  })
  await button(page, /查看办件/).tap()
  await text(page, '待补正').waitFor({ timeout: 20_000 })
  await shot(page, `${pictures}-correction`, true)
  await button(page, /提交补正/).tap()
  // the place the registrar asked about stands there already
  await text(page, /经营范围/).waitFor()
  await box(page, /改成什么/).fill('日用百货销售')
  await shot(page, `${pictures}-correcting`)
  await dialog(page)
    .getByRole('button', { name: /^提交$/ })
    .tap()
  await text(page, '已补正').waitFor({ timeout: 20_000 })
  await actAtRegulator(product, caseNumber, 'register', { registrar: '鼓楼区市场监督管理局' })
  await actAtRegulator(product, caseNumber, 'deliverLicence', {
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
    await open(page, product.url, 'register/need/index')
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
    await button(page, /做什么/).tap()
    await form.section(/做什么/, async () => {
      await form.pick(/只在网上/, /^只在网上$/)
      await box(page, /经营范围/).fill('百货')
      await form.tick(/日用百货销售/)
      await text(page, '执照上的经营范围').waitFor()
      await shot(page, 'r04-scope', true)
    })
    await form.section(/网上的店/, async () => {
      await form.type(/^平台/, '淘宝')
      await form.type(/网店网址/, 'https://shop123456.taobao.com')
      await form.attach(await picture(folder, 'proof.jpg'))
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
    await open(page, product.url, 'register/name/index')
    await box(page, /字号/).fill('榕溪澜')
    await page.getByRole('radio', { name: '福州', exact: true }).filter({ visible: true }).first().tap()
    await box(page, /^行业/).fill('软件')
    await page.getByRole('radio', { name: '有限公司', exact: true }).filter({ visible: true }).first().tap()
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
    await button(page, /公司名称/).tap()
    await form.section(/公司名称/, () => shot(page, 'r21-name-section', true))
    await company(form, 'r2', ['陈小榕', '林小海'], false)
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

describe('two shareholders, each on their own phone', () => {
  let other: Phone
  let joint: string

  beforeAll(async () => {
    other = await openPhone(product.url)
    await enterAs(other.page, product, 'lin-jianguo')
  })
  afterAll(() => other?.close())

  const show = (page: Page, where: string) => open(page, product.url, where)

  /** Ticks every sentence and signs what is on the screen. */
  async function signHere(page: Page): Promise<void> {
    await button(page, /^签署$/).waitFor()
    await tickAll(page)
    await button(page, /^签署$/).tap()
    await text(page, /\d 签署$/).waitFor()
  }
  async function ownNumber(page: Page, born: string, mobile?: string): Promise<void> {
    await page.locator('.wet-task').filter({ visible: true }).last().tap()
    await box(page, /身份证号/).fill(residentId(born))
    if (mobile) await box(page, /手机号/).fill(mobile)
    await button(page, /保存这一部分/).tap()
    await text(page, '请看一遍再签署').waitFor()
  }

  test('one writes down the company without anybody’s number, and invites the other by a code', async () => {
    const { page } = phone
    await show(page, 'register/name/index')
    await box(page, /字号/).fill('榕溪岚')
    await button(page, /用它开办公司/).tap()
    await button(page, /公司名称/).tap()
    const form = new Form(page)
    await form.section(/公司名称/, async () => undefined)
    await company(form, 'r3', ['陈小榕', '林建国'], true)
    await text(page, '这件事要几方一起办').waitFor()
    expect(await countOf(page, /身份证号/)).toBe(0)
    await shot(page, 'r34-check-together', true)
    await button(page, /存好，邀请其他方/).tap()
    await button(page, /陈小榕：这一方就是我/).tap()
    await text(page, '股东（陈小榕） · 您').waitFor()
    joint = /id=([\w-]+)/.exec(page.url())?.[1] ?? ''
    await button(page, /邀请股东（林建国）/).tap()
    const code = /邀请码 ([\w-]{20,})/.exec((await text(page, /邀请码 /).textContent()) ?? '')?.[1] ?? ''
    await shot(page, 'r35-invitation', true)
    await show(other.page, 'apply/invitation/index')
    await box(other.page, /邀请码/).fill(code)
    await button(other.page, /查看邀请/).tap()
    await text(other.page, '请您作为股东').waitFor()
    await button(other.page, /接受邀请/).tap()
    await text(other.page, '请填写您的部分').waitFor()
  })

  test('each fills in their own number, reads the articles and signs; neither sees the other’s number', async () => {
    const mine = phone.page
    await show(mine, `register/joint/index?id=${joint}`)
    await ownNumber(mine, '19900101', '13800138000')
    await signHere(mine)
    await ownNumber(other.page, '19750505')
    await other.page.getByRole('heading', { name: '公司章程' }).filter({ visible: true }).waitFor()
    await shot(other.page, 'r36-articles', true)
    for (const secret of [residentId('19900101'), '13800138000']) expect(await countOf(other.page, secret)).toBe(0)
    await signHere(other.page)
    expect(await axeViolations(other.page)).toEqual([])
    await show(mine, `register/joint/index?id=${joint}`)
    await text(mine, '各方都已签署，请提交').waitFor()
    expect(await countOf(mine, residentId('19750505'))).toBe(0)
    await tickAll(mine)
    await button(mine, /^提交$/).tap()
    const receipt = mine.locator('.wet-receipt').filter({ visible: true })
    await receipt.waitFor()
    const number = numberIn(await receipt.textContent())
    await actAtRegulator(product, number, 'register', { registrar: '鼓楼区市场监督管理局' })
    await actAtRegulator(product, number, 'deliverLicence', {
      uscc: creditCode('91350102MAT00T26X'),
      issuedOn: '2026-11-20',
      registrar: '鼓楼区市场监督管理局',
    })
    for (const { page } of [phone, other]) {
      await show(page, `register/case/index?n=${number}`)
      await text(page, '已发照').waitFor({ timeout: 20_000 })
    }
    await shot(other.page, 'r37-licensed', true)
    expect(other.problems).toEqual([])
  })
})

const leads = [/^股东/, /^法定代表人/, /^董事/, /^经理/, /联络员/]

/**
 * The sections after the name. @param together each signs on their own phone: nobody's number is asked for here
 */
async function company(form: Form, pictures: string, [first, second]: readonly [string, string], together: boolean) {
  const { page } = form
  await form.section(/做什么/, async () => {
    await box(page, /经营范围/).fill('做软件')
    await form.tick(/^软件开发/)
  })
  await form.section(/住所/, async () => {
    await form.pick(/住所是什么样的/, /租的房子/)
    await form.type(/住所地址/, '福州市鼓楼区软件大道89号A区1号楼301室')
    await form.type(/租到哪天/, '2028-12-31')
    await text(page, '住所要交的材料').waitFor()
    await shot(page, `${pictures}2-premises`, true)
  })
  await form.section(/资金和期限/, async () => {
    await form.type(/注册资本/, '100')
    await form.pick(/经营期限/, /长期/)
  })
  await form.section(/股东和任职/, async () => {
    if (together) await form.tick(/每个人在自己手机上/)
    await person(form, first, together ? undefined : '19900101', leads, '60', together ? undefined : '13800138000')
    await button(page, /填好了/).tap()
    await button(page, /^添加人员/).tap()
    await person(form, second, together ? undefined : '19920202', [/^股东/, /财务负责人/], '40')
    await button(page, /填好了/).tap()
    await form.pick(/监事怎么设/, /不设监事/)
    await form.tick(/一致同意不设监事/)
    await text(page, '股权和出资日程').waitFor()
    await shot(page, `${pictures}3-people`, true)
  })
  await form.section(/声明/, async () => {
    await form.tick(/没有不能任职的情形/)
    await form.pick(/三年内不得再申请/, /^否$/)
    await form.pick(/受益所有人/, /承诺免报/)
  })
}

/** One entry of the people of a company, with a promise to pay in. */
async function person(
  form: Form,
  name: string,
  born: string | undefined,
  roles: readonly RegExp[],
  wan: string,
  mobile?: string,
) {
  const { page } = form
  await page.locator('.wet-group__item').filter({ visible: true }).last().waitFor()
  await form.type(/^姓名/, name)
  if (born) await form.type(/^身份证号/, residentId(born))
  await form.tick(...roles)
  if (mobile) await form.type(/^手机号/, mobile)
  await form.type(/认缴出资/, wan)
  await form.pick(/用什么出资/, /货币/)
  await form.type(/最晚哪天缴足/, '2030-06-30')
}
