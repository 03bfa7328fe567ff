import type { ChosenFile } from './chosenFile'

/**
 * The browser's own file dialog, on H5: Taro's only takes pictures, and a receipt is often a PDF.
 * Some browsers never report that the dialog was closed; then the promise stays open and harms nobody.
 */
export function chooseInBrowser(max: number): Promise<ChosenFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = max > 1
    input.accept = 'image/jpeg,image/png,image/webp,application/pdf'
    input.style.display = 'none'
    const finish = (files: ChosenFile[]) => {
      input.remove()
      resolve(files)
    }
    input.addEventListener('change', () => {
      const files = Array.from(input.files ?? []).slice(0, max)
      finish(files.map((file) => ({ path: URL.createObjectURL(file), name: file.name, size: file.size })))
    })
    input.addEventListener('cancel', () => finish([]))
    // Some browsers open the dialog only for an element of the document.
    document.body.append(input)
    input.click()
  })
}
