import { tendDesk } from '../../../cloudfunctions/cases/desk'
import { putTask, settleTask } from '../../../cloudfunctions/cases/desk/tasks'
import { taskKinds } from '../../../domain/desk'
import { knowledgeCategories } from '../../../domain/knowledge'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'
import { enrolled, type TestOfficer } from '../officers/enrolled'
import { soundConsultation } from './soundQuestion'

let platform: TestPlatform
let officer: TestOfficer
beforeAll(async () => {
  platform = await testPlatform()
})
afterAll(() => platform.close())

beforeEach(async () => {
  // a Friday
  platform.setNow('2026-11-20T02:00:00.000Z')
  await platform.database.query.updateTable('officer').set({ left_at: new Date() }).execute()
  await platform.database.query.updateTable('case_desk').set({ open: false }).execute()
  await platform.database.query.deleteFrom('desk_task').execute()
  officer = await enrolled(platform)
})

const nudge = { id: 'nudge:2025:1', kind: 'nudge', park: 'software-park', title: '福州某某茶叶店', subject: '1' }
const put = async (change: object = {}) =>
  putTask(platform.database.query, { ...nudge, ...change }, await platform.clock.now())

interface Item {
  kind: 'case' | 'task'
  id?: string
  caseNumber?: string
  officer?: { id: string }
  breach?: { at: string; status: string; source: { law: string } }
}
const queue = async (by = officer, input: object = {}) =>
  (data(await by.call('cases.deskQueue', input)) as { items: Item[]; next?: string }).items
const ask = async () =>
  data(await platform.call<{ caseNumber: string }>('cases.submit', soundConsultation, { person: 'asker' })).caseNumber

test('cases and tasks stand in one order, by time to breach, each with our own promise', async () => {
  // five working days: a question asked on Monday is due before it
  data({ ok: true, data: await put() })
  await put({ id: 'hand-over:1', kind: 'hand-over' })
  const asked = await ask()
  const items = await queue()
  expect(items.map(({ kind, id, caseNumber }) => (kind === 'case' ? caseNumber : id))).toEqual([
    ...[asked, 'hand-over:1'].sort(),
    'nudge:2025:1',
  ])
  expect(items.every(({ breach }) => breach?.source.law === 'own-practice')).toBe(true)
  // Friday and five working days: the next Friday, 24:00 in Beijing
  expect(items[2]?.breach?.at).toBe('2026-11-27T16:00:00.000Z')
  expect(await queue(officer, { category: 'registration' })).toMatchObject([{ id: 'hand-over:1' }])
})

test('pages go on over both kinds without a gap or a repeat', async () => {
  for (let at = 0; at < 25; at += 1) await put({ id: `nudge:2025:${at}`, subject: String(at) })
  const numbers = [await ask(), await ask(), await ask()]
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = data(await officer.call('cases.deskQueue', after ? { after } : {})) as { items: Item[]; next?: string }
    seen.push(...page.items.map(({ id, caseNumber }) => id ?? caseNumber ?? ''))
    after = page.next
  } while (after)
  expect(seen).toHaveLength(28)
  expect(new Set(seen).size).toBe(28)
  expect(seen.slice(0, 3).sort()).toEqual(numbers.sort())
})

test('the same matter is one task while it is open, and opens anew when it comes again', async () => {
  expect(await put()).toBe(true)
  expect(await put({ title: '别的名字' })).toBe(false)
  expect(await queue()).toMatchObject([{ id: nudge.id, title: nudge.title }])
  data(await officer.call('cases.deskEndTask', { id: nudge.id, outcome: 'told', note: '电话里说了' }))
  expect(await queue()).toEqual([])
  expect(refusal(await officer.call('cases.deskEndTask', { id: nudge.id, outcome: 'told' }))).toBe('conflict')
  expect(data(await officer.call('cases.deskTask', { id: nudge.id }))).toMatchObject({ open: false, outcome: 'told' })
  platform.setNow('2026-12-01T02:00:00.000Z')
  expect(await put()).toBe(true)
  expect(await queue()).toMatchObject([{ id: nudge.id, breach: { status: 'running' } }])
})

