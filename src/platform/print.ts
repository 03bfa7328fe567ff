/** Whether this platform prints; WeChat has no printer. */
export const canPrint: boolean = process.env.TARO_ENV === 'h5'

/** Opens the browser's own print dialog on the page that is shown; its style sheet says what goes on paper. */
export function printPage(): void {
  if (process.env.TARO_ENV === 'h5') window.print()
}
