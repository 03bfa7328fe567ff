import type { Client } from './client'
import { jsonOf } from './expectations'
import type { Answer } from './wire'

/** One change as it came; nothing about it has been checked. */
export interface RawChange {
  readonly position: number
  readonly uscc: string
  readonly merchant?: Readonly<Record<string, unknown>>
}

export interface RawPage {
  readonly after: number
  readonly changes: readonly RawChange[]
  readonly next: number
  readonly more: boolean
  readonly remaining: number
}

/** Reads the directory as it is, without judging: the checks judge. */
export interface DirectoryReader {
  answer(query: string): Promise<Answer>
  /** pages from a position on, until the feed says it is done, does not advance, or `most` pages are read */
  pages(limit: number, after?: number, most?: number): Promise<readonly RawPage[]>
  /** the whole register at the largest page size, read once a run */
  whole(): Promise<readonly RawPage[]>
}

export const largestDirectoryPage = 2_000
/** Pages of 2,000: four million merchants. */
const MOST_PAGES = 2_000

export function directoryReader({ call }: Pick<Client, 'call'>): DirectoryReader {
  let whole: Promise<readonly RawPage[]> | undefined
  const answer = (query: string) => call({ method: 'GET', target: `/v1/directory/changes${query}` })
  const reader: DirectoryReader = {
    answer,
    pages: async (limit, after = 0, most = MOST_PAGES) => {
      const pages: RawPage[] = []
      let position = after
      while (pages.length < most) {
        const page = readPage(position, await answer(`?after=${position}&limit=${limit}`))
        pages.push(page)
        if (!page.more || !(page.next > position)) break
        position = page.next
      }
      return pages
    },
    whole: () => {
      whole ??= reader.pages(largestDirectoryPage)
      return whole
    },
  }
  return reader
}

export function changesOf(pages: readonly RawPage[]): RawChange[] {
  return pages.flatMap((page) => page.changes)
}

export function readPage(after: number, answer: Answer): RawPage {
  const page = jsonOf(answer) as Partial<RawPage> | undefined
  if (answer.status !== 200 || !Array.isArray(page?.changes))
    throw new Error(`the directory answered ${answer.status} without a page`)
  const { changes, next = Number.NaN, more = false, remaining = Number.NaN } = page
  return { after, changes, next, more, remaining }
}
