import { type Answers, leaves } from '../../domain/kernel/form'
import type { FilingCounts } from '../../domain/kernel/service'
import type { Platform, Queryable } from '../platform'
import { fieldsOf, loadEvents, openEvent, type StoredCase } from './caseStore'

const DAY = 86_400_000
/** How many of a merchant's newest filings are opened to compare contacts. */
const MOST_OPENED = 200
/** 没发货 may be said of anybody; a paragraph may not. */
const SHORTEST_STORY = 30

/**
 * Counts around one filing, as of the moment it was received: a hand-over that is repeated later counts the same. Nothing is
 * kept of it: contacts are sealed, so those of the same merchant's filings are opened, compared and forgotten.
 */
export async function countAround(platform: Platform, stored: StoredCase, answers: Answers): Promise<FilingCounts> {
  const { query } = platform.database
  return {
    byPerson: { in30Days: await byPerson(query, stored, 30), in90Days: await byPerson(query, stored, 90) },
    byPersonAboutMerchant: await byPerson(query, stored, 90, true),
    byPersonWithSameStory: await withSameStory(query, stored, answers),
    othersWithSameContact: await othersWithSameContact(platform, stored, answers),
  }
}

async function byPerson(query: Queryable, { file }: StoredCase, days: number, aboutMerchant = false): Promise<number> {
  // nobody is counted who did not say who they are, and a merchant without a code is not the same merchant
  if (file.owner === null || (aboutMerchant && file.merchant === null)) return 0
  let select = around(query, file, days).where('owner', '=', file.owner)
  if (aboutMerchant) select = select.where('merchant', '=', file.merchant)
  const { count } = await select
    .select((read) => read.fn.countAll<string | number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Other merchants about whom the same person told the same story in the same words; names and spaces do not make another. */
async function withSameStory(query: Queryable, { file, service }: StoredCase, answers: Answers): Promise<number> {
  const told = (given: Answers) =>
    service.story?.tell(given, { state: '', stays: [], applied: [], withoutEffect: [] }).facts?.replace(/\s/g, '') ?? ''
  const mine = told(answers)
  if (file.owner === null || mine.length < SHORTEST_STORY) return 0
  const files = await around(query, file, 90)
    .selectAll()
    .where('owner', '=', file.owner)
    .where('number', '<>', file.number)
    .orderBy('received_at', 'desc')
    .limit(MOST_OPENED)
    .execute()
  const same = (await loadEvents(query, files)).filter((other) => told(other.events[0]?.data ?? {}) === mine)
  const about = (other: Answers) => {
    const counterpart = service.counterpart?.(other)
    return counterpart?.uscc ?? counterpart?.name ?? ''
  }
  const here = about(answers)
  return new Set(same.map((other) => about(other.events[0]?.data ?? {})).filter((other) => other !== here)).size
}

async function othersWithSameContact(platform: Platform, stored: StoredCase, answers: Answers): Promise<number> {
  const { file } = stored
  if (file.owner === null || file.merchant === null) return 0
  const mine = contactsIn(stored, answers)
  const files = await around(platform.database.query, file, 90)
    .selectAll()
    .where('merchant', '=', file.merchant)
    .where('owner', 'is not', null)
    .where('owner', '<>', file.owner)
    .orderBy('received_at', 'desc')
    .orderBy('number')
    .limit(MOST_OPENED)
    .execute()
  const cases = await loadEvents(platform.database.query, files)
  const people = cases.flatMap((other) => {
    const first = other.events[0]
    const theirs = first ? contactsIn(other, openEvent(platform, other, first)) : []
    return theirs.some((contact) => mine.includes(contact)) ? [other.file.owner] : []
  })
  return new Set(people).size
}

/** Filings of the same service up to this one. */
function around(query: Queryable, file: StoredCase['file'], days: number) {
  return query
    .selectFrom('case_file')
    .where('service', '=', file.service)
    .where('received_at', '>=', new Date(file.received_at.getTime() - days * DAY))
    .where('received_at', '<=', file.received_at)
}

/** The personal numbers and addresses of a filing, whoever they belong to, in one spelling. */
function contactsIn(stored: StoredCase, answers: Answers): readonly string[] {
  return leaves(fieldsOf(stored, 'submit'), answers).flatMap(({ field, value }) =>
    field.personal === 'ordinary' && (field.kind === 'mobile' || field.kind === 'address') && typeof value === 'string'
      ? [value.normalize('NFKC').replace(/\s/g, '')]
      : [],
  )
}
