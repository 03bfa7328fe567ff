/** Where the person is in the form. Kept in the page's state: every step is one look at the same draft. */
export type Step =
  | { readonly at: 'tasks' }
  | { readonly at: 'section'; readonly section: string; readonly from: 'tasks' | 'check' }
  /** Possibly the same as something that is already there; where the person was going waits. */
  | { readonly at: 'similar'; readonly onward: Step & { readonly at: 'section' } }
  | { readonly at: 'check' }
  | { readonly at: 'declare' }

/** One step back; undefined leaves the page. */
export function stepBack(step: Step): Step | undefined {
  switch (step.at) {
    case 'tasks':
      return undefined
    case 'section':
      return { at: step.from }
    case 'similar':
    case 'check':
      return { at: 'tasks' }
    case 'declare':
      return { at: 'check' }
  }
}

/**
 * Where 继续 leads from a section that is in order: back to the check when the person came from there, else to the next
 * section, after the last one to the check, or to the task list while something else is open.
 */
export function stepOn(
  step: Step & { at: 'section' },
  tasks: readonly { readonly section: string; readonly state: string }[],
): Step {
  if (step.from === 'check') return { at: 'check' }
  const next = tasks[tasks.findIndex((task) => task.section === step.section) + 1]
  if (next) return { at: 'section', section: next.section, from: 'tasks' }
  return tasks.every((task) => task.state === 'done') ? { at: 'check' } : { at: 'tasks' }
}
