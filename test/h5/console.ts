/** What the regulator's operator does at the sandbox's console, in a browser of their own. */
import type { Locator, Page } from 'playwright-core'
import { until } from './calls'
import type { Product } from './product'

/** Fills the form of an act. */
export type Fill = (form: Locator) => Promise<unknown>

/** Does an act on a case, once the case has arrived and the act is open: fills its form, confirms, sends. */
export async function act(
  page: Page,
  { consoleUrl }: Pick<Product, 'consoleUrl'>,
  caseNumber: string,
  label: string,
  fill?: Fill,
): Promise<void> {
  const form = formOf(page, label)
  await until(`“${label}” on ${caseNumber}`, async () => {
    await page.goto(`${consoleUrl}/cases/${caseNumber}`)
    return (await form.count()) > 0
  })
  await send(form, fill)
}

/** Enters something about a merchant into the register. */
export async function enterInRegister(
  page: Page,
  { consoleUrl }: Pick<Product, 'consoleUrl'>,
  uscc: string,
  label: string,
  fill: Fill,
): Promise<void> {
  await page.goto(`${consoleUrl}/directory/${uscc}`)
  await send(formOf(page, label), fill)
}

/** Moves the sandbox's clock on to a day. */
export async function dayComes(page: Page, { consoleUrl }: Pick<Product, 'consoleUrl'>, day: string): Promise<void> {
  await page.goto(consoleUrl)
  await page.getByLabel('到这一天').fill(day)
  await page.getByRole('button', { name: '前往' }).click()
  await page.locator(`time[datetime="${day}"]`).first().waitFor()
}

const formOf = (page: Page, label: string) => page.locator(`details.act:has(> summary:text-is("${label}"))`)

/** @throws when the console did not take it */
async function send(form: Locator, fill?: Fill): Promise<void> {
  if (!(await form.evaluate((element: HTMLDetailsElement) => element.open))) await form.locator('summary').click()
  await fill?.(form)
  const confirmed = form.locator('input[name=confirmed]')
  if ((await confirmed.count()) > 0) await confirmed.check()
  const [answer] = await Promise.all([
    form.page().waitForResponse((response) => response.request().method() === 'POST'),
    form.locator('button.primary').click(),
  ])
  if (answer.status() !== 303) throw new Error(`the console answered ${answer.status()}`)
}
