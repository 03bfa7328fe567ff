import { tendDesk } from '../../../cloudfunctions/cases'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'
import { enrolled, type TestOfficer } from '../officers/enrolled'
import { soundConsultation } from './soundQuestion'

let platform: TestPlatform
let officer: TestOfficer
let leader: TestOfficer
let bureau: TestOfficer
beforeAll(async () => {
  platform = await testPlatform()
})
afterAll(() => platform.close())
beforeEach(async () => {
  // a Friday
  platform.setNow('2026-11-20T02:00:00.000Z')
  await platform.database.query.updateTable('officer').set({ left_at: new Date() }).execute()
  await platform.database.query.updateTable('case_desk').set({ open: false, timer_at: null }).execute()
  officer = await enrolled(platform)
  leader = await enrolled(platform, { role: 'leader' })
  bureau = await enrolled(platform, { role: 'bureau', parks: [] })
})

const ask = async (answers: object = {}) =>
  data(
    await platform.call<{ caseNumber: string }>(
      'cases.submit',
      { ...soundConsultation, answers: { ...soundConsultation.answers, ...answers } },
      { person: 'asker' },
    ),
  ).caseNumber
const deskAct = (caseNumber: string, act: string, input: object = {}) =>
  officer.call('cases.deskAct', { caseNumber, act, data: input })
const stateOf = async (caseNumber: string) =>
  data(await platform.call<{ state: { id: string } }>('cases.conversation', { caseNumber }, { person: 'asker' })).state
    .id
/** titles of alerts, without the case's own title */
const newsOf = async (who: TestOfficer, caseNumber: string) => {
  const { items } = data(await who.call('officers.notices', {})) as { items: { title: string; caseNumber: string }[] }
  return items
    .filter((item) => item.caseNumber === caseNumber)
    .map(({ title }) => title.split('：')[0])
    .filter((title) => title !== '新的办件')
    .sort()
}
const beatAt = async (instant: string) => {
  platform.setNow(instant)
  return tendDesk(platform)
}

test('80 %: the officer; 100 %: the leader too; one working day later: the bureau; each once, whatever repeats', async () => {
  const number = await ask()
  expect((await beatAt('2026-11-23T08:23:59.000Z')).alerts).toBe(0)
  expect((await beatAt('2026-11-23T08:24:00.000Z')).alerts).toBe(1)
  expect((await beatAt('2026-11-23T08:24:01.000Z')).alerts).toBe(0)
  expect([await newsOf(officer, number), await newsOf(leader, number)]).toEqual([['快到时间了'], []])

  await Promise.all([beatAt('2026-11-23T16:00:00.000Z'), tendDesk(platform), tendDesk(platform)])
  expect([await newsOf(officer, number), await newsOf(leader, number), await newsOf(bureau, number)]).toEqual([
    ['已超时', '快到时间了'],
    ['已超时'],
    [],
  ])
  for (let repeat = 0; repeat < 3; repeat += 1) await beatAt('2026-11-24T16:00:00.000Z')
  expect([await newsOf(leader, number), await newsOf(bureau, number)]).toEqual([
    ['已超时', '超时一个工作日'],
    ['超时一个工作日'],
  ])
})

test('a platform that was away all the time tells the highest level once', async () => {
  const number = await ask()
  expect((await beatAt('2026-12-10T00:00:00.000Z')).alerts).toBe(1)
  expect([await newsOf(officer, number), await newsOf(leader, number), await newsOf(bureau, number)]).toEqual([
    ['超时一个工作日'],
    ['超时一个工作日'],
    ['超时一个工作日'],
  ])
})

test('an answer in time is nobody’s news; a new level begins anew', async () => {
  const number = await ask()
  await beatAt('2026-11-23T09:00:00.000Z')
  data(await deskAct(number, 'takeTime', { reason: '要查文件' }))
  expect((await beatAt('2026-11-24T09:00:00.000Z')).alerts).toBe(0)
  // five working days from Monday end on the next one
  expect((await beatAt('2026-11-30T10:00:00.000Z')).alerts).toBe(1)
  expect(await newsOf(officer, number)).toEqual(['快到时间了', '快到时间了'])
})

test('who covers for an absent officer hears of the reminder', async () => {
  const number = await ask()
  const cover = await enrolled(platform)
  data(await officer.call('officers.setAbsence', { from: '2026-11-23', until: '2026-11-23', coveredBy: cover.id }))
  await beatAt('2026-11-23T09:00:00.000Z')
  expect(await newsOf(cover, number)).toEqual(['快到时间了'])
})

test('a silent person: a reminder after 2 working days, closed after 5, reopened within 30, archived after', async () => {
  const number = await ask()
  data(await deskAct(number, 'ask', { message: '哪一年？' }))
  expect((await beatAt('2026-11-24T15:59:59.000Z')).acts).toBe(0)
  expect((await beatAt('2026-11-24T16:00:00.000Z')).acts).toBe(1)
  expect((await beatAt('2026-11-24T16:00:01.000Z')).acts).toBe(0)
  expect(await stateOf(number)).toBe('waitingMerchant')
  const both = await Promise.all([beatAt('2026-11-27T16:00:00.000Z'), tendDesk(platform)])
  expect(both[0].acts + both[1].acts).toBe(1)
  expect(await stateOf(number)).toBe('closed')
  const inbox = data(
    await platform.call<{ items: { caseNumber: string; text: string }[] }>('account.inbox', {}, { person: 'asker' }),
  )
  const told = inbox.items.filter((item) => item.caseNumber === number).map(({ text }) => text)
  expect(told.filter((text) => /还在等您补充/.test(text))).toHaveLength(1)
  expect(told.filter((text) => /先办结了/.test(text))).toHaveLength(1)

  const reopen = () =>
    platform.call(
      'cases.act',
      { caseNumber: number, act: 'reopen', data: { message: '是2025年' } },
      { person: 'asker' },
    )
  data(await reopen())
  expect(await stateOf(number)).toBe('reopened')
  data(await deskAct(number, 'answer', { message: '可以填零' }))
  await beatAt('2026-12-31T00:00:00.000Z')
  expect(await stateOf(number)).toBe('closed')
  await beatAt('2027-02-28T00:00:00.000Z')
  expect(await stateOf(number)).toBe('archived')
  expect(refusal(await reopen())).toBe('conflict')
})

test('what nobody has is given out when somebody comes, and a leaver’s cases go on', async () => {
  const number = await ask({ park: 'free-trade-zone' })
  expect((await tendDesk(platform)).assigned).toBe(0)
  const first = await enrolled(platform, { parks: ['free-trade-zone'] })
  expect((await tendDesk(platform)).assigned).toBe(1)
  expect((await tendDesk(platform)).assigned).toBe(0)
  expect(await stateOf(number)).toBe('assigned')
  const second = await enrolled(platform, { parks: ['free-trade-zone'] })
  data(await bureau.call('officers.leave', { officer: first.id }))
  await Promise.all([tendDesk(platform), tendDesk(platform)])
  const row = await platform.database.query
    .selectFrom('case_desk')
    .select('officer')
    .where('case_number', '=', number)
    .executeTakeFirstOrThrow()
  expect(row.officer).toBe(second.id)
  const moves = await platform.database.query
    .selectFrom('case_event')
    .select('act')
    .where('case_number', '=', number)
    .orderBy('sequence')
    .execute()
  expect(moves.map(({ act }) => act)).toEqual(['submit', 'autoAssign', 'autoHandOn'])
})
