/** What a person does on the product's pages: finds things by what is read, fills a form, files it. */
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { addFile } from './browser'
import { type Caller, caller, until } from './calls'
import type { Product } from './product'
import { button, checkboxes, option, text } from './seen'

export * from './seen'

export const pick = (page: Page, question: string | RegExp, name: string | RegExp) => option(page, question, name).tap()
export const goOn = (page: Page) => button(page, /^继续$/).tap()

let opened = 0

/** Opens a page in a document of its own; with the hash alone Taro would push it over the page before. */
export async function open(page: Page, url: string, where: string): Promise<void> {
  opened += 1
  await page.goto(`${url}/?visit=${opened}#/${where}`)
}

/** Opens a page anew until `sign` is on it: what the regulator did arrives in its own time. */
export async function openUntil(page: Page, url: string, where: string, sign: Locator): Promise<void> {
  for (let visit = 0; visit < 6; visit += 1) {
    await open(page, url, where)
    const seen = await sign.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    )
    if (seen) return
  }
  await sign.waitFor()
}

/** The browser has the session of a demo person from the next page on, without the sheet; gives that person's calls. */
export async function enterAs(page: Page, { url }: Product, person: string): Promise<Caller> {
  const calls = await caller({ url }, person)
  await keepSession(page, url, calls.cookie)
  return calls
}

/** @param cookie as {@link Caller} has it */
export async function keepSession(page: Page, url: string, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split(/=(.*)/)
  await page.context().addCookies([{ name, value, url }])
}

/** Waits until a field holds what is put into it from elsewhere, a moment after the page is there. */
export async function holds(field: Locator, value: string): Promise<void> {
  await until(`“${value}” in the field`, async () => (await field.inputValue()) === value)
}

/** One section of a form: waits for its heading, fills it, goes on. */
export async function section(page: Page, title: RegExp, fill?: () => Promise<unknown>): Promise<void> {
  await page.getByRole('heading', { name: title }).filter({ visible: true }).first().waitFor()
  await fill?.()
  await goOn(page)
}

/** Writes a picture into `folder`, as from a camera. */
export async function picture(folder: string, name: string): Promise<string> {
  const file = path.join(folder, name)
  await sharp({ create: { width: 800, height: 600, channels: 3, background: '#c8e6c9' } })
    .jpeg()
    .toFile(file)
  return file
}

/** Chooses a file for a question that takes files. */
export const choose = (page: Page, file: string) => addFile(page, button(page, /^添加图片/), file)

/** Chooses a file and waits until it has arrived. */
export async function attach(page: Page, file: string): Promise<void> {
  await choose(page, file)
  await text(page, /已上传/).waitFor()
}

/** Ticks every sentence in sight. */
export async function tickAll(page: Page): Promise<void> {
  const ticks = checkboxes(page)
  for (let tick = 0; tick < (await ticks.count()); tick += 1) await ticks.nth(tick).tap()
}

/** From the page of what was filled in over the declaration to the sending. */
export async function declare(page: Page): Promise<void> {
  await button(page, /内容无误/).tap()
  await text(page, '确认并提交').waitFor()
  await tickAll(page)
  await button(page, /^提交$/).tap()
}

/** The number on the receipt; whoever is not signed in yet is asked who they are, and what was sent goes on by itself. */
export async function receiptNumber(page: Page, person: string): Promise<string> {
  const receipt = page.locator('.wet-receipt').filter({ visible: true }).first()
  const chooser = text(page, person)
  await receipt.or(chooser).first().waitFor()
  if (await chooser.isVisible()) await chooser.tap()
  return numberIn(await receipt.textContent())
}

/** Files what has been filled in, as {@link receiptNumber} says. */
export async function file(page: Page, person: string): Promise<string> {
  await declare(page)
  return receiptNumber(page, person)
}

export function numberIn(words: string | null): string {
  const number = /FZ\d\d-\w{4}-\w{4}-\w/.exec(words ?? '')?.[0]
  if (!number) throw new Error(`no case number in ${words}`)
  return number
}
