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
  const take = (field: Field, attribute: string | null) => {
    const value = field.getAttribute('value') ?? ''
    if (attribute === 'value' && field.value !== value) field.value = value
    // the engine writes false as an empty attribute, which a browser takes for true
    if (attribute === 'disabled') field.toggleAttribute('disabled', field.getAttribute('disabled') === 'true')
  }
  const observer = new MutationObserver((changes) => {
    for (const { target, attributeName, addedNodes } of changes) {
      if (isField(target)) take(target, attributeName)
      for (const node of addedNodes)
        if (node instanceof Element)
          for (const field of [node, ...node.querySelectorAll('input, textarea')])
            if (isField(field)) take(field, 'disabled')
    }
  })
  const attributeFilter = ['value', 'disabled']
  observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter })
}
