import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { claimFiling } from '../sound/merchant-claim'
import { axeViolations, openDesk, openPhone, type Phone, shot } from './browser'
import { type Caller, until } from './calls'
import * as console from './console'
import {
  attach,
  box,
  button,
  checkboxes,
  countOf,
  declare,
  enterAs,
  file,
  numberIn,
  open,
  pick,
  picture,
  section,
  text,
} from './person'
import type { Product } from './product'
import { stage } from './stage'

/**
 * What a shopper, a shop and nobody in particular do to each other: a report without a name, a negotiation that becomes a
 * complaint, the shop's answers, and a receipt that is checked with the network off. One real product, one sandbox.
 */
jest.setTimeout(120_000)

const uscc = '92350103MAT00721XN'
const shop = '福州市台江区三坊茶事茶叶店'
let product: Product
let consumer: Phone
let merchant: Phone
let operator: Phone
let itsHead: Caller

const folder = stage(async (started) => {
  product = started
  consumer = await openPhone(product.url)
  merchant = await openPhone(product.url)
  operator = await openDesk(product.consoleUrl)
  itsHead = await enterAs(merchant.page, product, 'huang-min')
})

const act = (caseNumber: string, label: string) => console.act(operator.page, product, caseNumber, label)
/** From the shop's public page into a form. */
async function begin(page: Page, way: RegExp): Promise<void> {
  await open(page, product.url, `credit/merchant/index?uscc=${uscc}`)
  await text(page, '登记信息').waitFor()
  await button(page, way).tap()
}

describe('art. 28, art. 37: a report by nobody in particular', () => {
  let number: string
  let secret: string

  test('is filed without signing in, and answers with a number and a code that are shown once', async () => {
    const { page } = consumer
    await begin(page, /举报/)
    await button(page, /实名还是匿名/).tap()
    await section(page, /实名还是匿名/, async () => {
      await pick(page, '用什么方式举报', /^匿名/)
      await shot(page, 'x01-anonymous')
    })
    await section(page, /举报谁/, () => pick(page, '违法行为发生在', /线下/))
    await section(page, /发现了什么/, async () => {
      await pick(page, '违法类型', /食品安全/)
      await box(page, /具体线索/).fill('店里货架上的茉莉花茶没有生产日期和厂名，散装称重出售。')
      await box(page, /事实依据/).fill('11月20日在店里看到，问店员说是自己分装的，没有标签。')
    })
    await section(page, /证据/)
    await text(page, '检查填写的内容').waitFor()
    await shot(page, 'x02-report-check', true)
    await declare(page)
    await text(page, '查询码').waitFor()
    const shown = await page.locator('.wet-receipt').filter({ visible: true }).textContent()
    number = numberIn(shown)
    secret = /查询码([0-9A-Z-]{12,16})/.exec(shown ?? '')?.[1] ?? ''
    expect(secret).not.toBe('')
    await shot(page, 'x03-number-and-code', true)
    expect(await axeViolations(page)).toEqual([])
  })

  test('is left only after number and code have been kept, and followed with both', async () => {
    const { page } = consumer
    await checkboxes(page).first().tap()
    await button(page, /查看进度/).tap()
    await box(page, '查询码').fill('AAAA-CCCC-DDDD')
    await button(page, /查看进度/).tap()
    await text(page, /编号或查询码不对/).waitFor()
    await box(page, '查询码').fill(secret.toLowerCase())
    await button(page, /查看进度/).tap()
    await text(page, '已收到').waitFor()
    const [paper] = await Promise.all([page.waitForEvent('download'), button(page, /下载提交回执/).tap()])
    expect(paper.suggestedFilename()).toBe(`提交回执-${number}.pdf`)
    expect(readFileSync(await paper.path(), 'latin1').slice(0, 5)).toBe('%PDF-')
    await text(page, /15个工作日|十五个工作日/).waitFor()
    await shot(page, 'x04-followed', true)
  })

  test('reaches the officers without a name, and what they do is read with the code', async () => {
    await act(number, '开始核查')
    const { page } = consumer
    // the act comes over the bridge in its own time
    await until('核查中', async () => {
      await button(page, /刷新/).tap()
      return text(page, '核查中').isVisible()
    })
    await shot(page, 'x05-looked-into', true)
  })
})

