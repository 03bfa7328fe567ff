import './browserDialog.scss'

/**
 * A question in the browser's own dialog element, on H5: it keeps the keyboard inside, closes by Escape and is announced
 * by screen readers, all of which Taro's drawn one lacks.
 */
export function askInBrowser(
  { title, content, confirmText }: { title: string; content: string; confirmText: string },
  cancelText: string,
): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog')
    // The sizes of 长辈版 hang on the page's root, and a dialog stands outside it.
    const scale = ['elder-1', 'elder-2'].find((name) => document.querySelector(`.${name}`))
    dialog.className = `wet-dialog ${scale ?? ''}`
    dialog.setAttribute('aria-label', title)
    const answer = (value: string, words: string) => {
      const button = document.createElement('button')
      button.textContent = words
      button.className = `wet-dialog__button wet-dialog__${value}`
      button.addEventListener('click', () => dialog.close(value))
      return button
    }
    const heading = document.createElement('h2')
    heading.textContent = title
    const text = document.createElement('p')
    text.textContent = content
    const buttons = document.createElement('div')
    buttons.className = 'wet-dialog__buttons'
    buttons.append(answer('no', cancelText), answer('yes', confirmText))
    dialog.append(heading, text, buttons)
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(dialog.returnValue === 'yes')
    })
    document.body.append(dialog)
    dialog.showModal()
  })
}
