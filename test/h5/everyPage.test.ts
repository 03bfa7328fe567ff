import type { Page } from 'playwright-core'
import { budgets } from '../../config/budgets'
import { axeViolations, openPhone, type Phone } from './browser'
import { open } from './person'
import type { Product } from './product'
import { stage } from './stage'
import { appPages, routesOf } from './walk/appPages'
import { type FilledCity, fillCity } from './walk/filledCity'
import { focusProblems } from './walk/focus'
import { layOut, layoutProblems, type Scale } from './walk/layout'
import { looksOf } from './walk/looks'
import { openVisit, prepareTab } from './walk/openVisit'
import { longestTurn, tooSlow, vitalsOf } from './walk/slowPhone'
import { nameOf, visitsOf } from './walk/visits'

/**
 * Every page of the app configuration, with something on it: nothing clipped, overlapping or too small at three sizes of text
 * and five widths of screen, no barrier of WCAG A or AA in any theme, and a keyboard that reaches everything in order.
 * One product, one browser, one tab.
 */
jest.setTimeout(60_000)

/** What a theme can change; the rest of the rules say the same of a page in every theme. */
const themed = ['color-contrast', 'target-size']

let product: Product
let phone: Phone
let city: FilledCity

stage(async (started) => {
  product = started
  city = await fillCity(product)
  phone = await openPhone(product.url)
  await prepareTab(phone.page)
})

describe.each(visitsOf(appPages()).map((visit, at) => [nameOf(visit), visit, at] as const))(
  '%s',
  (_name, visit, at) => {
    test('holds at every size and width, has no barrier in any theme, and is reached by keyboard', async () => {
      const { page } = phone
      await page.emulateMedia({ colorScheme: 'light' })
      await layOut(page, 390, 'standard')
      await openVisit(page, product.url, city, visit)
      const problems = [...(await axeViolations(page)), ...(await focusProblems(page))]
      for (const { width, scale } of looksOf(at)) {
        await layOut(page, width, scale)
        for (const problem of await layoutProblems(page, scale)) problems.push(`${width} px, ${scale}: ${problem}`)
      }
      await layOut(page, 390, 'extra-large')
      // the page stands in the largest letters now: they and the dark theme are looked at by what they can change
      problems.push(...(await axeViolations(page, themed)).map((problem) => `extra-large: ${problem}`))
      await layOut(page, 390, 'standard')
      await page.emulateMedia({ colorScheme: 'dark' })
      problems.push(...(await axeViolations(page, themed)).map((problem) => `dark: ${problem}`))
      expect(problems).toEqual([])
    })
  },
)

test('nothing went wrong in the browser on the way', () => {
  expect(phone.problems).toEqual([])
})

test('the size a person chooses is the class that is checked above', async () => {
  const { page } = phone
  const home = visitsOf(appPages()).find(({ route }) => route === 'pages/home/index')
  if (!home) throw new Error('no home page')
  await openVisit(page, product.url, city, home)
  await page.getByRole('switch', { name: /长辈版/ }).tap()
  await page.locator('.wet-page.elder-1').waitFor()
  await page.getByRole('switch', { name: /长辈版/ }).tap()
  await page.locator('.wet-page.elder-1').waitFor({ state: 'detached' })
})

