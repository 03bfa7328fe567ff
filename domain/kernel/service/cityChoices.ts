import type { ChoiceField, Field, Form, Option } from '../form'

/** Lists of a city that forms offer as choices; the city's configuration fits. */
export interface CityLists {
  readonly parks: readonly { readonly id: string; readonly name: string }[]
}

const known = new WeakMap<CityLists, WeakMap<Form, Form>>()

/** The form with the city's own lists in the fields that offer them. The same form and city give the same object. */
export function formInCity(form: Form, city: CityLists): Form {
  const made = known.get(city) ?? new WeakMap<Form, Form>()
  known.set(city, made)
  const before = made.get(form)
  if (before) return before
  const offers = form.sections.some((section) => section.fields.some(isCityChoice))
  const filled = offers
    ? { ...form, sections: form.sections.map((section) => ({ ...section, fields: section.fields.map(fill) })) }
    : form
  made.set(form, filled)
  return filled

  function fill(field: Field): Field {
    return isCityChoice(field) ? { ...field, options: optionsOf(city, field.cityList) } : field
  }
}

function isCityChoice(field: Field): field is ChoiceField & { readonly cityList: 'parks' } {
  return (field.kind === 'choice' || field.kind === 'choices') && field.cityList !== undefined
}

function optionsOf(city: CityLists, list: 'parks'): readonly Option[] {
  return city[list].map(({ id, name }) => ({ id, label: name }))
}
