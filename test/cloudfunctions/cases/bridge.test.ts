import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { deliver, pullEvents, receiveEvents } from '../../../cloudfunctions/cases'
import { drain } from '../../../cloudfunctions/platform'
import { verifyArchive } from '../../../domain/kernel/evidence'
import {
  type CaseSubmission,
  GatewayError,
  type RegulatorEvent,
  type RegulatorGateway,
  readEntries,
  regulatorEvent,
} from '../../../regulator/gateway'
import { canaries, soundFiling } from '../../sound/complaint'
import { data, type TestPlatform, testPlatform } from '../harness'

/** The other side of the bridge as a list, with a switch for its power. */
function regulator() {
  const received: { submissions: CaseSubmission[]; acts: string[] } = { submissions: [], acts: [] }
  const state = { down: false, loseAnswer: false, feed: [] as RegulatorEvent[], wrong: [] as unknown[], calls: 0 }
  const call = async <T>(effect: () => T): Promise<T> => {
    state.calls += 1
    if (state.down) throw new GatewayError({ kind: 'temporary', code: 'network', message: 'network' })
    const result = effect()
    if (state.loseAnswer) throw new GatewayError({ kind: 'temporary', code: 'timeout', message: 'timeout' })
    return result
  }
  const gateway: RegulatorGateway = {
    submitCase: (submission) =>
      call(() => {
        // exactly once in effect: the same case again is the same filing
        if (!received.submissions.some((known) => known.caseNumber === submission.caseNumber))
          received.submissions.push(submission)
        return {
          caseNumber: submission.caseNumber,
          regulatorReference: `R-${submission.caseNumber}`,
          acceptedAt: '2026-11-20T02:00:01.000Z',
        }
      }),
    putEvidence: () => call(() => undefined),
    sendAct: (_, act) =>
      call(() => {
        if (!received.acts.includes(act.eventId)) received.acts.push(act.eventId)
      }),
    events: (after, limit = 200) =>
      call(() => {
        const rest = state.feed.filter((event) => event.position > after)
        const events = rest.slice(0, limit)
        const { unreadable } = readEntries(regulatorEvent, state.wrong.splice(0), 'eventId')
        return { events, unreadable, next: events.at(-1)?.position ?? after, more: rest.length > limit }
      }),
    reserveName: () => Promise.reject(new Error('no names here')),
    nameReservation: () => Promise.reject(new Error('no names here')),
    releaseName: () => Promise.reject(new Error('no names here')),
    directory: (after) => call(() => ({ changes: [], next: after, more: false, remaining: 0 })),
  }
  return { gateway, received, state }
}

let platform: TestPlatform
let far: ReturnType<typeof regulator>
beforeAll(async () => {
  far = regulator()
  platform = await testPlatform(far.gateway)
})
afterAll(() => platform.close())
beforeEach(() => {
  platform.setNow('2026-11-20T02:00:00.000Z')
  Object.assign(far.state, { down: false, loseAnswer: false })
})

const file = async (person = 'owner') =>
  data(await platform.call<{ caseNumber: string }>('cases.submit', soundFiling, { person })).caseNumber
const drainNow = () => drain(platform, (row) => deliver(platform, row))
const view = async (caseNumber: string) =>
  data(
    await platform.call<{ state: { id: string }; bridge: { state: string }; timeline: { act: string }[] }>(
      'cases.get',
      { caseNumber },
      { person: 'owner' },
    ),
  )
const outbox = (caseNumber: string) =>
  platform.database.query.selectFrom('outbox').selectAll().where('case_number', '=', caseNumber).orderBy('id').execute()

const event = (caseNumber: string, caseSequence: number, act: string, body: object = {}): RegulatorEvent => ({
  eventId: randomUUID(),
  position: far.state.feed.length + caseSequence,
  caseNumber,
  caseSequence,
  act,
  at: `2026-11-2${caseSequence}T02:00:00.000Z`,
  data: body as RegulatorEvent['data'],
})

test('a filing reaches the regulator whole, with personal data opened for it and for nobody else', async () => {
  const caseNumber = await file()
  expect((await view(caseNumber)).bridge.state).toBe('waiting')
  await drainNow()
  const submission = far.received.submissions.find((known) => known.caseNumber === caseNumber)
  expect(submission?.answers).toMatchObject({ mobile: canaries.mobile, respondentName: '福州榕网科技有限公司' })
  expect(submission?.counterpart?.name).toBe('福州榕网科技有限公司')
  expect((await view(caseNumber)).bridge.state).toBe('delivered')
})

