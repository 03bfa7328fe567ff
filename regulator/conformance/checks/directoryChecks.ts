import * as v from 'valibot'
import { isUscc } from '../../../domain/kernel/identifiers'
import { directoryChange, directoryPage } from '../../contract'
import { type Check, check, must } from '../check'
import { changesOf, largestDirectoryPage, type RawChange, type RawPage, readPage } from '../directoryReader'
import { mustAnswer, places } from '../expectations'
import { type Kit, officer } from '../kit'
import { pagingChecks } from './pagingChecks'

/** Page sizes that are tried; a register too large for one is read as far as this many pages go. */
const SIZES = [1, 2, 7, 50, 333, 1_000, 1_999] as const
const MOST_PAGES = 60
/** Between small and large: enough pages to see how they join. */
const MIDDLE = 50

/** Every page of a reading. */
const pages = (id: string, title: string, run: (pages: readonly RawPage[], kit: Kit) => Promise<void> | void): Check =>
  check(`directory/${id}`, title, async (kit) => run(await kit.directory.whole(), kit))

const same = (one: readonly RawChange[], other: readonly RawChange[]) => JSON.stringify(one) === JSON.stringify(other)

const sizes: readonly Check[] = SIZES.map((size) =>
  check(
    `directory/size-${size}`,
    `pages of ${size} give the same register as pages of ${largestDirectoryPage}`,
    async (kit) => {
      const whole = changesOf(await kit.directory.whole())
      const read = await kit.directory.pages(size, 0, MOST_PAGES)
      const found = changesOf(read)
      const complete = read.length < MOST_PAGES || read.at(-1)?.more === false
      must(
        same(found, complete ? whole : whole.slice(0, found.length)),
        () => `${found.length} changes by ${size}, ${whole.length} by ${largestDirectoryPage}, or not the same ones`,
      )
      const most = size * MOST_PAGES
      must(complete || found.length === most, () => `${found.length} changes on ${MOST_PAGES} pages of ${size}`)
    },
    { heavy: size < 5 },
  ),
)

/** A mobile number, or a resident's ID number, standing alone in a text: neither ever travels here. */
const personal = /(?<!\d)(?:1[3-9]\d{9}|\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dX])(?!\d)/