test('the keyboard goes through a form in the order it is read', async () => {
  const { page } = phone
  const form = visitsOf(appPages()).find(({ face }) => face === 'section')
  if (!form) throw new Error('no form')
  await openVisit(page, product.url, city, form)
  // opening it tapped something: begin where a keyboard begins, at the top
  await page.evaluate(() => {
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
  const order: { top: number; name: string }[] = []
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press('Tab')
    order.push(
      await page.evaluate(() => {
        const { activeElement: at } = document
        const { top } = at?.getBoundingClientRect() ?? { top: 0 }
        return { top: top + scrollY, name: at?.getAttribute('aria-label') ?? at?.textContent ?? '' }
      }),
    )
  }
  expect(order[0]?.name).toBe('返回')
  expect(new Set(order.map(({ name }) => name)).size).toBeGreaterThan(6)
})

describe('on a slow phone and a slow network', () => {
  const found = (page: Page, words: string) => page.getByText(words).filter({ visible: true }).first()
  const pages: readonly (readonly [
    name: string,
    hash: string,
    ready: (page: Page) => Promise<void>,
    use: (page: Page) => Promise<void>,
  ])[] = [
    [
      'home',
      '',
      (page) => found(page, '消费投诉').waitFor(),
      (page) => page.getByRole('switch', { name: /长辈版/ }).tap(),
    ],
    [
      'look-up',
      '#/pages/lookup/index',
      (page) => found(page, '名称至少两个字').waitFor(),
      async (page) => {
        await page.locator('input[type=search]').filter({ visible: true }).first().pressSequentially('榕网')
        await found(page, '科技有限公司').waitFor()
      },
    ],
    [
      'merchant',
      '#/credit/merchant/index?uscc=91350102MAT007148P',
      (page) => found(page, '登记信息').waitFor(),
      (page) => page.mouse.wheel(0, 600),
    ],
    [
      'form',
      '#/dispute/file/index?service=complaint',
      (page) => found(page, '填写内容').waitFor(),
      async (page) => {
        await page.getByRole('button', { name: /买了什么/ }).tap()
        await page.getByRole('radio', { name: '网上' }).tap()
        await page.getByRole('textbox', { name: /商品或服务/ }).pressSequentially('茶叶')
      },
    ],
  ]

  test.each(pages)('%s is there in time, answers in time and does not jump', async (_name, hash, ready, use) => {
    // when it is there is wall-clock time: another process may have the machine once
    let problems: readonly string[] = ['not measured']
    for (let run = 0; run < 3 && problems.length > 0; run += 1)
      problems = tooSlow(await vitalsOf(phone.browser, `${product.url}/${hash}`, ready, use))
    expect(problems).toEqual([])
  })

  test('no turn of the script is long while a form is opened and filled in', async () => {
    const { page, browser } = phone
    const turn = await longestTurn(browser, page, async () => {
      await page.goto(`${product.url}/?turn#/dispute/file/index?service=complaint`)
      await page.getByRole('button', { name: /买了什么/ }).tap()
      await page
        .getByRole('textbox', { name: /商品或服务/ })
        .filter({ visible: true })
        .pressSequentially('茶叶')
    })
    expect(turn).toBeLessThanOrEqual(budgets.scriptTurn)
  })

  test('a page that is late, slow to answer and jumps is found, and so is a long turn', async () => {
    const bad = `data:text/html,${encodeURIComponent(`<button style="display:block;width:100%;height:300px">x</button><script>
      const busy = (until) => { const end = performance.now() + until; while (performance.now() < end); }
      document.querySelector('button').onclick = () => busy(300)
      setTimeout(() => { const box = document.createElement('div'); box.style.height = '1200px'; document.body.prepend(box) }, 1500)
      setTimeout(() => { const late = document.createElement('h1'); late.style.fontSize = '90px'; late.textContent = 'late'; document.body.append(late) }, 2700)
    </script>`)}`
    const vitals = await vitalsOf(
      phone.browser,
      bad,
      (page) =>
        page
          .waitForFunction(() => (globalThis as unknown as { watched: { lcp: number } }).watched.lcp > 2_500)
          .then(() => undefined),
      (page) => page.getByRole('button').tap(),
    )
    expect(tooSlow(vitals)).toHaveLength(3)
    const { page, browser } = phone
    await page.goto('data:text/html,<p>x</p>')
    const turn = await longestTurn(browser, page, () =>
      page.evaluate(() => {
        for (const end = performance.now() + 1_500; performance.now() < end; ) Math.sqrt(end)
      }),
    )
    expect(turn).toBeGreaterThan(budgets.scriptTurn)
  })
})

describe('the checks can fail', () => {
  beforeAll(async () => {
    await open(phone.page, product.url, 'pages/home/index')
    await phone.page.locator('.wet-page__main').waitFor()
  })

  /** Puts `html` into the page on the screen and tells what is wrong then and was not before. */
  async function found(html: string, scale: Scale = 'standard'): Promise<readonly string[]> {
    const { page } = phone
    await layOut(page, 390, scale)
    const before = await all(page, scale)
    await page.evaluate((markup) => {
      const box = document.createElement('div')
      box.id = 'damage'
      box.innerHTML = markup
      document.querySelector('.wet-page__main')?.prepend(box)
    }, html)
    const after = await all(page, scale)
    await page.evaluate(() => document.getElementById('damage')?.remove())
    return after.filter((problem) => !before.includes(problem))
  }
  const all = async (page: Page, scale: Scale) => [
    ...(await layoutProblems(page, scale)),
    ...(await focusProblems(page)),
  ]

  test.each([
    [
      'clipped text',
      '<div style="height:12px;overflow:hidden;white-space:normal">被裁掉的两行<br>文字在这里</div>',
      /^clipped/,
    ],
    [
      'text outside the screen',
      '<div style="position:relative;left:380px;white-space:nowrap">出了屏幕</div>',
      /^outside/,
    ],
    [
      'overlapping text',
      '<div>上面的字</div><div style="margin-top:-22px">压住的字</div>',
      /^overlapping: (上面的字 and 压住的字|压住的字 and 上面的字)/,
    ],
    ['a small target', '<button style="width:30px;height:30px;padding:0">小</button>', /^small: 小 30×30/],
    ['a page that scrolls sideways', '<div style="width:900px;height:1px"></div>', /sideways/],
    [
      'a control the keyboard cannot reach',
      '<div role="button" style="width:99px;height:99px">够不着</div>',
      /^no keyboard: 够不着/,
    ],
    ['an order of its own', '<button tabindex="5" style="width:99px;height:99px">插队</button>', /^out of order: 插队/],
  ])('%s is seen', async (_what, html, problem) => {
    expect(await found(html)).toContainEqual(expect.stringMatching(problem))
  })

  test('a target that is large enough is too small in 长辈版', async () => {
    const html = `<button style="width:50px;height:${budgets.tapTarget.normal + 2}px;padding:0">中</button>`
    expect(await found(html)).toEqual([])
    expect(await found(html, 'large')).toContainEqual(expect.stringMatching(/^small: 中/))
  })

  test('any four visits one after the other see every width in every size', () => {
    for (let first = 0; first < 12; first += 1) {
      const seen = [0, 1, 2, 3].flatMap((step) => looksOf(first + step).map(({ width, scale }) => `${width} ${scale}`))
      expect(new Set(seen).size).toBe(15)
    }
  })

  test('a page that nobody visits, and a visit whose page is gone, are named', () => {
    const pages = [...routesOf({ pages: ['pages/home/index'], subPackages: [{ root: 'new', pages: ['page/index'] }] })]
    expect(() => visitsOf(pages, { 'pages/home/index': [], 'old/page/index': [] })).toThrow(
      /new\/page\/index: no visit[\s\S]*old\/page\/index: has a visit/,
    )
  })
})
