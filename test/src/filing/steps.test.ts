import { stepBack, stepOn } from '@/filing/file/steps'

const tasks = (...states: string[]) => states.map((state, at) => ({ section: `s${at + 1}`, state }))

test('from section to section, then to the check', () => {
  const first = stepOn({ at: 'section', section: 's1', from: 'tasks' }, tasks('done', 'todo'))
  expect(first).toEqual({ at: 'section', section: 's2', from: 'tasks' })
  expect(stepOn({ at: 'section', section: 's2', from: 'tasks' }, tasks('done', 'done'))).toEqual({ at: 'check' })
})

test('the check does not open while a task is open: back to the list', () => {
  expect(stepOn({ at: 'section', section: 's2', from: 'tasks' }, tasks('started', 'done'))).toEqual({ at: 'tasks' })
})

test('who came from the check goes back to it', () => {
  expect(stepOn({ at: 'section', section: 's1', from: 'check' }, tasks('done', 'done'))).toEqual({ at: 'check' })
  expect(stepBack({ at: 'section', section: 's1', from: 'check' })).toEqual({ at: 'check' })
})

test('every step leads back to the list and out', () => {
  expect(stepBack({ at: 'declare' })).toEqual({ at: 'check' })
  expect(stepBack({ at: 'check' })).toEqual({ at: 'tasks' })
  expect(stepBack({ at: 'tasks' })).toBeUndefined()
})
