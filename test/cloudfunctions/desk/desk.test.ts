import { loadChain } from '../../../cloudfunctions/cases/caseStore'
import { firstBrokenRecord } from '../../../domain/kernel/evidence'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'
import { enrolled, type TestOfficer } from '../officers/enrolled'
import { canaries, soundConsultation, soundQuestion } from './soundQuestion'

let platform: TestPlatform
let officer: TestOfficer
beforeAll(async () => {
  platform = await testPlatform()
})
afterAll(() => platform.close())

/** A park of its own for every test: everybody before has left, and what was asked before is out of the queue. */
beforeEach(async () => {
  platform.setNow('2026-11-20T02:00:00.000Z')
  await platform.database.query.updateTable('officer').set({ left_at: new Date() }).execute()
  await platform.database.query.updateTable('case_desk').set({ open: false }).execute()
  await platform.database.query.deleteFrom('notice').execute()
  officer = await enrolled(platform, { name: '陈榕' })
})

const ask = async (answers: object = {}, person = 'asker') =>
  data(
    await platform.call<{ caseNumber: string }>(
      'cases.submit',
      { ...soundConsultation, answers: { ...soundQuestion, ...answers } },
      { person },
    ),
  ).caseNumber
const act = (caseNumber: string, name: string, input: object = {}, person = 'asker') =>
  platform.call<{ state: string }>('cases.act', { caseNumber, act: name, data: input }, { person })
const deskAct = (by: TestOfficer, caseNumber: string, name: string, input: object = {}) =>
  by.call('cases.deskAct', { caseNumber, act: name, data: input })

interface Conversation {
  state: { id: string }
  messages: { sequence: number; side: string; text: string; name?: string; citations: unknown[]; act: string }[]
  read: { applicant: number; officer: number }
  officer?: { name: string; park: string }
  acts: string[]
}
const talk = async (caseNumber: string, after = 0) =>
  data(await platform.call<Conversation>('cases.conversation', { caseNumber, after }, { person: 'asker' }))

interface Desk {
  document: { rows: { key: string; text: string }[] }[]
  messages: { text: string }[]
  acts: string[]
  colleagues: { id: string }[]
  notes: { text: string; by: string }[]
}
const open = async (by: TestOfficer, caseNumber: string, reason = 'handle') =>
  data(await by.call('cases.deskGet', { caseNumber, reason })) as Desk

test('a question is given to the park’s officer at once and never leaves for the regulator’s backend', async () => {
  const number = await ask()
  const conversation = await talk(number)
  expect(conversation.state.id).toBe('assigned')
  expect(conversation.officer).toEqual({ name: '陈榕', park: '福州软件园' })
  expect(conversation.messages[0]).toMatchObject({ side: 'applicant', text: soundQuestion.question })
  const outbox = await platform.database.query.selectFrom('outbox').selectAll().execute()
  expect(outbox).toEqual([])
  const view = data(await platform.call<{ bridge: unknown }>('cases.get', { caseNumber: number }, { person: 'asker' }))
  expect(view.bridge).toEqual({ state: 'none' })
  const { items } = data(await officer.call('officers.notices', {})) as {
    items: { caseNumber: string; text: string }[]
  }
  expect(items.map(({ caseNumber }) => caseNumber)).toEqual([number])
})

