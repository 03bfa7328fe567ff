import type { Page } from 'playwright-core'

/** Controls of the open page that the keyboard does not reach, or reaches out of order; one line each. */
export function focusProblems(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const roles = ['button', 'link', 'radio', 'checkbox', 'switch', 'tab'].map((role) => `[role=${role}]`)
    const controls = document.querySelectorAll<HTMLElement>(
      [...roles, 'a[href]', 'button', 'input', 'textarea'].join(','),
    )
    return [...controls].flatMap((control) => {
      if (!control.checkVisibility({ checkVisibilityCSS: true })) return []
      if (control.closest('[aria-hidden=true], [aria-disabled=true], :disabled')) return []
      const name = (control.getAttribute('aria-label') ?? control.textContent ?? '').trim().slice(0, 20)
      if (control.tabIndex < 0) return [`no keyboard: ${name || control.tagName}`]
      return control.tabIndex > 0 ? [`out of order: ${name}`] : []
    })
  })
}
