import type { ChosenFile } from './chosenFile'

/** The browser's own file dialog, on H5: Taro's only takes pictures, and a receipt is often a PDF. */
export async function chooseInBrowser(max: number): Promise<ChosenFile[]> {
  const files = await pickInBrowser(max, 'image/jpeg,image/png,image/webp,video/mp4,video/quicktime,application/pdf')
  return files.map((file) => ({ path: URL.createObjectURL(file), name: file.name, size: file.size }))
}

/**
 * The files themselves. Some browsers never report that the dialog was closed; then the promise stays open and harms nobody.
 *
 * @param accept as in the `accept` of a file input; undefined takes every file
 */
export function pickInBrowser(max: number, accept?: string): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = max > 1
    if (accept) input.accept = accept
    input.style.display = 'none'
    const finish = (files: File[]) => {
      input.remove()
      resolve(files)
    }
    input.addEventListener('change', () => finish(Array.from(input.files ?? []).slice(0, max)))
    input.addEventListener('cancel', () => finish([]))
    // Some browsers open the dialog only for an element of the document.
    document.body.append(input)
    input.click()
  })
}
