import type { Page } from 'playwright-core'
import { keepSession, open } from '../person'
import type { FilledCity } from './filledCity'
import { officerOf, type Visit } from './visits'

/** Once, before the first visit. */
export async function prepareTab(page: Page): Promise<void> {
  // functions handed to the page refer to this helper when tsx translated them
  await page.addInitScript({ content: 'globalThis.__name ??= (named) => named' })
}

/** Opens the page of a visit as whoever looks at it, and waits until it has been read. Every visit is a fresh document. */
export async function openVisit(
  page: Page,
  url: string,
  city: FilledCity,
  visit: Visit & { readonly route: string },
): Promise<void> {
  const session = { person: city.cookie, head: city.headCookie }[visit.as as string]
  if (session) await keepSession(page, url, session)
  else await page.context().clearCookies()
  // the officers' pages read it when they open; it stays with the tab
  const officer = JSON.stringify(officerOf(visit, city))
  await page.evaluate((session) => sessionStorage.setItem('officer-session', session), officer)
  const query = new URLSearchParams(visit.params?.(city) ?? {}).toString()
  await open(page, url, `${visit.route}${query && `?${query}`}`)
  await page.getByRole('main').filter(visible).getByText(visit.ready).filter(visible).first().waitFor()
  await visit.first?.(page)
  await settled(page)
}

const visible = { visible: true } as const

/** Waits until no skeleton is left, no letter is still to be loaded and two frames were drawn. */
async function settled(page: Page): Promise<void> {
  await page.locator('.wet-skeleton').filter({ visible: true }).first().waitFor({ state: 'detached' })
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  })
}
