import type { Field, Form } from '../form'

/**
 * The form with what an answer stands for as its one choice: a person reads the title, and the id is what is sent. Only for
 * showing; the definition still takes any id, and whoever receives it looks it up.
 *
 * @param key a field that is a `reference`
 * @param known undefined: not known yet, or not to be found; the id is shown then, because there is nothing better
 */
export function formNaming(
  form: Form,
  key: string,
  known: { readonly id: string; readonly title: string } | undefined,
): Form {
  return { ...form, sections: form.sections.map((section) => ({ ...section, fields: section.fields.map(named) })) }

  function named(field: Field): Field {
    if (field.key !== key || field.kind !== 'text') return field
    const { reference: _shown, ...text } = field
    if (!known) return text
    const { label, hint, required, visible } = text
    return {
      key,
      kind: 'choice',
      label,
      options: [{ id: known.id, label: known.title }],
      ...(hint === undefined ? {} : { hint }),
      ...(required === undefined ? {} : { required }),
      ...(visible === undefined ? {} : { visible }),
    }
  }
}
