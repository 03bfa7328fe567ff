import { answerDraft, carryInto, flushDrafts, listDrafts, noteProgress, openDraft } from '@/state/drafts'
import { sectionFields } from '../../../domain/kernel/form'
import { services } from '../../../domain/services/registry'

/** Whatever the first service is: the list knows none by name. */
const service = services[0]
const form = service?.forms[0].value

test('lists what the person has begun, with the progress the form itself noted', () => {
  if (!service || !form) throw new Error('the registry is empty')
  openDraft({ id: service.id, service: service.id }, form)
  flushDrafts()
  expect(listDrafts()).toEqual([])

  const text = form.sections.flatMap((section) => sectionFields(section, {})).filter(({ kind }) => kind === 'text')
  const [first, second] = text
  if (!first || !second) throw new Error('the form has no text fields')
  carryInto(service.id, { [first.key]: '商户' }, 'merchant')
  flushDrafts()
  // opened from a merchant's page and left again: nothing of the person's own is in it
  expect(listDrafts()).toEqual([])

  answerDraft(service.id, second.key, '内容')
  noteProgress(service.id, 1, form.sections.length)
  flushDrafts()
  const [draft] = listDrafts()
  expect(draft).toMatchObject({ service: service.id, title: service.title, tasksTotal: form.sections.length })
  expect(draft?.tasksDone).toBe(1)
})
