import { claimFiling } from '../sound/merchant-claim'
import { axeViolations, openDesk, openPhone, type Phone, shot } from './browser'
import { actAtRegulator } from './calls'
import { act } from './console'
import { box, button, countOf, enterAs, file, holds, open, openUntil, pick, section, text } from './person'
import type { Product } from './product'
import { stage } from './stage'

/**
 * A person looks at the merchant with every kind of record, follows it, compares what its shop shows with the register, and
 * objects to one record; the bureau withdraws it, and the public file follows. Then the merchant asks for the repair of
 * another, and is agreed with. Real product, real sandbox, two browsers.
 */
jest.setTimeout(120_000)

const uscc = '91350104MAT007287B'
let product: Product
let phone: Phone
let operator: Phone

stage(async (started) => {
  product = started
  phone = await openPhone(product.url)
  operator = await openDesk(product.consoleUrl)
})

const publicFile = `credit/merchant/index?uscc=${uscc}`
const openFile = async () => {
  await open(phone.page, product.url, publicFile)
  await text(phone.page, '这些年').waitFor()
}

test('the public file: a picture of the years, the same in words, every kind of record', async () => {
  const { page } = phone
  await openFile()
  await button(page, '看文字说明').tap()
  await text(page, /^登记：2016年11月8日成立，在营。$/).waitFor()
  await text(page, /^严重失信：.*公示至/).waitFor()
  for (const title of ['主要人员', '变更登记', '动产抵押与股权出质', '抽查检查结果', '司法协助'])
    await text(page, title).waitFor()
  await shot(page, 'c01-public-file', true)
  expect(await axeViolations(page)).toEqual([])
})

test('following asks who one is at the tap, and is listed', async () => {
  const { page } = phone
  await button(page, '关注这家商户').tap()
  await text(page, '陈小榕').tap()
  await button(page, '取消关注').waitFor()
  await open(page, product.url, 'credit/followed/index')
  await text(page, '福州闽味鲜食品有限公司').waitFor()
  await shot(page, 'c02-followed')
  expect(await axeViolations(page)).toEqual([])
})

test('what the shop shows beside the register: what differs comes first', async () => {
  const { page } = phone
  await open(page, product.url, 'credit/check/index')
  await box(page, /店里公示的内容/).fill(`名称：福州闽味鲜贸易有限公司\n统一社会信用代码：${uscc}\n法定代表人：王建海`)
  await button(page, '对照').tap()
  await text(page, '与登记信息不一致').waitFor()
  await text(page, '店里：福州闽味鲜贸易有限公司').waitFor()
  await text(page, '登记：福州闽味鲜食品有限公司').waitFor()
  await shot(page, 'c03-check', true)
  expect(await axeViolations(page)).toEqual([])
  await open(page, product.url, `credit/card/index?uscc=${uscc}`)
  await button(page, '复制文字').waitFor()
  await shot(page, 'c04-card', true)
  expect(await axeViolations(page)).toEqual([])
})

test('one tap from a record: the objection is filled in, filed, and what the bureau withdraws is gone', async () => {
  const { page } = phone
  await openFile()
  await button(page, /对“未在网店公示食品经营许可信息”提出异议/).tap()
  await button(page, /哪条记录/).tap()
  await holds(box(page, /记录编号/), 'showcase-light')
  await shot(page, 'c05-objection', true)
  await section(page, /哪条记录/)
  await section(page, /哪里不对/, async () => {
    await pick(page, '属于哪一种', /决定已被撤销或变更/)
    await box(page, /应当是怎样/).fill('复议机关已撤销这个决定。')
  })
  await section(page, /您的身份/, async () => {
    await pick(page, '您是', /这家商户的人/)
    await box(page, /姓名/).fill('王建海')
    await box(page, /联系电话/).fill('13800138000')
  })
  const number = await file(page, '陈小榕')
  await act(operator.page, product, number, '更正公示', (form) =>
    form.getByLabel('怎样更正').selectOption({ label: '撤下这条记录' }),
  )
  await button(page, /查看办件/).tap()
  await text(page, '已更正').waitFor({ timeout: 20_000 })
  await shot(page, 'c06-corrected', true)
  // the register's change comes through the feed
  await openUntil(page, product.url, publicFile, text(page, '公示中的处罚2条'))
  expect(await countOf(page, '未在网店公示食品经营许可信息')).toBe(0)
})

test('我的商户 says which penalty may be repaired and from when another; agreed to, nobody reads it any more', async () => {
  const { page } = phone
  const head = await enterAs(page, product, 'chen-xiaorong')
  const claim = claimFiling(uscc, '福州闽味鲜食品有限公司', '王建海')
  const { caseNumber } = await head.call<{ caseNumber: string }>('cases.submit', claim)
  await actAtRegulator(product, caseNumber, 'confirm')
  const repair = button(page, /办理：榕仓山市监处罚.*信用修复/)
  await openUntil(page, product.url, 'apply/merchants/index', repair)
  await text(page, /年.*日起可以申请$/).waitFor()
  await shot(page, 'c07-repairs', true)
  expect(await axeViolations(page)).toEqual([])
  await repair.tap()
  await button(page, /要修复的记录/).tap()
  await holds(box(page, /记录编号/), 'showcase-general')
  await shot(page, 'c08-repair', true)
  await section(page, /要修复的记录/)
  await section(page, /修复的条件/, async () => {
    await pick(page, /履行完了吗/, /已全部履行/)
    await box(page, /履行完的日期/).fill('2026-08-20')
    await pick(page, /危害消除了吗/, /没有造成危害后果/)
    await box(page, /整改的情况/).fill('已召回并换上合格的标签，每周检查一次。')
    await box(page, /联系电话/).fill('13800138000')
  })
  // it stands on both lists, and the forecast says what that means for the request
  await text(page, /商户还在经营异常名录/).waitFor()
  const number = await file(page, '陈小榕')
  await act(operator.page, product, number, '同意修复')
  await button(page, /查看办件/).tap()
  await text(page, '已修复').waitFor({ timeout: 20_000 })
  await shot(page, 'c09-repaired', true)
  await openUntil(page, product.url, publicFile, text(page, '公示中的处罚1条'))
  expect(await countOf(page, '经营标签不符合规定的预包装食品')).toBe(0)
})
