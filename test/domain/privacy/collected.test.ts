import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { collected, phoneStores, purposeIds, purposeOf, purposes, retention } from '../../../domain/privacy'

const entries = Object.values(collected)
const migrations = path.resolve(__dirname, '../../../cloudfunctions/platform/database/migrations')

/** Tables without anything about a user: what is published, what officers are, what the machinery needs. */
const nothingPersonal: Readonly<Record<string, string>> = {
  beat_part: 'how far the timer has come',
  call_time: 'counts',
  directory_day: 'how many merchants the register had on a day',
  feed_cursor: 'how far the regulator’s news was read',
  knowledge_entry: 'articles',
  knowledge_version: 'articles',
  officer: 'staff',
  officer_absence: 'staff',
  officer_category: 'staff',
  officer_notice: 'staff',
  officer_park: 'staff',
  officer_place: 'staff',
  officer_session: 'staff',
  push_nonce: 'signatures of the regulator',
  search_entry: 'the public register',
  search_sound: 'the public register',
  service_level: 'counts',
  shop: 'the public register',
}

/** What the migrations have made and not dropped. */
function tables(): readonly string[] {
  const text = readdirSync(migrations)
    .sort()
    .map((file) => readFileSync(path.join(migrations, file), 'utf8'))
    .join('\n')
  const named = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name as string)
  const dropped = named(/drop table (?:if exists )?([a-z_]+)/gi)
  // a part of a table is that table
  const parts = named(/create table ([a-z_]+) partition of/gi)
  return [...new Set(named(/create table (?:if not exists )?([a-z_]+)/gi))].filter(
    (name) => !dropped.includes(name) && !parts.includes(name),
  )
}

/** What a list that people read would leave unsaid, or say of something that is gone. */
function unlisted(existing: readonly string[]): readonly string[] {
  const listed = new Set(entries.flatMap((entry) => [...entry.tables] as string[]))
  return [
    ...existing.filter((name) => !listed.has(name) && nothingPersonal[name] === undefined),
    ...[...listed, ...Object.keys(nothingPersonal)].filter((name) => !existing.includes(name)),
    ...Object.keys(nothingPersonal).filter((name) => listed.has(name)),
  ]
}

test('every table of the service is in the list people read, or holds nothing about them', () => {
  expect(tables().length).toBeGreaterThan(40)
  expect(unlisted(tables())).toEqual([])
})

test('a table nobody has said anything about is named, and so is one that is gone', () => {
  expect(unlisted([...tables(), 'face_scan'])).toEqual(['face_scan'])
  expect(unlisted(tables().filter((name) => name !== 'audit'))).toEqual(['audit'])
})

test('every place of the phone’s storage is in the list', () => {
  const listed = new Set(entries.flatMap((entry) => [...entry.onPhone] as string[]))
  expect(phoneStores.filter((store) => !listed.has(store))).toEqual([])
})

test('every consent is about something in the list, but none is asked for what needs none', () => {
  const consents = entries.flatMap((entry) => ('consent' in entry ? [entry.consent] : []))
  expect(purposeIds.filter((id) => !consents.includes(id as never))).toEqual([])
  for (const { kept } of entries)
    expect([...Object.keys(retention), 'person', 'record', 'minutes', 'never']).toContain(kept)
})

test('an interface of WeChat belongs to one purpose, and one that is not declared to none', () => {
  const all = purposeIds.flatMap((id) => [...purposes[id].interfaces] as string[])
  expect(new Set(all).size).toBe(all.length)
  expect(purposeOf('getFuzzyLocation')).toBe('location')
  expect(purposeOf('getLocation')).toBeUndefined()
})
