import type { Browser, BrowserContext, Page } from 'playwright-core'
import { budgets } from '../../../config/budgets'
import { phoneOptions } from '../browser'

/** Web Vitals of one page: milliseconds, milliseconds, layout shift score. */
export interface Vitals {
  readonly largestContentfulPaint: number
  readonly interactionToNextPaint: number
  readonly cumulativeLayoutShift: number
}

/** Lighthouse's slow 4G, and a processor four times slower than this machine. */
const network = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 }
const slower = 4

type Watched = { watched: { lcp: number; cls: number } }

/** Runs in the browser before the page does: notes what the browser tells of itself. */
function watch(): void {
  const watched = { lcp: 0, cls: 0 }
  Object.assign(globalThis, { watched })
  const each = (type: string, take: (entry: PerformanceEntry & Record<string, number>) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry as PerformanceEntry & Record<string, number>)
    }).observe({ type, buffered: true })
  each('largest-contentful-paint', ({ startTime }) => {
    watched.lcp = startTime
  })
  each('layout-shift', ({ value = 0, hadRecentInput }) => {
    if (!hadRecentInput) watched.cls += value
  })
}

/**
 * Opens an address on a slow phone and uses the page. How long it takes to answer is counted in processor time, which Chromium
 * stretches as often as the phone is slower: another process that has the machine meanwhile does not count.
 *
 * @param ready waits until the page stands
 * @param use does what a person does there
 */
export async function vitalsOf(
  browser: Browser,
  url: string,
  ready: (page: Page) => Promise<void>,
  use: (page: Page) => Promise<void>,
): Promise<Vitals> {
  const context = await browser.newContext(phoneOptions)
  try {
    const page = await slowPage(context)
    await page.goto(url)
    await ready(page)
    const turn = await longestTurn(browser, page, () => use(page))
    // the last entries are handed over when the page is idle
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle, { timeout: 2_000 })))
    const { lcp, cls } = await page.evaluate(() => (globalThis as unknown as Watched).watched)
    return { largestContentfulPaint: lcp, interactionToNextPaint: turn, cumulativeLayoutShift: cls }
  } finally {
    await context.close()
  }
}

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', network)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.addInitScript(watch)
  return page
}

/** The figures that are over their budget, as readable lines. */
export function tooSlow(vitals: Vitals): readonly string[] {
  return (Object.keys(budgets.web) as (keyof Vitals)[])
    .filter((name) => vitals[name] > budgets.web[name])
    .map((name) => `${name}: ${Math.round(vitals[name] * 100) / 100}, at most ${budgets.web[name]}`)
}

/**
 * The longest turn of the page's main thread while something is done, in milliseconds of processor time: another process that has
 * the machine meanwhile does not count.
 */
export async function longestTurn(browser: Browser, page: Page, use: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] })
  await use()
  // a turn is written down at its end: the last one of `use` has to be over
  await page.evaluate(() => new Promise((turn) => setTimeout(turn)))
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  )
  const turns = traceEvents.filter(({ name, pid, tid }) => /RunTask$/.test(name) && main.has(`${pid}:${tid}`))
  if (turns.length === 0) throw new Error('the trace holds no turn of the main thread')
  return Math.max(...turns.map(({ tdur = 0 }) => tdur)) / 1_000
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** microseconds of processor time */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}