test('asked → counter-question → answered → bad rating → called back → closed, both sides reading the same', async () => {
  const number = await ask()
  data(await deskAct(officer, number, 'ask', { message: '是哪一年的年报？' }))
  expect((await talk(number)).acts).toContain('answerBack')
  data(await act(number, 'answerBack', { message: '2025年的。' }))
  data(
    await deskAct(officer, number, 'answer', {
      message: '没有收入可以填零。',
      citations: [{ law: 'publicity-reg', article: 9 }],
      article: 'annual-report-correct',
    }),
  )
  const { messages, state } = await talk(number)
  expect(state.id).toBe('answered')
  expect(messages.map(({ side }) => side)).toEqual(['applicant', 'system', 'officer', 'applicant', 'officer'])
  expect(messages.at(-1)).toMatchObject({
    name: '陈榕（专管员）',
    article: 'annual-report-correct',
    citations: [{ title: '企业信息公示暂行条例', article: '9' }],
  })
  expect(data(await act(number, 'rate', { satisfaction: '2' })).state).toBe('callBack')
  const queue = data(await officer.call('cases.deskQueue', {})) as { items: { breach?: { period: string } }[] }
  expect(queue.items[0]?.breach?.period).toBe('consultation.callBack')
  data(await deskAct(officer, number, 'finishCallBack', { message: '已电话说明。' }))
  expect((await talk(number)).state.id).toBe('closed')
  expect(firstBrokenRecord(await loadChain(platform.database.query, number))).toBeUndefined()
  expect((await talk(number, 5)).messages.map(({ sequence }) => sequence)).toEqual([6, 7])
})

test('the office tells the applicant, the applicant’s words reach the officer as news without the words', async () => {
  const number = await ask()
  data(await deskAct(officer, number, 'reply', { message: '收到，正在看。' }))
  const inbox = data(await platform.call<{ items: { text: string }[] }>('account.inbox', {}, { person: 'asker' }))
  expect(inbox.items.map(({ text }) => text)).toContain('收到，正在看。')
  data(await act(number, 'addText', { message: `补充一句 ${canaries.typed}` }))
  const notices = JSON.stringify(data(await officer.call('officers.notices', {})))
  expect(notices).toContain('补充说明')
  expect(notices).not.toContain(canaries.typed)
})

describe('only the next lawful acts', () => {
  test('what the state does not allow, what has a procedure of its own, and what is another’s is refused', async () => {
    const number = await ask()
    for (const name of ['confirmTransfer', 'finishCallBack', 'handOn', 'closeSilent', 'rate', 'constructor'])
      expect(refusal(await deskAct(officer, number, name, { message: 'x' }))).toBe('conflict')
    const { acts } = await open(officer, number)
    expect(acts).not.toContain('handOn')
    for (const name of acts)
      expect(['reply', 'ask', 'answer', 'consultUnit', 'takeTime', 'proposeTransfer']).toContain(name)
    expect(refusal(await deskAct(officer, number, 'answer', {}))).toBe('blocked')
    expect(refusal(await deskAct(officer, number, 'answer', { message: 'x', officerName: '冒名' }))).toBe('bad-request')
    expect(refusal(await act(number, 'answer', { message: 'x' }))).toBe('conflict')
  })

  test('a transfer needs a yes; moved to another park it is that park’s only', async () => {
    const other = await enrolled(platform, { parks: ['free-trade-zone'], name: '林马' })
    const number = await ask()
    data(await deskAct(officer, number, 'proposeTransfer', { target: 'park', reason: '在自贸区' }))
    expect(refusal(await deskAct(officer, number, 'moveToPark', { park: 'free-trade-zone' }))).toBe('conflict')
    data(await act(number, 'agreeTransfer'))
    expect(refusal(await deskAct(officer, number, 'moveToPark', { park: 'moon' }))).toBe('bad-request')
    data(await deskAct(officer, number, 'moveToPark', { park: 'free-trade-zone' }))
    expect(refusal(await officer.call('cases.deskGet', { caseNumber: number, reason: 'handle' }))).toBe('not-found')
    expect((await open(other, number)).document.length).toBeGreaterThan(0)
    expect((await talk(number)).officer).toEqual({ name: '林马', park: '福建自贸试验区福州片区' })
  })

  test('the same act under one key is one act', async () => {
    const number = await ask()
    const input = { caseNumber: number, act: 'reply', data: { message: '在看。' } }
    const [first, again] = [
      await officer.call('cases.deskAct', input, 'k'.repeat(16)),
      await officer.call('cases.deskAct', input, 'k'.repeat(16)),
    ]
    expect(data(again)).toEqual(data(first))
    expect((await talk(number)).messages.filter((message) => message.act === 'reply')).toHaveLength(1)
  })
})

