import { type Answers, type Form, isBlank, isWithin, sectionFields, visibleSections } from '../form'
import type { Finding } from './finding'

/** One line of the task list. `done` is derived from the answers, never stored. */
export interface Task {
  readonly section: string
  readonly title: string
  readonly state: 'done' | 'todo' | 'started'
  /** The findings that stop this section from being done. */
  readonly blocking: readonly Finding[]
}

/** The task list of a form with these answers: a section is done when nothing in it blocks and it has been answered. */
export function journey(form: Form, answers: Answers, findings: readonly Finding[]): readonly Task[] {
  return visibleSections(form, answers).map((section) => {
    const fields = sectionFields(section, answers)
    const blocking = findings.filter(
      (finding) => finding.severity === 'blocks' && fields.some((field) => isWithin(finding.field, field.key)),
    )
    const answered = fields.some((field) => !isBlank(answers[field.key]))
    const optional = fields.every((field) => !field.required)
    const done = blocking.length === 0 && (answered || optional)
    return { section: section.id, title: section.title, state: done ? 'done' : answered ? 'started' : 'todo', blocking }
  })
}
