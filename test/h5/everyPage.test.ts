import type { Page } from 'playwright-core'
import { budgets } from '../../config/budgets'
import { axeViolations, openPhone, type Phone } from './browser'
import { newFolder, type Product, removeFolder, startProduct } from './product'
import { appPages, routesOf } from './walk/appPages'
import { type FilledCity, fillCity } from './walk/filledCity'
import { focusProblems } from './walk/focus'
import { layOut, layoutProblems, type Scale } from './walk/layout'
import { openVisit, prepareTab } from './walk/openVisit'
import { nameOf, visitsOf } from './walk/visits'

/**
 * Every page of the app configuration, with something on it: nothing clipped, overlapping or too small at three sizes of text
 * and five widths of screen, no barrier of WCAG A or AA in any theme, and a keyboard that reaches everything in order.
 * One product, one browser, one tab.
 */
jest.setTimeout(60_000)

const scales: readonly Scale[] = ['standard', 'large', 'extra-large']
const widths = [320, 375, 390, 414, 768]
/** What a theme can change; the rest of the rules say the same of a page in every theme. */
const themed = ['color-contrast', 'target-size']

const folder = newFolder()
let product: Product
let phone: Phone
let city: FilledCity

beforeAll(async () => {
  product = await startProduct(folder, { MERCHANTS: '300' })
  city = await fillCity(product)
  phone = await openPhone(product.url)
  await prepareTab(phone.page, city)
}, 180_000)

afterAll(async () => {
  await phone?.close()
  await product?.stop()
  removeFolder(folder)
})

describe.each(visitsOf(appPages()).map((visit) => [nameOf(visit), visit] as const))('%s', (_name, visit) => {
  test('holds at every size and width, has no barrier in any theme, and is reached by keyboard', async () => {
    const { page } = phone
    await page.emulateMedia({ colorScheme: 'light' })
    await layOut(page, 390, 'standard')
    await openVisit(page, product.url, city, visit)
    const problems = [...(await axeViolations(page)), ...(await focusProblems(page))]
    for (const scale of scales)
      for (const width of widths) {
        await layOut(page, width, scale)
        for (const problem of await layoutProblems(page, scale)) problems.push(`${width} px, ${scale}: ${problem}`)
      }
    // the page stands in the largest letters now: they and the dark theme are looked at by what they can change
    problems.push(...(await axeViolations(page, themed)).map((problem) => `extra-large: ${problem}`))
    await layOut(page, 390, 'standard')
    await page.emulateMedia({ colorScheme: 'dark' })
    problems.push(...(await axeViolations(page, themed)).map((problem) => `dark: ${problem}`))
    expect(problems).toEqual([])
  })
})

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

describe('the checks can fail', () => {
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

  test('a page that nobody visits, and a visit whose page is gone, are named', () => {
    const pages = [...routesOf({ pages: ['pages/home/index'], subPackages: [{ root: 'new', pages: ['page/index'] }] })]
    expect(() => visitsOf(pages, { 'pages/home/index': [], 'old/page/index': [] })).toThrow(
      /new\/page\/index: no visit[\s\S]*old\/page\/index: has a visit/,
    )
  })
})