test('the regulator is away: the filing is accepted, waits by the schedule, and arrives once', async () => {
  far.state.down = true
  const caseNumber = await file()
  await drainNow()
  const [waiting] = await outbox(caseNumber)
  expect(waiting).toMatchObject({ status: 'pending', attempts: 1 })
  const wait = Number(waiting?.due_at) - Date.parse('2026-11-20T02:00:00.000Z')
  expect(wait).toBeGreaterThanOrEqual(48_000)
  expect(wait).toBeLessThanOrEqual(72_000)
  far.state.down = false
  platform.setNow('2026-11-20T02:02:00.000Z')
  await drainNow()
  expect(far.received.submissions.filter((known) => known.caseNumber === caseNumber)).toHaveLength(1)
})

test('an answer that got lost is asked for again and has one effect', async () => {
  far.state.loseAnswer = true
  const caseNumber = await file()
  await drainNow()
  far.state.loseAnswer = false
  platform.setNow('2026-11-20T02:02:00.000Z')
  await drainNow()
  expect(far.received.submissions.filter((known) => known.caseNumber === caseNumber)).toHaveLength(1)
  expect((await outbox(caseNumber))[0]?.status).toBe('delivered')
})

test('after 48 hours a person must look, and the case says so', async () => {
  far.state.down = true
  const caseNumber = await file()
  for (let hour = 0; hour <= 60; hour += 5) {
    platform.setNow(new Date(Date.parse('2026-11-20T02:00:00.000Z') + hour * 3_600_000).toISOString())
    await drainNow()
  }
  expect((await outbox(caseNumber))[0]).toMatchObject({ status: 'needs-attention', last_error: 'network' })
  expect((await view(caseNumber)).bridge.state).toBe('needs-attention')
})

test('what the applicant did afterwards never overtakes the filing', async () => {
  far.state.down = true
  const caseNumber = await file()
  data(await platform.call('cases.act', { caseNumber, act: 'withdraw', data: {} }, { person: 'owner' }))
  await drainNow()
  const rows = await outbox(caseNumber)
  expect(rows.map((row) => row.attempts)).toEqual([1, 0])
  far.state.down = false
  platform.setNow('2026-11-20T02:02:00.000Z')
  await drainNow()
  expect((await outbox(caseNumber)).map((row) => row.status)).toEqual(['delivered', 'delivered'])
})

test('every order and repetition of a feed ends in the same case', async () => {
  const story = (caseNumber: string) => [
    event(caseNumber, 1, 'accept'),
    event(caseNumber, 2, 'startMediation', { how: 'remote', notice: '11月22日9时，电话' }),
    event(caseNumber, 3, 'startTesting', { laboratory: '福建省产品质量检验研究院' }),
    event(caseNumber, 4, 'finishTesting', { result: '不合格' }),
    event(caseNumber, 5, 'startTesting', { laboratory: '国家家用电器质量检验检测中心' }),
    event(caseNumber, 6, 'finishTesting', { result: '不合格' }),
    event(caseNumber, 7, 'settle', { agreement: '退款198元' }),
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
      fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 4 }),
      async (order, repeats) => {
        const caseNumber = await file()
        const events = story(caseNumber)
        for (const index of [...order, ...repeats])
          await receiveEvents(platform, [events[index] as RegulatorEvent], index % 2 ? 'push' : 'pull')
        const after = await view(caseNumber)
        expect(after.state.id).toBe('settled')
        expect(after.timeline.map((entry) => entry.act)).toEqual([
          'submit',
          'accept',
          'startMediation',
          'startTesting',
          'finishTesting',
          'startTesting',
          'finishTesting',
          'settle',
        ])
      },
    ),
    { numRuns: 20 },
  )
})

test('news puts a notice into the owner’s inbox once', async () => {
  const caseNumber = await file('told')
  const declined = event(caseNumber, 1, 'decline', { ground: 'R4', reason: '已超过三年' })
  await receiveEvents(platform, [declined, declined], 'push')
  const { items } = data(
    await platform.call<{ items: { caseNumber: string; text: string }[] }>('account.inbox', {}, { person: 'told' }),
  )
  const told = items.filter((item) => item.caseNumber === caseNumber)
  expect(told).toHaveLength(1)
  expect(told[0]?.text).toContain('已超过三年')
})

test('the pull catches up with what the push lost, page by page, and remembers where it was', async () => {
  const caseNumber = await file()
  const events = [
    event(caseNumber, 1, 'accept'),
    event(caseNumber, 2, 'startMediation', { how: 'onsite', notice: '调解室' }),
  ]
  far.state.feed.push(...events.map((one, index) => ({ ...one, position: 1_000 + index })))
  expect(await pullEvents(platform)).toBe(2)
  expect(await pullEvents(platform)).toBe(0)
  expect((await view(caseNumber)).state.id).toBe('mediating')
})

