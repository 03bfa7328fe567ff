import * as v from 'valibot'
import { eventPage } from '../../contract'
import { type Check, check, must } from '../check'
import { eventsOf, largestEventPage, type Story } from '../eventReader'
import { mustRead, places } from '../expectations'
import type { Kit } from '../kit'
import { pagingChecks } from './pagingChecks'

/** A check of what the officer's acts look like in the feed. */
const told = (id: string, title: string, run: (story: Story, kit: Kit) => Promise<void> | void): Check =>
  check(`event/${id}`, title, async (kit) => run(await kit.events.story(), kit), { needs: 'operator' })

const mine = ({ pages, cases }: Story) => eventsOf(pages).filter(({ caseNumber }) => cases.includes(caseNumber))
const list = (values: readonly unknown[]) => values.map(String).join(', ')

export const eventChecks: readonly Check[] = [
  check('event/page', 'the feed is a page by the contract', async (kit) => {
    mustRead(eventPage, await kit.events.answer('?after=0&limit=100'), 200)
  }),
  check('event/end', 'after the last position there is an empty page that stays where it is', async (kit) => {
    const { end } = await kit.events.whole()
    const page = mustRead(eventPage, await kit.events.answer(`?after=${end}`), 200)
    const [last] = (await kit.events.pages(largestEventPage, end)).slice(-1)
    must(page.events.length > 0 || page.next === end, () => `next is ${page.next}, expected ${end}`)
    must(last?.more === false, () => 'the end says there is more')
  }),
  check('event/beyond-end', 'a position beyond the end gives an empty page', async (kit) => {
    const { end } = await kit.events.whole()
    const page = mustRead(eventPage, await kit.events.answer(`?after=${end + 1_000_000}`), 200)
    must(page.events.length === 0 && !page.more, () => `got ${page.events.length} events, more ${page.more}`)
  }),
  check('event/positions', 'positions increase from the beginning to the end', async (kit) => {
    const positions = eventsOf((await kit.events.whole()).pages).map(({ position }) => position)
    for (const [index, position] of positions.entries())
      must(
        index === 0 || position > (positions[index - 1] ?? 0),
        () => `${position} comes after ${positions[index - 1]}`,
      )
  }),
  ...pagingChecks('event', '/v1/events', largestEventPage),
  told('story-page', 'a feed with events is a page by the contract', ({ pages }) => {
    for (const { after: _, ...page } of pages) {
      const parsed = v.safeParse(eventPage, page)
      must(parsed.success, () => `the page does not follow the contract at ${places(parsed.issues ?? [])}`)
    }
  }),
  told('every-act', 'every act of the officer is in the feed, once', (story) => {
    const { acts } = story
    const found = mine(story)
    for (const caseNumber of story.cases) {
      const done = acts.filter((act) => act.caseNumber === caseNumber).map(({ act }) => act)
      const seen = found.filter((event) => event.caseNumber === caseNumber).map(({ act }) => act)
      must(
        JSON.stringify([...done].sort()) === JSON.stringify([...seen].sort()),
        () => `done: ${list(done)}; in the feed: ${list(seen)}`,
      )
    }
  }),
  told('order', 'the acts stand in the feed in the order in which they were done', (story) => {
    const seen = mine(story).map(({ caseNumber, act }) => `${caseNumber} ${act}`)
    // an act that is missing or doubled is the business of event/every-act
    const done = story.acts.map(({ caseNumber, act }) => `${caseNumber} ${act}`).filter((act) => seen.includes(act))
    const places = seen.map((act) => done.indexOf(act))
    must(
      places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0)),
      () => `expected ${list(done)}; got ${list(seen)}`,
    )
  }),
  told('story-positions', 'positions increase within and across pages', ({ start, pages }) => {
    let before = start
    for (const { position } of eventsOf(pages)) {
      must(position > before, () => `${position} comes after ${before}`)
      before = position
    }
  }),
  told('sequence', 'the acts on one case are counted from 1 without a gap', (story) => {
    for (const caseNumber of story.cases) {
      const counts = mine(story)
        .filter((event) => event.caseNumber === caseNumber)
        .map((event) => event.caseSequence)
      const sorted = [...counts].sort((one, other) => one - other)
      must(
        sorted.every((count, index) => count === index + 1),
        () => `${caseNumber} is counted ${list(counts)}`,
      )
    }
  }),
  told('ids', 'no event id appears twice', (story) => {
    const ids = mine(story).map(({ eventId }) => eventId)
    must(new Set(ids).size === ids.length, () => `${ids.length} events, ${new Set(ids).size} ids`)
  }),
  told('saw-up-to', 'every act says which applicant act was the newest on record when it was done', (story) => {
    const { crossed } = story
    // by its own count: the order of the feed is the business of event/order
    const said = mine(story)
      .filter(({ caseNumber }) => caseNumber === crossed.caseNumber)
      .sort((one, other) => one.caseSequence - other.caseSequence)
    const [before, after] = [said.slice(0, -1), said.at(-1)]
    must(
      before.every(({ sawUpTo }) => sawUpTo === null),
      () => `before the applicant acted: ${list(before.map(({ sawUpTo }) => sawUpTo))}, expected null`,
    )
    must(
      after?.sawUpTo === crossed.eventId,
      () => `after the applicant's act ${crossed.eventId}: ${String(after?.sawUpTo)}`,
    )
  }),
  told('next', 'next is the position of the last event of the page', ({ pages }) => {
    for (const { events, next, after } of pages) {
      const last = events.at(-1)?.position ?? after
      must(next === last, () => `next is ${next}, the last event has ${last}`)
    }
  }),
  told('own-acts-only', 'what the applicant did is not news from the regulator', (story, kit) => {
    const name = kit.samples.act().act
    must(!mine(story).some(({ act }) => act === name), () => `the feed repeats the applicant’s act ${name}`)
  }),
  told('one-by-one', 'pages of one event give the same feed as one large page', async (story, kit) => {
    const single = await kit.events.pages(1, story.start)
    const [small, large] = [eventsOf(single), eventsOf(story.pages)].map((events) =>
      events.map((event) => event.eventId),
    )
    must(
      JSON.stringify(small) === JSON.stringify(large?.slice(0, small?.length)),
      () => `${list(small ?? [])} is not ${list(large ?? [])}`,
    )
    must(
      (small?.length ?? 0) >= (large?.length ?? 0),
      () => `${small?.length} events one by one, ${large?.length} at once`,
    )
  }),
  told('limit', 'a page holds no more events than were asked for', async (story, kit) => {
    for (const { events } of await kit.events.pages(2, story.start))
      must(events.length <= 2, () => `${events.length} events for a limit of 2`)
  }),
  told('again', 'the feed read twice is the same', async (story, kit) => {
    const again = eventsOf(await kit.events.pages(largestEventPage, story.start))
    must(
      JSON.stringify(again.slice(0, eventsOf(story.pages).length)) === JSON.stringify(eventsOf(story.pages)),
      () => 'the second reading differs',
    )
  }),
  told('after', 'after a position come only later ones', async (story, kit) => {
    const [first] = mine(story)
    if (!first) return
    const later = eventsOf(await kit.events.pages(largestEventPage, first.position))
    must(
      later.every(({ position }) => position > first.position),
      () => `${list(later.map(({ position }) => position))} after ${first.position}`,
    )
  }),
]