describe('privacy', () => {
  const auditOf = (number: string) =>
    platform.database.query.selectFrom('audit').selectAll().where('object', '=', number).orderBy('id').execute()

  test('masked until unmasked, every view on record with officer and reason', async () => {
    const number = await ask()
    const shown = JSON.stringify(await open(officer, number, 'handle'))
    expect(shown).not.toMatch(new RegExp([canaries.nickname, canaries.mobile, canaries.typed].join('|')))
    expect(shown).toContain('139****5678')
    expect(shown).toContain('137****4321')
    expect(refusal(await officer.call('cases.deskUnmask', { caseNumber: number, reason: '看看' }))).toBe('bad-request')
    const whole = data(await officer.call('cases.deskUnmask', { caseNumber: number, reason: '电话回访，约定了时间' }))
    expect(JSON.stringify(whole)).toContain(canaries.mobile)
    const rows = (await auditOf(number)).filter(({ person }) => person === `officer:${officer.id}`)
    expect(rows.map(({ procedure, reason }) => [procedure, reason])).toEqual([
      ['cases.deskGet', 'handle'],
      ['cases.deskUnmask', '电话回访，约定了时间'],
    ])
    expect(refusal(await officer.call('cases.deskGet', { caseNumber: number }))).toBe('bad-request')
  })

  test('the queue, the officer’s news and the log carry nothing of the person', async () => {
    await ask()
    const everywhere = [
      JSON.stringify(data(await officer.call('cases.deskQueue', {}))),
      JSON.stringify(data(await officer.call('officers.notices', {}))),
      JSON.stringify(data(await officer.call('cases.deskFigures', { park: 'software-park' }))),
      platform.logged.join('\n'),
      JSON.stringify(await platform.database.query.selectFrom('case_desk').selectAll().execute()),
    ].join('\n')
    for (const canary of Object.values(canaries)) expect(everywhere).not.toContain(canary)
  })

  test('nickname and mobile lie sealed', async () => {
    await ask()
    const rows = JSON.stringify(await platform.database.query.selectFrom('case_event').selectAll().execute())
    expect(rows).not.toContain(canaries.nickname)
    expect(rows).not.toContain(canaries.mobile)
  })

  test('a note is for officers: the applicant finds it nowhere', async () => {
    const number = await ask()
    data(await officer.call('cases.deskNote', { caseNumber: number, text: '内部备注：老客户' }))
    expect((await open(officer, number)).notes).toMatchObject([{ text: '内部备注：老客户', by: '陈榕' }])
    for (const procedure of ['cases.get', 'cases.conversation', 'cases.archive'])
      expect(
        JSON.stringify(data(await platform.call(procedure, { caseNumber: number }, { person: 'asker' }))),
      ).not.toContain('内部备注')
    await expect(platform.database.query.deleteFrom('case_note').execute()).rejects.toThrow()
  })

  test('another person’s conversation does not exist', async () => {
    const number = await ask()
    for (const [procedure, input] of [
      ['cases.conversation', { caseNumber: number }],
      ['cases.markRead', { caseNumber: number, upTo: 1 }],
    ] as const)
      expect(refusal(await platform.call(procedure, input, { person: 'stranger' }))).toBe('not-found')
  })
})