test('a task whose matter is done by itself leaves the queue', async () => {
  await put()
  await settleTask(platform.database.query, nudge.id, await platform.clock.now())
  await settleTask(platform.database.query, 'nudge:unknown', await platform.clock.now())
  expect(await queue()).toEqual([])
})

test('given by the rule with a word to the officer, taken by a colleague, given anew when they leave', async () => {
  await put()
  const colleague = await enrolled(platform)
  expect(await queue(officer, { show: 'mine' })).toHaveLength(1)
  const { items } = data(await officer.call('officers.notices', {})) as { items: { task: string; title: string }[] }
  expect(items).toMatchObject([{ task: nudge.id, title: `新的待办：提醒报年报 ${nudge.title}` }])
  data(await colleague.call('cases.deskTakeTask', { id: nudge.id }))
  expect(await queue(colleague, { show: 'mine' })).toHaveLength(1)
  // the second one goes to who has less
  await put({ id: 'nudge:2025:2' })
  expect((await queue(officer, { show: 'mine' })).map(({ id }) => id)).toEqual(['nudge:2025:2'])
  await platform.database.query
    .updateTable('officer')
    .set({ left_at: new Date() })
    .where('id', '=', colleague.id)
    .execute()
  expect((await tendDesk(platform)).assigned).toBe(1)
  expect(await queue(officer, { show: 'mine' })).toHaveLength(2)
})

test('a missed promise is told once a level: the officer, the leader, the bureau', async () => {
  const leader = await enrolled(platform, { role: 'leader' })
  const bureau = await enrolled(platform, { role: 'bureau', parks: [] })
  await put()
  const told = async (who: TestOfficer) =>
    (data(await who.call('officers.notices', {})) as { items: { title: string; task?: string }[] }).items.filter(
      ({ title }) => /时间|超时/.test(title),
    )
  platform.setNow('2026-11-27T12:00:00.000Z')
  expect((await tendDesk(platform)).alerts).toBe(1)
  expect((await tendDesk(platform)).alerts).toBe(0)
  expect([await told(officer), await told(leader)].map((list) => list.length)).toEqual([1, 0])
  platform.setNow('2026-11-27T16:00:00.000Z')
  await tendDesk(platform)
  expect([await told(officer), await told(leader), await told(bureau)].map((list) => list.length)).toEqual([2, 1, 0])
  platform.setNow('2026-11-30T16:00:00.000Z')
  await tendDesk(platform)
  expect((await told(bureau))[0]).toMatchObject({ task: nudge.id, title: `超时一个工作日：提醒报年报 ${nudge.title}` })
})

test('bad input: another park, an unknown task, an outcome of another kind, a made-up kind', async () => {
  const stranger = await enrolled(platform, { parks: ['free-trade-zone'] })
  await put()
  for (const procedure of ['cases.deskTask', 'cases.deskTakeTask'])
    expect(refusal(await stranger.call(procedure, { id: nudge.id }))).toBe('not-found')
  expect(refusal(await stranger.call('cases.deskEndTask', { id: nudge.id, outcome: 'told' }))).toBe('not-found')
  expect(refusal(await officer.call('cases.deskTask', { id: 'nudge:nobody' }))).toBe('not-found')
  expect(refusal(await officer.call('cases.deskTask', { id: '; drop table' }))).toBe('bad-request')
  expect(refusal(await officer.call('cases.deskEndTask', { id: nudge.id, outcome: 'returned' }))).toBe('bad-request')
  await expect(put({ id: 'x', kind: 'gossip' })).rejects.toThrow('knows no task')
  expect(await queue(stranger)).toEqual([])
})

test('every kind stands in a category that officers can filter by', () => {
  const known: readonly string[] = knowledgeCategories.map(({ id }) => id)
  for (const { category, outcomes } of taskKinds) {
    expect(known).toContain(category)
    expect(outcomes.length).toBeGreaterThan(0)
  }
})
