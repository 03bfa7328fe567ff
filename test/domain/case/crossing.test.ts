import fc from 'fast-check'
import { type CaseEvent, foldCase, timeline } from '../../../domain/kernel/case'
import { complaint } from '../../../domain/services/complaint'

const { workflow } = complaint
const mine = Object.keys(workflow.acts).filter((act) => workflow.acts[act]?.by === 'applicant')
const theirs = Object.keys(workflow.acts).filter((act) => workflow.acts[act]?.by === 'regulator')

const filing = { id: 'filing', act: 'submit', by: 'applicant', at: '2026-11-20T02:00:00.000Z', data: {} } as const

/** Two books about one case: each side writes down its own acts at once, and the other's as they arrive, in order. */
function twoBooks() {
  const ours: CaseEvent[] = [{ ...filing, sequence: 1 }]
  const regulator: CaseEvent[] = [{ ...filing, id: 'x/submit', sequence: 1 }]
  const toThem: CaseEvent[] = []
  const toUs: CaseEvent[] = []
  let count = 0
  const write = (book: CaseEvent[], event: Omit<CaseEvent, 'sequence'>) => {
    const written = { ...event, sequence: book.length + 1 }
    book.push(written)
    return written
  }
  return {
    ours,
    regulator,
    weAct: (act: string) => {
      count += 1
      const at = `2026-11-21T02:00:${String(count).padStart(2, '0')}.000Z`
      toThem.push(write(ours, { id: `a${count}`, act, by: 'applicant', at, data: {} }))
    },
    theyAct: (act: string) => {
      count += 1
      const at = `2026-11-21T02:00:${String(count).padStart(2, '0')}.000Z`
      const sawUpTo = regulator.filter(({ by, act }) => by === 'applicant' && act !== 'submit').at(-1)?.id ?? null
      const { sequence: _, ...event } = write(regulator, { id: `r${count}`, act, by: 'regulator', at, data: {} })
      toUs.push({ ...event, sequence: 0, sawUpTo })
    },
    handOver: () => {
      const event = toThem.shift()
      if (event) write(regulator, event)
    },
    pull: () => {
      const event = toUs.shift()
      if (event) write(ours, event)
    },
    settle: () => {
      while (toThem.length > 0) write(regulator, toThem.shift() as CaseEvent)
      while (toUs.length > 0) write(ours, toUs.shift() as CaseEvent)
    },
  }
}

const applied = (events: readonly CaseEvent[]) =>
  foldCase(workflow, events).applied.map(({ act, id }) => (act === 'submit' ? 'submit' : id))

test('we withdraw while the regulator settles: on both sides the case is settled, and the withdrawal changed nothing', () => {
  const books = twoBooks()
  for (const act of ['accept', 'startMediation']) books.theyAct(act)
  books.pull()
  books.pull()
  books.weAct('withdraw')
  books.theyAct('settle')
  expect(foldCase(workflow, books.ours).state).toBe('withdrawn')
  books.settle()
  for (const book of [books.ours, books.regulator]) {
    const progress = foldCase(workflow, book)
    expect(progress.state).toBe('settled')
    expect(progress.withoutEffect.map(({ act }) => act)).toEqual(['withdraw'])
  }
  const told = timeline(workflow, foldCase(workflow, books.ours), 'applicant')
  expect(told.find(({ act }) => act === 'withdraw')).toMatchObject({ effective: false })
  expect(told.find(({ act }) => act === 'settle')).toMatchObject({ effective: true })
})

test('the withdrawal was there first: it stands on both sides, and what came after it changed nothing', () => {
  const books = twoBooks()
  books.theyAct('accept')
  books.pull()
  books.weAct('withdraw')
  books.handOver()
  books.theyAct('startMediation')
  books.settle()
  for (const book of [books.ours, books.regulator]) expect(foldCase(workflow, book).state).toBe('withdrawn')
})

test('however the acts of both sides cross, both books end in the same case', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('weAct' as const), act: fc.constantFrom(...mine) }),
    fc.record({ kind: fc.constant('theyAct' as const), act: fc.constantFrom(...theirs) }),
    fc.constantFrom({ kind: 'handOver' as const }, { kind: 'pull' as const }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const books = twoBooks()
      for (const each of steps) {
        if (each.kind === 'weAct' || each.kind === 'theyAct') books[each.kind](each.act)
        else books[each.kind]()
      }
      books.settle()
      expect(applied(books.ours)).toEqual(applied(books.regulator))
      expect(foldCase(workflow, books.ours).state).toBe(foldCase(workflow, books.regulator).state)
    }),
    { numRuns: 300 },
  )
})

test('an act that names something we do not have, or names nothing, stands where it arrived', () => {
  const books = twoBooks()
  books.theyAct('accept')
  books.settle()
  books.weAct('withdraw')
  const late = { id: 'r9', act: 'startMediation', by: 'regulator', at: '2026-11-22T02:00:00.000Z', data: {} } as const
  const order = (said: object) =>
    foldCase(workflow, [...books.ours, { ...late, sequence: 9, ...said }]).applied.map(({ act }) => act)
  expect(order({})).toEqual(['submit', 'accept', 'withdraw'])
  expect(order({ sawUpTo: 'unknown' })).toEqual(['submit', 'accept', 'withdraw'])
  expect(order({ sawUpTo: null })).toEqual(['submit', 'accept', 'startMediation', 'withdraw'])
})