describe('消法 art. 39: first the shop is asked', () => {
  let negotiation: string
  let complaint: string

  test('the shop has a head who can answer', async () => {
    const claim = await itsHead.call<{ caseNumber: string }>('cases.submit', claimFiling(uscc, shop, '黄敏'))
    await act(claim.caseNumber, '核对一致')
    const { page } = merchant
    await open(page, product.url, `apply/case/index?n=${claim.caseNumber}`)
    await text(page, '已认领').waitFor({ timeout: 20_000 })
  })

  test('a shopper asks it, with a picture', async () => {
    const { page } = consumer
    await begin(page, /先和商家协商/)
    await button(page, /和谁协商/).tap()
    await section(page, /和谁协商/)
    await section(page, /买了什么/, async () => {
      await pick(page, '在哪里买的', '实体店')
      await box(page, /商品或服务/).fill('茉莉花茶两盒')
      await box(page, /购买日期/).fill('2026-11-10')
      await box(page, /付了多少钱/).fill('198')
    })
    await section(page, /发生了什么/, async () => {
      await pick(page, '问题类型', '质量')
      await box(page, /哪天发现/).fill('2026-11-15')
      await box(page, /事情经过/).fill('11月10日在店里买了两盒茉莉花茶，15日打开发现有霉味，想请商家退款。')
    })
    await section(page, /想怎么解决/, () => checkboxes(page, '退还货款和服务费用').tap())
    await section(page, /证据/, async () => {
      await attach(page, await picture(folder, 'mould.jpg'))
      await shot(page, 'x06-negotiation-evidence')
    })
    await text(page, '检查填写的内容').waitFor()
    negotiation = await file(page, '陈小榕')
    await button(page, /查看办件/).tap()
    await text(page, '等商家回应').waitFor()
    await text(page, /10个工作日/).waitFor()
    await shot(page, 'x07-negotiation', true)
  })

  test('the shop sees the question and the picture, no name and no number, and makes an offer', async () => {
    const { page } = merchant
    await open(page, product.url, `dispute/case/index?n=${negotiation}`)
    await button(page, /提出解决办法/).waitFor()
    await button(page, /展开提交的内容/).tap()
    await button(page, /查看 mould\.jpg/).waitFor()
    for (const unseen of ['陈小榕', '138']) expect(await countOf(page, unseen)).toBe(0)
    await shot(page, 'x08-shop-sees', true)
    await button(page, /提出解决办法/).tap()
    await box(page, /金额/).fill('100')
    await box(page, /怎么解决/).fill('退一百元，茶叶您留着。')
    await shot(page, 'x09-offer')
    await button(page, /^提交$/).tap()
    await text(page, /您提出：退一百元/).waitFor()
    await text(consumer.page, /商家提出：退一百元/).waitFor({ timeout: 20_000 })
    await shot(consumer.page, 'x10-offered', true)
  })

  test('one tap takes everything to the complaint: story, talk, picture', async () => {
    const { page } = consumer
    await button(page, /带着这件的内容办：消费投诉/).tap()
    await text(page, /已带入办件 .* 的内容和1个文件/).waitFor()
    await shot(page, 'x11-carried')
    await button(page, /投诉谁/).tap()
    await section(page, /投诉谁/)
    await section(page, /买了什么/, () => pick(page, '是为日常生活买的吗', '是'))
    await section(page, /发生了什么/, async () => {
      await until('what was talked about', async () => (await box(page, /事情经过/).inputValue()).includes('退一百元'))
      await pick(page, '同一件事别处处理过吗', '没有')
    })
    await section(page, /想要什么结果/)
    await section(page, /证据/, () => text(page, 'mould.jpg').waitFor())
    await section(page, /怎么联系您/, async () => {
      await box(page, /姓名/).fill('陈小榕')
      await box(page, /手机号/).fill('138 0013 8000')
      await box(page, /通讯地址/).fill('福州市台江区工业路2号')
      await pick(page, '是否同意公示投诉信息', '是')
      await pick(page, '是否同意委托消费者协会等组织调解', '否')
    })
    await section(page, /提交前自查/)
    await text(page, '检查填写的内容').waitFor()
    complaint = await file(page, '陈小榕')
    expect(complaint).not.toBe(negotiation)
    await button(page, /查看办件/).tap()
    await text(page, '待受理').waitFor()
  })

  test('the shop learns of it when it is accepted, and answers; shopper and officer read the answer', async () => {
    const { page } = merchant
    const place = `dispute/case/index?n=${complaint}`
    await open(page, product.url, place)
    await text(page, /没有找到这件办件/).waitFor()
    await act(complaint, '受理')
    await text(consumer.page, '已受理').waitFor({ timeout: 20_000 })
    await open(page, product.url, place)
    await button(page, /答复投诉/).tap()
    await pick(page, '您的态度', /./)
    await box(page, /说明/).fill('同意退款，请消费者把茶叶退回。')
    await pick(page, '参加调解吗', '参加')
    await shot(page, 'x12-answer')
    await button(page, /^提交$/).tap()
    await text(page, '您已答复投诉').waitFor()
    await text(consumer.page, /同意退款，请消费者把茶叶退回/).waitFor({ timeout: 20_000 })
    await shot(consumer.page, 'x13-answered', true)
    await operator.page.goto(`${product.consoleUrl}/cases/${complaint}`)
    await operator.page.getByText('同意退款，请消费者把茶叶退回').first().waitFor({ timeout: 20_000 })
  })

  test('the papers: the receipt comes as a PDF', async () => {
    const { page } = consumer
    const [paper] = await Promise.all([page.waitForEvent('download'), button(page, /下载提交回执/).tap()])
    expect(paper.suggestedFilename()).toBe(`提交回执-${complaint}.pdf`)
    expect(readFileSync(await paper.path(), 'latin1').slice(0, 5)).toBe('%PDF-')
  })

  test('the receipt is checked with the network off; one changed letter is found', async () => {
    const { page } = consumer
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(page, product.url, `proof/receipt/index?n=${complaint}`)
    await button(page, '复制回执').tap()
    await text(page, '回执已复制').waitFor()
    await open(page, product.url, 'proof/verify/index')
    await text(page, /公钥已保存在本机/).waitFor()
    // the code that checks comes with the page
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    try {
      await button(page, '粘贴').tap()
      await button(page, /^同意$/).tap()
      await text(page, '回执是真的，没有被改动').waitFor()
      await text(page, complaint).waitFor()
      await shot(page, 'x15-verified-offline', true)
      const receipt = await box(page, /回执文字/).inputValue()
      const at = receipt.length - 20
      await box(page, /回执文字/).fill(receipt.slice(0, at) + (receipt[at] === 'A' ? 'B' : 'A') + receipt.slice(at + 1))
      await button(page, /^核验$/).tap()
      await text(page, '核验不通过').waitFor()
    } finally {
      await page.context().setOffline(false)
    }
  })
})

test('nothing went wrong in the browsers, and no personal data was logged', () => {
  // a refused guess, a case that is not the shop's and the network that was off are the browser's own lines
  const own = /Failed to load resource|ERR_INTERNET_DISCONNECTED/
  for (const { problems } of [consumer, merchant]) expect(problems.filter((line) => !own.test(line))).toEqual([])
  for (const canary of ['11010519491231002X', '13800138000', '工业路2号'])
    expect(product.output()).not.toContain(canary)
})
