import type { Form } from '../kernel/form'
import type { TableImport } from '../kernel/service'
import { figuresFromTables } from './figuresFromTables'

/** Lets the figures of one section be taken from tables; a figure its form does not ask for is suggested nowhere. */
export function figuresImport(form: Form, section: string): TableImport {
  const fields =
    form.sections
      .find(({ id }) => id === section)
      ?.fields.filter(({ kind }) => kind === 'money')
      .map(({ key }) => key) ?? []
  return {
    section,
    fields,
    read(tables, unit) {
      const read = figuresFromTables(tables, unit)
      return {
        ...read,
        suggested: Object.fromEntries(Object.entries(read.suggested).filter(([key]) => fields.includes(key))),
      }
    },
  }
}
