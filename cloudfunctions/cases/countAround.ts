import type { Answers } from '../../domain/kernel/form'
import type { FilingCounts } from '../../domain/kernel/service'
import type { Platform, Queryable } from '../platform'
import { fieldsOf, loadEvents, type StoredCase } from './caseStore'
import { contactMarks } from './contactMarks'

const DAY = 86_400_000
/** How many of a person's newest filings are read to compare their stories. */
const MOST_READ = 200
/** 没发货 may be said of anybody; a paragraph may not. */
const SHORTEST_STORY = 30

/** Counts around one filing, as of the moment it was received: a hand-over that is repeated later counts the same. */
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
    .limit(MOST_READ)
    .execute()
  const same = (await loadEvents(query, files)).filter((other) => told(other.events[0]?.data ?? {}) === mine)
  const about = (other: Answers) => {
    const counterpart = service.counterpart?.(other)
    return counterpart?.uscc ?? counterpart?.name ?? ''
  }
  const here = about(answers)
  return new Set(same.map((other) => about(other.events[0]?.data ?? {})).filter((other) => other !== here)).size
}

/** How many other people gave one of the same contacts about the same merchant; nobody's is opened for it. */
async function othersWithSameContact(platform: Platform, stored: StoredCase, answers: Answers): Promise<number> {
  const { file } = stored
  const sought = contactMarks(platform.sealing, file, fieldsOf(stored, 'submit'), answers)
    .flat()
    .map(({ mark }) => mark)
  if (sought.length === 0) return 0
  const { others } = await around(platform.database.query, file, 90)
    .innerJoin('contact_mark', 'contact_mark.case_number', 'case_file.number')
    .where('contact_mark.mark', 'in', sought)
    .where('owner', '<>', file.owner)
    .select((read) => read.fn.count<string | number>('owner').distinct().as('others'))
    .executeTakeFirstOrThrow()
  return Number(others)
}

/** Filings of the same service up to this one. */
function around(query: Queryable, file: StoredCase['file'], days: number) {
  return query
    .selectFrom('case_file')
    .where('service', '=', file.service)
    .where('received_at', '>=', new Date(file.received_at.getTime() - days * DAY))
    .where('received_at', '<=', file.received_at)
}
