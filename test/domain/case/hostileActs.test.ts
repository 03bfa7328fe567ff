import { foldCase, say, timeline } from '../../../domain/kernel/case'
import { services } from '../../../domain/services/registry'

const names = ['toString', 'constructor', 'hasOwnProperty', '__proto__', 'valueOf', 'no-such-act']

describe.each(services.map((service) => [service.id, service.workflow] as const))('%s', (_, workflow) => {
  const submitted = {
    id: '1',
    sequence: 1,
    act: 'submit',
    by: 'applicant' as const,
    at: '2026-11-20T02:00:00.000Z',
    data: {},
  }

  test.each(names)('an act of the regulator called %s is on record and changes nothing', (act) => {
    const strange = { ...submitted, id: '2', sequence: 2, act, by: 'regulator' as const }
    const progress = foldCase(workflow, [submitted, strange])
    expect(progress.state).toBe(foldCase(workflow, [submitted]).state)
    expect(timeline(workflow, progress, 'applicant').map((entry) => entry.act)).toEqual(['submit'])
  })

  test('data no sentence can be made of give an empty sentence, not an exception', () => {
    const unprintable = { toString: 1, valueOf: 2 }
    for (const act of Object.values(workflow.acts)) {
      const keys = (act.fields ?? []).map((field) => field.key)
      const data = Object.fromEntries(keys.map((key) => [key, unprintable])) as never
      for (const sentence of Object.values(act.says)) expect(typeof say(sentence, data)).toBe('string')
    }
  })
})
