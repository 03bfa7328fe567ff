/** Chromium as a phone: starting it, touching, taking pictures, looking for barriers. */
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import axe from 'axe-core'
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type FileChooser,
  type Locator,
  type Page,
} from 'playwright-core'

const executables = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
/** Pages come at once: while one slides in, the one before is still there to be tapped and photographed. */
const still: BrowserContextOptions = { reducedMotion: 'reduce' }
/** A phone of 390 × 844 px. */
export const phoneOptions: BrowserContextOptions = {
  ...still,
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
}
const desk: BrowserContextOptions = {
  ...still,
  viewport: { width: 1280, height: 900 },
  isMobile: false,
  hasTouch: false,
  deviceScaleFactor: 1,
}
const pictures = path.resolve(__dirname, '..', '..', 'artifacts', 'h5')

/** Where Chromium is installed, or undefined. */
export function chromiumPath(): string | undefined {
  return executables.find((file): file is string => file !== undefined && existsSync(file))
}

export type Phone = {
  page: Page
  browser: Browser
  /** What the pages reported: uncaught errors and console errors, oldest first. */
  problems: string[]
  close: () => Promise<void>
}

const opened = new Set<Browser>()

/** Ends every browser this process has opened and not ended. */
export async function closeBrowsers(): Promise<void> {
  for (const browser of opened) await browser.close()
}

/** Opens `address` on a phone of 390 × 844 px; `options` change the phone, e.g. `{ colorScheme: 'dark' }`. */
export async function openPhone(address: string, options: BrowserContextOptions = {}): Promise<Phone> {
  const executablePath = chromiumPath()
  if (!executablePath) throw new Error('Chromium is not installed: apt-get install chromium fonts-noto-cjk')
  const browser = await chromium.launch({ executablePath, args: flags })
  opened.add(browser)
  browser.once('disconnected', () => opened.delete(browser))
  const page = await (await browser.newContext({ ...phoneOptions, ...options })).newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.setDefaultTimeout(10_000)
  try {
    await page.goto(address)
  } catch (error) {
    await browser.close() // nobody else could: the caller has no phone, and jest would wait for Chromium for ever
    throw error
  }
  return { page, browser, problems, close: () => browser.close() }
}

/** Opens `address` on a screen of 1280 × 900 px with mouse and keyboard: the officers' desk, the regulator's console. */
export const openDesk = (address: string): Promise<Phone> => openPhone(address, desk)

/**
 * Taps the Taro element that a locator's text or icon belongs to. Taro draws `<taro-button-core>` around its text, and a
 * tap aimed at the text itself fails Playwright's check of what lies under the finger.
 */
export async function tap(locator: Locator): Promise<void> {
  const element = await locator.first().evaluateHandle((node: Element) => {
    const control = node.closest('taro-button-core, a, button, input, textarea, [role=button]')
    return control ?? node.closest('taro-view-core, taro-image-core, taro-label-core') ?? node
  })
  await element.asElement()?.tap()
}

/** Saves a picture of the screen as artifacts/h5/<name>.png; `fullPage` for the whole length. */
export async function shot(page: Page, name: string, fullPage = false): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage })
}

/**
 * Violations of WCAG 2.2 level A and AA on the page as it stands: `button-name: taro-button-core#send`.
 *
 * @param only the ids of some rules, for a second look at what has changed
 */
export async function axeViolations(page: Page, only?: readonly string[]): Promise<string[]> {
  const known = await page.evaluate(() => 'axe' in globalThis)
  if (!known) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    (rules) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: rules
          ? { type: 'rule', values: [...rules] }
          : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        resultTypes: ['violations'],
      }),
    only,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

/**
 * Adds a file by its button, and agrees to what becomes of it where the page asks before the browser does.
 *
 * @param file a path, or the bytes with their name
 */
export async function addFile(page: Page, add: Locator, file: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  const chosen = page.waitForEvent('filechooser')
  // a click, which a screen without touch knows too
  await add.click()
  const agree = page.getByRole('dialog').getByRole('button', { name: '同意', exact: true })
  const asked = agree.waitFor().then(
    () => agree.click(),
    // it was agreed to before: the browser's own dialog came at once
    () => undefined,
  )
  await Promise.race([chosen, asked])
  await (await chosen).setFiles(file)
}
