/** Takes away what stood on the screen while the scripts were on their way (H5's index.html): a page is there. */
export function endFirstPaint(): void {
  if (process.env.TARO_ENV === 'h5') document.getElementById('first-paint')?.remove()
}
