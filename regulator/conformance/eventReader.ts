import type { Client } from './client'
import { jsonOf } from './expectations'
import type { Operator } from './operator'
import type { Samples } from './samples'
import type { Answer } from './wire'

/** One event as it came; nothing about it has been checked. */
export interface RawEvent {
  readonly eventId: string
  readonly position: number
  readonly caseNumber: string
  readonly caseSequence: number
  readonly act: string
  readonly at: string
  readonly data: Readonly<Record<string, unknown>>
  readonly sawUpTo?: unknown
}

export interface RawEventPage {
  readonly after: number
  readonly events: readonly RawEvent[]
  readonly next: number
  readonly more: boolean
}

/** Two cases on which the officer has acted in turn, and the feed of exactly that time. */
export interface Story {
  readonly cases: readonly [string, string]
  /** what was done, in the order in which it was done */
  readonly acts: readonly { readonly caseNumber: string; readonly act: string }[]
  /** the applicant's act, and its case: the officer acts once more after it */
  readonly crossed: { readonly caseNumber: string; readonly eventId: string }
  /** end of the feed before the story */
  readonly start: number
  readonly pages: readonly RawEventPage[]
}

/** Reads the feed as it is, without judging: the checks judge. */
export interface EventReader {
  answer(query: string): Promise<Answer>
  pages(limit: number, after?: number): Promise<readonly RawEventPage[]>
  /** the whole feed as it was when first asked for, and its end */
  whole(): Promise<{ readonly pages: readonly RawEventPage[]; readonly end: number }>
  /** needs an operator; acted out once a run */
  story(): Promise<Story>
}

export const largestEventPage = 500
const MOST_PAGES = 2_000

export function eventReader(
  { call }: Pick<Client, 'call'>,
  { filing, act }: Samples,
  operator: Operator | undefined,
): EventReader {
  let whole: ReturnType<EventReader['whole']> | undefined
  let story: Promise<Story> | undefined
  const answer = (query: string) => call({ method: 'GET', target: `/v1/events${query}` })

  const pages = async (limit: number, after = 0): Promise<readonly RawEventPage[]> => {
    const read: RawEventPage[] = []
    let position = after
    while (read.length < MOST_PAGES) {
      const page = readEventPage(position, await answer(`?after=${position}&limit=${limit}`))
      read.push(page)
      if (!page.more || !(page.next > position)) break
      position = page.next
    }
    return read
  }
  const actOut = async (): Promise<Story> => {
    if (!operator) throw new Error('this check needs an operator')
    const [one, two] = [filing(), filing()]
    for (const body of [one, two]) await call({ method: 'POST', target: '/v1/cases', body })
    const before = await pages(largestEventPage)
    const start = before.at(-1)?.next ?? 0
    const acts: { caseNumber: string; act: string }[] = []
    const perform = async (caseNumber: string) => acts.push({ caseNumber, act: await operator.act(caseNumber) })
    await perform(one.caseNumber)
    await perform(two.caseNumber)
    await perform(one.caseNumber)
    await perform(two.caseNumber)
    // the applicant's own act in between: it is no news from the regulator and takes no number of its count
    await call({ method: 'POST', target: `/v1/cases/${one.caseNumber}/acts`, body: act() })
    // one that leaves the case open, and counts as seen whether or not the state allows it
    const seen = act({ act: 'provideIdentity', data: {} })
    await call({ method: 'POST', target: `/v1/cases/${two.caseNumber}/acts`, body: seen })
    await perform(two.caseNumber)
    const crossed = { caseNumber: two.caseNumber, eventId: seen.eventId }
    return {
      crossed,
      cases: [one.caseNumber, two.caseNumber],
      acts,
      start,
      pages: await pages(largestEventPage, start),
    }
  }

  return {
    answer,
    pages,
    whole: () => {
      whole ??= pages(largestEventPage).then((read) => ({ pages: read, end: read.at(-1)?.next ?? 0 }))
      return whole
    },
    story: () => {
      story ??= actOut()
      return story
    },
  }
}

export function eventsOf(pages: readonly RawEventPage[]): RawEvent[] {
  return pages.flatMap((page) => page.events)
}

function readEventPage(after: number, answer: Answer): RawEventPage {
  const page = jsonOf(answer) as Partial<RawEventPage> | undefined
  if (answer.status !== 200 || !Array.isArray(page?.events))
    throw new Error(`the event feed answered ${answer.status} without a page`)
  const { events, next = Number.NaN, more = false } = page
  return { after, events, next, more }
}
