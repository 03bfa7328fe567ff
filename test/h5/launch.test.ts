import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { axeViolations, openPhone, type Phone, shot, tap } from './browser'
import { serveFolder } from './serveFolder'

describe('the H5 twin', () => {
  let site: Awaited<ReturnType<typeof serveFolder>>
  let phone: Phone

  beforeAll(async () => {
    site = await serveFolder(path.resolve(__dirname, '..', '..', 'dist', 'h5'))
    phone = await openPhone(site.url)
  })
  afterAll(async () => {
    await phone?.close()
    await site?.close()
  })

  it('opens on the first tab and moves between all four', async () => {
    const { page } = phone
    for (const [name, title] of Object.entries({ lookup: '查询', cases: '我的办件', me: '我的', home: '办事' })) {
      await tap(page.locator('.weui-tabbar__label', { hasText: new RegExp(`^${title}$`) }))
      await page.waitForURL((url) => url.hash.startsWith(`#/pages/${name}/`))
      await page.getByRole('main').filter({ visible: true }).waitFor()
      await shot(page, `tab-${name}`)
    }
    expect(await page.title()).toBe('办事')
    // No server stands behind this test: every page opens without one, and only the browser's own note of it is let pass.
    expect(phone.problems.filter((problem) => !problem.startsWith('Failed to load resource'))).toEqual([])
  })

  it('has no page that is only for those who draw components', () => {
    const folder = path.resolve(__dirname, '..', '..', 'dist', 'h5')
    const scripts = readdirSync(path.join(folder, 'js')).map((file) =>
      readFileSync(path.join(folder, 'js', file), 'utf8'),
    )
    expect(scripts.some((script) => script.includes('pages/lookup/index'))).toBe(true)
    expect(scripts.filter((script) => script.includes('gallery/all/index'))).toEqual([])
  })

  it.each([
    ['light', 'rgb(244, 246, 249)'],
    ['dark', 'rgb(15, 20, 27)'],
  ] as const)('takes the page colour of the %s theme', async (colorScheme, colour) => {
    await phone.page.emulateMedia({ colorScheme })
    const page = phone.page.locator('.taro_page').filter({ visible: true })
    expect(await page.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(colour)
  })

  it('has no barrier of WCAG level A or AA on the first page', async () => {
    await phone.page.emulateMedia({ colorScheme: 'light' })
    expect(await axeViolations(phone.page)).toEqual([])
  })

  it('has a barrier check that can fail', async () => {
    const { page } = phone
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img id="barrier" src="data:,">'))
    expect(await axeViolations(page)).toContain('image-alt: #barrier')
    await page.evaluate(() => document.getElementById('barrier')?.remove())
  })
})