describe('who gets a question: park → category → least open, with absence', () => {
  const assigneeOf = async (number: string) =>
    (
      await platform.database.query
        .selectFrom('case_desk')
        .select('officer')
        .where('case_number', '=', number)
        .executeTakeFirstOrThrow()
    ).officer

  test('who takes the category, then who has least', async () => {
    const marks = await enrolled(platform, { categories: ['trademark'] })
    const leader = await enrolled(platform, { role: 'leader' })
    // a specialist does not get another category
    expect(await assigneeOf(await ask())).toBe(officer.id)
    expect(await assigneeOf(await ask())).toBe(officer.id)
    // both take marks; the specialist has less
    expect(await assigneeOf(await ask({ category: 'trademark' }))).toBe(marks.id)
    expect(await assigneeOf(await ask({ category: 'trademark' }))).toBe(marks.id)
    expect([marks.id, officer.id]).toContain(await assigneeOf(await ask({ category: 'trademark' })))
    const rows = await platform.database.query.selectFrom('case_desk').select('officer').execute()
    expect(rows.map((row) => row.officer)).not.toContain(leader.id)
  })

  test('a park without officers keeps the question until one comes', async () => {
    const number = await ask({ park: 'free-trade-zone' })
    expect(await assigneeOf(number)).toBeNull()
    expect((await talk(number)).state.id).toBe('submitted')
  })

  test('who is away is stood in for, and the cover sees the park only while it lasts', async () => {
    const cover = await enrolled(platform)
    const absence = { from: '2026-11-20', until: '2026-11-20', coveredBy: cover.id }
    data(await officer.call('officers.setAbsence', absence))
    expect(await assigneeOf(await ask())).toBe(cover.id)
    platform.setNow('2026-11-23T02:00:00.000Z')
    expect(await assigneeOf(await ask())).toBe(officer.id)
  })

  test('given to a colleague by hand, never to somebody of another park', async () => {
    const colleague = await enrolled(platform)
    const stranger = await enrolled(platform, { parks: ['free-trade-zone'] })
    const number = await ask()
    const assign = (to?: string) =>
      officer.call('cases.deskAssign', { caseNumber: number, ...(to ? { officer: to } : {}) })
    expect(refusal(await assign(stranger.id))).toBe('not-found')
    expect(data(await assign(colleague.id))).toMatchObject({ officer: { id: colleague.id } })
    expect(await assigneeOf(number)).toBe(colleague.id)
    const mine = data(await colleague.call('cases.deskQueue', { show: 'mine' })) as { items: unknown[] }
    expect(mine.items).toHaveLength(1)
    const left = data(await officer.call('cases.deskQueue', { show: 'mine' })) as { items: unknown[] }
    expect(left.items).toHaveLength(0)
  })
})

test('read marks go forward only and never past the end', async () => {
  const number = await ask()
  const mark = async (upTo: number) =>
    (data(await officer.call('cases.deskMarkRead', { caseNumber: number, upTo })) as { read: { officer: number } }).read
      .officer
  const unread = async () =>
    (data(await officer.call('cases.deskQueue', {})) as { items: { unread: boolean }[] }).items[0]?.unread
  expect(await unread()).toBe(true)
  expect(await mark(1)).toBe(1)
  expect(await unread()).toBe(false)
  expect(await mark(99)).toBe(2)
  expect(await mark(1)).toBe(2)
  data(await act(number, 'addText', { message: '再问一句' }))
  expect(await unread()).toBe(true)
  const read = data(
    await platform.call<Conversation>('cases.markRead', { caseNumber: number, upTo: 2 }, { person: 'asker' }),
  ).read
  expect(read).toEqual({ applicant: 2, officer: 2 })
})

test('the figures of a park', async () => {
  // the only test in this park
  const park = 'binhai-data-park'
  const counting = await enrolled(platform, { parks: [park] })
  const number = await ask({ park })
  await ask({ park, category: 'trademark' })
  platform.setNow('2026-11-20T05:00:00.000Z')
  data(await deskAct(counting, number, 'answer', { message: '可以。' }))
  data(await act(number, 'rate', { satisfaction: '4' }))
  platform.setNow('2026-11-24T05:00:00.000Z')
  const figures = data(await counting.call('cases.deskFigures', { park }))
  expect(figures).toMatchObject({
    open: 1,
    overdue: 1,
    received: 2,
    answered: 1,
    medianHours: 3,
    satisfaction: { average: 4, ratings: 1 },
  })
  expect(refusal(await officer.call('cases.deskFigures', { park }))).toBe('not-found')
})
