import { lookupMessages, newsMessages } from '@/messages'
import type { ProcedureInput } from '@/platform'
import { city } from '../../../config/city'
import { announcementKinds } from '../../../domain/announcements'
import type { Answers, Field } from '../../../domain/kernel/form'

type Written = ProcedureInput<'announcements.write'>

const words = newsMessages.desk.form
const isEvent = ({ kind }: Answers) => kind === 'event'
const isSubsidy = ({ kind }: Answers) => kind === 'subsidy'
/** 14:30 */
const clock = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/
const whole = 'city'
const merchantKinds = ['enterprise', 'sole-trader', 'cooperative'] as const

/** An announcement as questions; what only an event or a subsidy needs shows with its kind. */
export function announceFields(parks: readonly { readonly id: string; readonly name: string }[]): readonly Field[] {
  return [
    {
      key: 'kind',
      kind: 'choice',
      label: words.kind,
      required: true,
      options: announcementKinds.map(({ id, label }) => ({ id, label })),
    },
    { key: 'title', kind: 'text', label: words.title, required: true, maxLength: 60 },
    { key: 'summary', kind: 'longText', label: words.summary, required: true, maxLength: 200 },
    {
      key: 'body',
      kind: 'group',
      label: words.body,
      item: words.part,
      required: true,
      maxItems: 12,
      fields: [
        { key: 'heading', kind: 'text', label: words.heading, maxLength: 40 },
        { key: 'text', kind: 'longText', label: words.text, required: true, maxLength: 2_000 },
      ],
    },
    { key: 'source', kind: 'text', label: words.source, hint: words.sourceHint, required: true, maxLength: 200 },
    {
      key: 'park',
      kind: 'choice',
      label: words.park,
      required: true,
      options: [{ id: whole, label: words.city }, ...parks.map(({ id, name }) => ({ id, label: name }))],
    },
    { key: 'until', kind: 'date', label: words.until, required: true, future: true },
    { key: 'day', kind: 'date', label: words.day, required: true, future: true, visible: isEvent },
    {
      key: 'from',
      kind: 'text',
      label: words.from,
      hint: words.timeHint,
      required: true,
      maxLength: 5,
      visible: isEvent,
    },
    { key: 'to', kind: 'text', label: words.to, required: true, maxLength: 5, visible: isEvent },
    { key: 'place', kind: 'text', label: words.place, required: true, maxLength: 100, visible: isEvent },
    { key: 'seats', kind: 'number', label: words.seats, required: true, min: 1, max: 2_000, visible: isEvent },
    { key: 'signUpUntil', kind: 'date', label: words.signUpUntil, required: true, future: true, visible: isEvent },
    {
      key: 'kinds',
      kind: 'choices',
      label: words.kinds,
      options: merchantKinds.map((id) => ({ id, label: lookupMessages.kinds[id] })),
      visible: isSubsidy,
    },
    {
      key: 'divisions',
      kind: 'choices',
      label: words.divisions,
      options: city.divisions.map(({ code, name }) => ({ id: code, label: name })),
      visible: isSubsidy,
    },
    { key: 'scopeWords', kind: 'text', label: words.scopeWords, maxLength: 100, visible: isSubsidy },
    { key: 'months', kind: 'number', label: words.months, min: 1, max: 600, visible: isSubsidy },
    {
      key: 'also',
      kind: 'choices',
      label: words.also,
      options: [
        { id: 'reportFiled', label: words.reportFiled },
        { id: 'notListed', label: words.notListed },
        { id: 'withShop', label: words.withShop },
      ],
      visible: isSubsidy,
    },
  ]
}

/** The time fields that are no times, by key; the form itself knows no times of day. */
export function badTimes(answers: Answers): Readonly<Record<string, string>> {
  if (!isEvent(answers)) return {}
  return Object.fromEntries(
    ['from', 'to'].filter((key) => !clock.test(String(answers[key] ?? ''))).map((key) => [key, words.badTime]),
  )
}

/** The answers as the server takes them; they have passed the form's own checks. */
export function announcementWritten(answers: Answers): Written {
  const { kind, title, summary, body, source, park, until } = answers
  const also = (answers.also ?? []) as readonly string[]
  const common = { kind, title, summary, body, source, until, ...(park === whole ? {} : { park }) }
  if (isEvent(answers))
    return {
      ...common,
      event: {
        startsAt: moment(answers.day, answers.from),
        endsAt: moment(answers.day, answers.to),
        place: answers.place,
        seats: answers.seats,
        signUpUntil: answers.signUpUntil,
      },
    } as Written
  if (!isSubsidy(answers)) return common as Written
  const scopeWords = String(answers.scopeWords ?? '')
    .split(/[、，,\s]+/)
    .filter(Boolean)
  const terms = {
    ...(answers.kinds ? { kinds: answers.kinds } : {}),
    ...(answers.divisions ? { divisions: answers.divisions } : {}),
    ...(scopeWords.length > 0 ? { scopeWords } : {}),
    ...(answers.months === undefined ? {} : { establishedWithinMonths: answers.months }),
    ...Object.fromEntries(also.map((key) => [key, true])),
  }
  return { ...common, terms } as Written
}

/** A Beijing day and time of day as an instant. */
function moment(day: unknown, time: unknown): string {
  const [, hour = '0', minute = '00'] = clock.exec(String(time)) ?? []
  return new Date(`${day}T${hour.padStart(2, '0')}:${minute}:00+08:00`).toISOString()
}
