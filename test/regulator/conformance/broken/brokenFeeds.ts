import type { DirectoryPage, EventPage } from '../../../../regulator/contract'
import { type Broken, changing, feeds, isDirectory, isEvents, withJson } from './broken'

const eventsPage = (change: (page: EventPage) => EventPage): Broken['handle'] =>
  changing(
    (request, { status }) => isEvents(request) && status === 200,
    (reply) => withJson<EventPage>(reply, change),
  )

const directoryPage = (change: (page: DirectoryPage) => object): Broken['handle'] =>
  changing(
    (request, { status }) => isDirectory(request) && status === 200,
    (reply) => withJson<DirectoryPage>(reply, change),
  )

/** Newest first, as a list on a screen would be. */
export const reordersFeed: Broken = {
  name: 'reorders the feed',
  groups: feeds,
  fails: ['event/positions', 'event/story-positions', 'event/order', 'event/next', 'event/one-by-one'],
  handle: eventsPage((page) => ({ ...page, events: [...page.events].reverse() })),
}

/** The first act on every case is lost. */
export const forgetsEvent: Broken = {
  name: 'forgets an event',
  groups: feeds,
  fails: ['event/every-act', 'event/sequence'],
  handle: eventsPage((page) => ({ ...page, events: page.events.filter(({ caseSequence }) => caseSequence !== 1) })),
}

/** Gives every event there is, however few were asked for. */
export const ignoresLimit: Broken = {
  name: 'ignores the limit of the feed',
  groups: feeds,
  fails: ['event/limit'],
  handle: async (request, { forward, forwardSigned }) => {
    const reply = await forward(request)
    if (!isEvents(request) || reply.status !== 200) return reply
    return forwardSigned({ ...request, target: request.target.replace(/limit=\d+/, 'limit=500') })
  },
}

/** The cursor is one too far: between two pages a change is lost. */
export const skipsPositions: Broken = {
  name: 'skips a position between pages',
  groups: feeds,
  fails: [
    'directory/next',
    'directory/size-7',
    'directory/size-50',
    'directory/remaining',
    'directory/more',
    'directory/change-while-reading',
  ],
  handle: directoryPage((page) => (page.changes.length > 0 ? { ...page, next: page.next + 1 } : page)),
}

export const wrongRemaining: Broken = {
  name: 'counts the remaining changes wrongly',
  groups: feeds,
  fails: ['directory/remaining', 'directory/end'],
  handle: directoryPage((page) => ({ ...page, remaining: page.remaining + 1 })),
}

export const invalidSnapshot: Broken = {
  name: 'publishes a snapshot that breaks the contract',
  groups: feeds,
  fails: ['directory/snapshots'],
  handle: directoryPage((page) => ({
    ...page,
    changes: page.changes.map((change) =>
      change.merchant && change.uscc.endsWith('A')
        ? { ...change, merchant: { ...change.merchant, establishedOn: '去年' } }
        : change,
    ),
  })),
}

/** Says nothing about what it had seen: acts that cross end differently on the two sides. */
export const silentAboutCrossing: Broken = {
  name: 'does not say what it had seen when it acted',
  groups: feeds,
  fails: ['event/saw-up-to'],
  handle: eventsPage((page) => ({ ...page, events: page.events.map(({ sawUpTo: _, ...event }) => event) })),
}

/** Marks as an export of another system has them: numbers with words around them, and only one of two that belong together. */
export const loosensMarks: Broken = {
  name: 'gives out marks loosely',
  groups: feeds,
  fails: ['directory/mark-numbers', 'directory/mark-related', 'directory/mark-terms'],
  handle: directoryPage((page) => ({
    ...page,
    changes: page.changes.map((change) => {
      const marks = change.merchant?.trademarks
      if (!change.merchant || !marks || marks.length < 2) return change
      const [first, ...rest] = marks.map((mark) => ({ ...mark, number: `第${mark.number}号` }))
      const trademarks = [{ ...first, validUntil: first?.registeredOn }, ...rest.slice(1)]
      return { ...change, merchant: { ...change.merchant, trademarks } }
    }),
  })),
}

/** Every pledge stands there twice, the second time of what it is not. */
export const doublesPledges: Broken = {
  name: 'gives out a pledge twice, and of something else',
  groups: feeds,
  fails: ['directory/pledge-objects', 'directory/pledge-terms'],
  handle: directoryPage((page) => ({
    ...page,
    changes: page.changes.map((change) => {
      const pledges = change.merchant?.pledges
      if (!change.merchant || !pledges) return change
      const again = pledges.map((pledge) => ({ ...pledge, marks: pledge.kind === 'equity' ? ['30112233'] : [] }))
      return { ...change, merchant: { ...change.merchant, pledges: [...pledges, ...again] } }
    }),
  })),
}
