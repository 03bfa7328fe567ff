type Field = HTMLInputElement | HTMLTextAreaElement
type Trigger = (element: Element, name: string, detail: unknown) => void

const isField = (node: Node): node is Field => node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement

/**
 * What WeChat's built-in form parts do and bare elements do not: a button's `form-type` submits or resets its form, and
 * the attributes `value` and `disabled`, which the engine sets, become the field's state.
 */
export function watchForms(root: Element, trigger: Trigger) {
  document.addEventListener('submit', (event) => event.preventDefault())
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('wx-button') : null
    const type = button?.getAttribute('form-type')
    const form = button?.closest('wx-form')
    if (!form || !type) return
    const fields = [...form.querySelectorAll<Field>('input, textarea')]
    trigger(form, type, { value: Object.fromEntries(fields.map((field) => [field.name, field.value])) })
  })
  const observer = new MutationObserver((changes) => {
    for (const { target, attributeName } of changes) {
      if (!isField(target)) continue
      const value = target.getAttribute('value') ?? ''
      const disabled = target.getAttribute('disabled')
      if (attributeName === 'value' && target.value !== value) target.value = value
      if (attributeName === 'disabled') target.disabled = disabled === 'true' || disabled === ''
    }
  })
  observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['value', 'disabled'] })
}
