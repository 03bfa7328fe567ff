/** What a screen reader is told about an element. */
export interface Accessible {
  readonly role?: string
  readonly label?: string
  /** Heading level 1 … 4. */
  readonly level?: number
  /** Read out when the content changes: `polite` waits for a pause. */
  readonly live?: 'polite' | 'assertive'
  readonly checked?: boolean
  readonly selected?: boolean
  readonly expanded?: boolean
  readonly disabled?: boolean
  /** True for a picture that repeats the words beside it. */
  readonly hidden?: boolean
}

/**
 * The attributes for this platform: WeChat knows `aria-role`, browsers know `role` and call `aria-role` an error.
 * Spread them on a view: `<View {...accessible({ role: 'heading', level: 2 })}>`.
 */
export function accessible(told: Accessible): Record<string, string | number> {
  const { role, label, level, live, checked, selected, expanded, disabled, hidden } = told
  const h5 = process.env.TARO_ENV === 'h5'
  const attributes: Record<string, string | number | undefined> = {
    [h5 ? 'role' : 'ariaRole']: role,
    [h5 ? 'aria-label' : 'ariaLabel']: label,
    [h5 ? 'aria-live' : 'ariaLive']: live,
    [h5 ? 'aria-checked' : 'ariaChecked']: said(checked),
    [h5 ? 'aria-selected' : 'ariaSelected']: said(selected),
    [h5 ? 'aria-expanded' : 'ariaExpanded']: said(expanded),
    [h5 ? 'aria-disabled' : 'ariaDisabled']: said(disabled),
    [h5 ? 'aria-hidden' : 'ariaHidden']: said(hidden),
    ...(h5 && { 'aria-level': level }),
  }
  return Object.fromEntries(
    Object.entries(attributes).filter((entry): entry is [string, string | number] => entry[1] !== undefined),
  )
}

function said(value: boolean | undefined): string | undefined {
  return value === undefined ? undefined : String(value)
}

/** The same for a text field: on H5 the element that needs the name is the `<input>` inside Taro's own. */
export function accessibleField(label: string, described?: { readonly invalid?: boolean }): Record<string, unknown> {
  if (process.env.TARO_ENV !== 'h5') return { ariaLabel: label }
  return { nativeProps: { 'aria-label': label, ...(described?.invalid && { 'aria-invalid': 'true' }) } }
}