export const directoryChecks: readonly Check[] = [
  check('directory/page', 'the directory is a page by the contract', async (kit) => {
    // without its merchants, which are looked at one by one below
    const page = readPage(0, await kit.directory.answer('?after=0&limit=100'))
    const bare = { ...page, changes: page.changes.map(({ position, uscc }) => ({ position, uscc })) }
    const parsed = v.safeParse(directoryPage, bare)
    must(parsed.success, () => `the page does not follow the contract at ${places(parsed.issues ?? [])}`)
  }),
  pages('snapshots', 'every snapshot follows the contract', (read) => {
    for (const change of changesOf(read)) {
      const parsed = v.safeParse(directoryChange, change)
      must(
        parsed.success,
        () => `position ${change.position} does not follow the contract at ${places(parsed.issues ?? [])}`,
      )
    }
  }),
  pages('codes', 'every credit code has its right check character, and is its snapshot’s', (read) => {
    for (const { uscc, merchant, position } of changesOf(read))
      must(isUscc(uscc) && (!merchant || merchant.uscc === uscc), () => `position ${position} has the code ${uscc}`)
  }),
  pages('once', 'of every merchant there is one change, the newest', (read) => {
    const codes = changesOf(read).map(({ uscc }) => uscc)
    must(new Set(codes).size === codes.length, () => `${codes.length} changes of ${new Set(codes).size} merchants`)
  }),
  pages('positions', 'positions increase within and across pages', (read) => {
    let before = 0
    for (const { position } of changesOf(read)) {
      must(position > before, () => `${position} comes after ${before}`)
      before = position
    }
  }),
  pages('no-personal-data', 'no snapshot holds a mobile number or a resident’s ID number', (read) => {
    for (const { merchant, position } of changesOf(read)) {
      const { shops: _, ...rest } = merchant ?? {}
      must(!personal.test(JSON.stringify(rest)), () => `position ${position} holds what looks like one`)
    }
  }),
  check('directory/next', 'next is the position of the last change of the page', async (kit) => {
    for (const { changes, next, after } of await kit.directory.pages(MIDDLE, 0, MOST_PAGES)) {
      const last = changes.at(-1)?.position ?? after
      must(next === last, () => `next is ${next}, the last change has ${last}`)
    }
  }),
  check('directory/remaining', 'remaining is exactly how many changes are still to come', async (kit) => {
    const total = changesOf(await kit.directory.whole()).length
    let read = 0
    for (const page of await kit.directory.pages(MIDDLE, 0, MOST_PAGES)) {
      read += page.changes.length
      must(page.remaining === total - read, () => `remaining is ${page.remaining} after ${read} of ${total}`)
    }
  }),
  check('directory/more', 'more says whether another page follows', async (kit) => {
    const total = changesOf(await kit.directory.whole()).length
    let read = 0
    for (const page of await kit.directory.pages(MIDDLE, 0, MOST_PAGES)) {
      read += page.changes.length
      must(page.more === read < total, () => `more is ${page.more} after ${read} of ${total}`)
    }
  }),
  check('directory/limit', 'a page holds no more changes than were asked for', async (kit) => {
    for (const { changes } of await kit.directory.pages(7, 0, 5))
      must(changes.length <= 7, () => `${changes.length} changes for a limit of 7`)
  }),
  check('directory/default-limit', 'without a limit a page holds at most 200 changes', async (kit) => {
    const { changes } = readPage(0, await kit.directory.answer(''))
    const total = changesOf(await kit.directory.whole()).length
    must(changes.length === Math.min(200, total), () => `${changes.length} changes without a limit, of ${total}`)
  }),
  check('directory/again', 'the register read twice is the same', async (kit) => {
    const again = changesOf(await kit.directory.pages(largestDirectoryPage))
    must(same(again, changesOf(await kit.directory.whole())), () => 'the second reading differs')
  }),
  check('directory/middle', 'reading may begin in the middle', async (kit) => {
    const whole = changesOf(await kit.directory.whole())
    const half = Math.floor(whole.length / 2)
    const later = changesOf(await kit.directory.pages(largestDirectoryPage, whole[half - 1]?.position ?? 0))
    must(
      same(later, whole.slice(half)),
      () => `${later.length} changes after the middle, expected ${whole.length - half}`,
    )
  }),
  check('directory/end', 'after the last change there is an empty page that stays where it is', async (kit) => {
    const last = changesOf(await kit.directory.whole()).at(-1)?.position ?? 0
    mustBeEmpty(readPage(last, await kit.directory.answer(`?after=${last}`)), last)
  }),
  check('directory/beyond-end', 'a position beyond the end gives an empty page', async (kit) => {
    const last = (changesOf(await kit.directory.whole()).at(-1)?.position ?? 0) + 1_000_000
    const { changes, more } = readPage(last, await kit.directory.answer(`?after=${last}`))
    must(changes.length === 0 && !more, () => `got ${changes.length} changes, more ${more}`)
  }),
  ...sizes,
  ...pagingChecks('directory', '/v1/directory/changes', largestDirectoryPage),
  check(
    'directory/change-is-news',
    'a merchant that changes comes again, at the end, as it is now',
    async (kit) => {
      const before = await readAll(kit)
      const uscc = before.find(({ merchant }) => merchant)?.uscc ?? ''
      const words = await officer(kit).changeMerchant(uscc)
      const news = changesOf(await kit.directory.pages(largestDirectoryPage, before.at(-1)?.position ?? 0))
      must(news.length === 1 && news[0]?.uscc === uscc, () => `expected 1 change, got ${news.length}`)
      must(JSON.stringify(news[0]).includes(words), () => 'the snapshot does not show the change')
      const after = await readAll(kit)
      must(after.length === before.length, () => `${before.length} merchants before, ${after.length} after`)
    },
    { needs: 'operator' },
  ),
  check(
    'directory/change-while-reading',
    'merchants that change while the register is read are neither missed nor doubled',
    async (kit) => {
      const before = await readAll(kit)
      const [early, late] = [before[0]?.uscc ?? '', before[before.length - 2]?.uscc ?? '']
      const first = readPage(0, await kit.directory.answer(`?after=0&limit=${MIDDLE}`))
      const words = [await officer(kit).changeMerchant(early), await officer(kit).changeMerchant(late)]
      const rest = changesOf(await kit.directory.pages(largestDirectoryPage, first.next))
      const read = new Map([...first.changes, ...rest].map((change) => [change.uscc, change]))
      must(read.size === before.length, () => `${before.length} merchants before, ${read.size} read`)
      for (const [index, uscc] of [early, late].entries())
        must(JSON.stringify(read.get(uscc)).includes(words[index] ?? ''), () => `the change of ${uscc} was missed`)
    },
    { needs: 'operator' },
  ),
]

/** The register as it is now, not as it was at the beginning of the run. */
async function readAll(kit: Kit): Promise<readonly RawChange[]> {
  mustAnswer(await kit.directory.answer('?limit=1'), 200)
  return changesOf(await kit.directory.pages(largestDirectoryPage))
}

function mustBeEmpty({ changes, next, more, remaining }: RawPage, last: number): void {
  must(
    changes.length === 0 && !more && remaining === 0 && next === last,
    () => `got ${changes.length} changes, more ${more}, remaining ${remaining}, next ${next}`,
  )
}
