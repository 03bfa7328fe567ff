/** What a person does to a form in the browser, counted by the page itself. */
import type { Page } from 'playwright-core'

export interface Effort {
  readonly taps: number
  /** typed, as the fields took them */
  readonly characters: number
  /** everything that filled the screen, in order */
  readonly screens: readonly string[]
}

/** Seconds to find and hit something, and for each character: a slow thumb on a phone. */
const [tapTakes, characterTakes] = [1.5, 0.4]

/** The time the input takes a person. */
export function seconds({ taps, characters }: Effort): number {
  return taps * tapTakes + characters * characterTakes
}

/** Begins to count on the page as it stands; a reload ends it. */
export async function countEffort(page: Page): Promise<void> {
  await page.evaluate(() => {
    const effort = { taps: 0, characters: 0, screens: [] as string[] }
    Object.assign(globalThis, { wetEffort: effort })
    document.addEventListener(
      'click',
      ({ isTrusted }) => {
        if (isTrusted) effort.taps += 1
      },
      true,
    )
    document.addEventListener(
      'input',
      ({ target }) => {
        if (!(target instanceof HTMLInputElement)) return
        // replacing what stands there is typing it anew
        effort.characters += target.value.length
      },
      true,
    )
    const shown = () => {
      const visible = [...document.querySelectorAll<HTMLElement>('.wet-page')].filter(
        (each) => each.offsetParent !== null,
      )
      const on = visible[visible.length - 1]
      const words = (selector: string) => on?.querySelector(selector)?.textContent ?? ''
      return on
        ? `${words('.wet-page__title')}｜${words('.wet-step .wet-heading') || words('.wet-receipt__title')}`
        : ''
    }
    const look = () => {
      const screen = shown()
      if (screen && screen !== effort.screens[effort.screens.length - 1]) effort.screens.push(screen)
    }
    look()
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true })
  })
}

export async function effortSoFar(page: Page): Promise<Effort> {
  return page.evaluate(() => (globalThis as unknown as { wetEffort: Effort }).wetEffort)
}
