import type { Form } from '../kernel/form'
import type { TableImport } from '../kernel/service'
import { figuresFromTable } from './figuresFromTable'

/** Lets the figures of one section be taken from a table; what its form does not ask for counts as unread. */
export function figuresImport(form: Form, section: string): TableImport {
  const asked = new Set(form.sections.find(({ id }) => id === section)?.fields.map(({ key }) => key) ?? [])
  return {
    section,
    read(text, unit) {
      const read = figuresFromTable(text, unit)
      const used = read.found.filter(({ key }) => asked.has(key))
      const others = read.found.filter(({ key }) => !asked.has(key))
      return {
        ...(read.unit ? { unit: read.unit } : {}),
        found: used.map(({ key, row, label, typed }) => ({ field: key, row, label, typed })),
        answers: Object.fromEntries(Object.entries(read.figures).filter(([key]) => asked.has(key))),
        unread: [...read.unread, ...others.map(({ row, label }) => ({ row, label, why: 'unknown' as const }))].sort(
          (one, other) => one.row - other.row,
        ),
      }
    },
  }
}
