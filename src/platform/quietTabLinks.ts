/**
 * Taro draws the browser's tab bar as links to `javascript:;`. The page's security policy rightly forbids such addresses, so
 * the link's own action is stopped before the browser tries it; Taro moves to the tab in its click handler anyway.
 */
export function quietTabLinks(): void {
  if (process.env.TARO_ENV !== 'h5') return
  document.addEventListener(
    'click',
    (event) => {
      if (event.target instanceof Element && event.target.closest('a[href^="javascript:"]')) event.preventDefault()
    },
    true,
  )
}
