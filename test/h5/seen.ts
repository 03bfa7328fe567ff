/** What is seen on a page, by what is read there. Types of the browser only: tests without one read it too. */
import type { Page } from 'playwright-core'

const visible = { visible: true } as const

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).filter(visible).first()
export const text = (page: Page, words: string | RegExp) => page.getByText(words).filter(visible).first()
export const box = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name }).filter(visible).first()
/** One of the choices of a question; a string is all it says. */
export const option = (page: Page, question: string | RegExp, name: string | RegExp) =>
  page.getByRole('radiogroup', { name: question }).filter(visible).getByRole('radio', { name, exact: true }).first()
export const checkboxes = (page: Page, name?: string | RegExp) =>
  page.getByRole('checkbox', name === undefined ? {} : { name }).filter(visible)
export const dialog = (page: Page) => page.getByRole('dialog').filter(visible)
/** How often something is read on the page. */
export const countOf = (page: Page, words: string | RegExp) => page.getByText(words).filter(visible).count()