test('events of cases that are not ours are kept aside and stop nothing', async () => {
  const caseNumber = await file()
  await receiveEvents(platform, [event('FZ26-3333-3333-3', 1, 'accept'), event(caseNumber, 1, 'accept')], 'pull')
  expect((await view(caseNumber)).state.id).toBe('accepted')
})

test('an event with a character the database refuses is taken, cleaned, and stops nothing', async () => {
  const caseNumber = await file('half')
  const broken = event(caseNumber, 1, 'decline', { ground: 'R4', reason: '已超过\0三年\ud83d' })
  far.state.feed.push({ ...broken, position: 2_000 })
  expect(await pullEvents(platform)).toBe(1)
  const { items } = data(
    await platform.call<{ items: { caseNumber: string; text: string }[] }>('account.inbox', {}, { person: 'half' }),
  )
  expect(items[0]?.text).toContain('已超过\ufffd三年\ufffd')
})

const letters = () => platform.database.query.selectFrom('dead_letter').selectAll().orderBy('id').execute()

test('an event that breaks the contract is laid aside with the places that are wrong, and its neighbours are applied', async () => {
  const caseNumber = await file()
  far.state.feed.push({ ...event(caseNumber, 1, 'accept'), position: 3_000 })
  const wrong = { ...event(caseNumber, 2, 'startMediation', { notice: canaries.mobile }), at: '昨天' }
  far.state.wrong.push(wrong, '不是事件')
  expect(await pullEvents(platform)).toBe(1)
  expect((await view(caseNumber)).state.id).toBe('accepted')
  const aside = (await letters()).slice(-2)
  expect(aside[0]).toMatchObject({ key: wrong.eventId, case_number: caseNumber, status: 'open', attempts: 1 })
  expect(aside[0]?.reason).toBe('does not follow the contract at: at')
  expect(aside[1]?.reason).toBe('does not follow the contract at: (whole entry)')
  // what it says may be personal: it is kept sealed and never logged
  expect(JSON.stringify(aside) + platform.logged.join('')).not.toContain(canaries.mobile)
})

test('an event that cannot be applied holds up its own case only, and heals when the fault has passed', async () => {
  const [stuck, other] = [await file(), await file()]
  await platform.database.script(`
    create function break_case() returns trigger language plpgsql as $$
      begin if new.case_number = '${stuck}' then raise exception 'broken' using errcode = '23514'; end if; return new; end $$;
    create trigger break_case before insert on case_event for each row execute function break_case();`)
  const story = [event(stuck, 2, 'startMediation', { how: 'remote', notice: '电话' }), event(stuck, 1, 'accept')]
  await receiveEvents(platform, [...story, event(other, 1, 'accept')], 'pull')
  expect((await view(other)).state.id).toBe('accepted')
  expect((await view(stuck)).state.id).toBe('submitted')
  const [letter] = (await letters()).slice(-1)
  expect(letter).toMatchObject({ key: story[1]?.eventId, status: 'open' })
  expect(letter?.reason).toBe('could not be applied: error 23514')

  await platform.database.script('drop trigger break_case on case_event; drop function break_case')
  platform.setNow('2026-11-20T02:10:00.000Z')
  await pullEvents(platform)
  expect((await view(stuck)).state.id).toBe('mediating')
  expect((await letters()).find(({ key }) => key === letter?.key)?.status).toBe('applied')
})

test('we withdraw while the regulator settles: its order counts here too', async () => {
  const caseNumber = await file()
  const story = [
    event(caseNumber, 1, 'accept'),
    event(caseNumber, 2, 'startMediation', { how: 'remote', notice: '电' }),
  ]
  await receiveEvents(platform, story, 'pull')
  data(await platform.call('cases.act', { caseNumber, act: 'withdraw', data: {} }, { person: 'owner' }))
  expect((await view(caseNumber)).state.id).toBe('withdrawn')
  await receiveEvents(platform, [{ ...event(caseNumber, 3, 'settle', { agreement: '退款' }), sawUpTo: null }], 'pull')
  const after = await view(caseNumber)
  expect(after.state.id).toBe('settled')
  const archive = data(await platform.call<{ text: string }>('cases.archive', { caseNumber }, { person: 'owner' }))
  expect(verifyArchive(archive.text)).toMatchObject({ ok: true })
})
