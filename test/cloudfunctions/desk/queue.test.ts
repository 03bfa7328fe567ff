import fc from 'fast-check'
import { putTask } from '../../../cloudfunctions/cases/desk/tasks'
import { accessMatrix } from '../../../cloudfunctions/platform/access'
import { city } from '../../../config/city'
import { data, type TestPlatform, testPlatform } from '../harness'
import { enrolled, type TestOfficer } from '../officers/enrolled'
import { soundConsultation } from './soundQuestion'

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform()
})
afterAll(() => platform.close())

const ask = async (answers: object, at: string) => {
  platform.setNow(at)
  const filing = { ...soundConsultation, answers: { ...soundConsultation.answers, ...answers } }
  return data(await platform.call<{ caseNumber: string }>('cases.submit', filing, { person: 'asker' })).caseNumber
}

interface Queue {
  items: { caseNumber: string; park: string; category: string; breach?: { at: string; status: string } }[]
  next?: string
}

test('sorted by time to breach, what waits for the applicant last, in pages without a gap or a repeat', async () => {
  const officer = await enrolled(platform, { parks: ['software-park'] })
  const days = ['2026-11-16', '2026-11-18', '2026-11-17', '2026-11-19', '2026-11-20']
  const numbers: string[] = []
  for (let round = 0; round < 45; round += 1)
    numbers.push(
      await ask(
        { category: round % 3 === 0 ? 'trademark' : 'other' },
        `${days[round % 5]}T02:00:${String(round).padStart(2, '0')}.000Z`,
      ),
    )
  const asked = numbers[0] as string
  data(await officer.call('cases.deskAct', { caseNumber: asked, act: 'ask', data: { message: '哪一年？' } }))
  platform.setNow('2026-11-20T03:00:00.000Z')
  const read = async (input: object) => {
    const found: Queue['items'] = []
    let after: string | undefined
    for (let page = 0; page < 10; page += 1) {
      const queue = data(await officer.call('cases.deskQueue', { ...input, ...(after ? { after } : {}) })) as Queue
      found.push(...queue.items)
      after = queue.next
      if (!after) break
    }
    return found
  }
  const all = await read({})
  expect(all).toHaveLength(45)
  expect(new Set(all.map(({ caseNumber }) => caseNumber))).toEqual(new Set(numbers))
  expect(all.at(-1)).toMatchObject({ caseNumber: asked })
  expect(all.at(-1)?.breach).toBeUndefined()
  const ends = all.slice(0, -1).map(({ breach }) => breach?.at ?? '')
  expect(ends).toEqual([...ends].sort())
  // Monday's question ended on Tuesday 24:00, Wednesday 24:00 was one working day later
  expect(all[0]?.breach?.status).toBe('escalated')
  expect(all.at(-2)?.breach?.status).toBe('running')
  const marks = await read({ category: 'trademark' })
  expect(marks).toEqual(all.filter(({ category }) => category === 'trademark'))
  expect(await read({ show: 'mine' })).toEqual(all)
  expect(await read({ show: 'unassigned' })).toEqual([])
  for (const after of ['x', '', 'AAAA', Buffer.from("2026-11-20T00:00:00.000Z|'; drop").toString('base64url')])
    expect((await officer.call('cases.deskQueue', { after })).ok).toBe(false)
})

/** Every procedure of officers that is about something of one park, with an input that reads or changes it. */
const aboutCase: Readonly<Record<string, (caseNumber: string, park: string) => object>> = {
  'cases.deskGet': (caseNumber) => ({ caseNumber, reason: 'handle' }),
  'cases.deskMarkRead': (caseNumber) => ({ caseNumber, upTo: 1 }),
  'cases.deskUnmask': (caseNumber) => ({ caseNumber, reason: '核对联系方式' }),
  'cases.deskAct': (caseNumber) => ({ caseNumber, act: 'reply', data: { message: '在看' } }),
  'cases.deskNote': (caseNumber) => ({ caseNumber, text: '备注' }),
  'cases.deskAssign': (caseNumber) => ({ caseNumber }),
  'cases.deskTask': (caseNumber) => ({ id: `task:${caseNumber}` }),
  'cases.deskTakeTask': (caseNumber) => ({ id: `task:${caseNumber}` }),
  'cases.deskEndTask': (caseNumber) => ({ id: `task:${caseNumber}`, outcome: 'told' }),
  'cases.deskFigures': (_caseNumber, park) => ({ park }),
  'cases.deskUnfiled': (_caseNumber, park) => ({ park }),
  'cases.deskNudge': (_caseNumber, park) => ({ park, merchants: ['91350102MAT007148P'] }),
  'cases.deskSignUps': (_caseNumber, park) => ({ announcement: `a-${park}` }),
  'files.deskLink': (caseNumber) => ({ caseNumber, fileId: 'x'.repeat(24) }),
}

test('the list above is whole', () => {
  const listed = Object.entries(accessMatrix).filter(([, access]) => access.relation === 'park')
  expect(listed.map(([name]) => name).sort()).toEqual(Object.keys(aboutCase).sort())
})

test('role × park × relation: a case is there for its park’s officers, who covers for one, and the bureau; for nobody else', async () => {
  const parks = city.parks.map(({ id }) => id)
  const day = '2026-11-20'
  platform.setNow(`${day}T02:00:00.000Z`)
  const cases = new Map<string, string>()
  const resident = new Map<string, TestOfficer>()
  for (const park of parks) {
    resident.set(park, await enrolled(platform, { parks: [park] }))
    const number = await ask({ park }, `${day}T02:00:00.000Z`)
    cases.set(park, number)
    await announceIn(park, (resident.get(park) as TestOfficer).id)
    await putTask(
      platform.database.query,
      { id: `task:${number}`, kind: 'nudge', park, title: '某某店', subject: '1' },
      await platform.clock.now(),
    )
  }
  const roles = ['officer', 'leader', 'bureau'] as const
  const homes: readonly (readonly string[])[] = [[], [parks[0] as string], [parks[0] as string, parks[1] as string]]
  const people: {
    who: TestOfficer
    role: (typeof roles)[number]
    home: readonly string[]
    covers: readonly string[]
  }[] = []
  for (const role of roles)
    for (const home of homes)
      people.push({ who: await enrolled(platform, { role, parks: home }), role, home, covers: [] })
  // one stands in for the last park's officer today, one did last week, one has been called off
  const absent = resident.get(parks[2] as string) as TestOfficer
  const absence = async (from: string, until: string, ended: boolean) => {
    const who = await enrolled(platform, { parks: [parks[0] as string] })
    await platform.database.query
      .insertInto('officer_absence')
      .values({
        id: `absence-${from}-${ended}`,
        officer: absent.id,
        from_day: from,
        until_day: until,
        covered_by: who.id,
        created_at: new Date(),
        ended_at: ended ? new Date() : null,
      })
      .execute()
    return who
  }
  const home = [parks[0] as string]
  people.push({ who: await absence(day, day, false), role: 'officer', home, covers: [parks[2] as string] })
  people.push({ who: await absence('2026-11-10', '2026-11-19', false), role: 'officer', home, covers: [] })
  people.push({ who: await absence('2026-11-20', '2026-11-22', true), role: 'officer', home, covers: [] })

  const trespasses = async () =>
    (await platform.database.query.selectFrom('audit').select('id').where('reason', '=', 'not-park').execute()).length
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...people),
      fc.constantFrom(...parks),
      fc.constantFrom(...Object.keys(aboutCase)),
      async (person, park, procedure) => {
        const may = person.role === 'bureau' || person.home.includes(park) || person.covers.includes(park)
        const before = await trespasses()
        const caseNumber = cases.get(park) as string
        const reply = await person.who.call(procedure, aboutCase[procedure]?.(caseNumber, park))
        const code = reply.ok ? 'ok' : (reply as { error: { code: string } }).error.code
        // nobody uploaded a file, so even who may look finds none
        if (procedure === 'files.deskLink') expect(code).toBe('not-found')
        else if (may) expect(['ok', 'conflict']).toContain(code)
        else expect(code).toBe('not-found')
        expect(await trespasses()).toBe(before + (may || procedure === 'files.deskLink' ? 0 : 1))
        const queue = data(await person.who.call('cases.deskQueue', {})) as Queue
        expect(
          queue.items.every(
            (item) => person.role === 'bureau' || [...person.home, ...person.covers].includes(item.park),
          ),
        ).toBe(true)
      },
    ),
    { numRuns: 160 },
  )
  // and everybody who is no officer
  for (const [procedure, input] of Object.entries(aboutCase)) {
    const reply = await platform.call(procedure, input(cases.get(parks[0] as string) as string, parks[0] as string), {
      person: 'asker',
    })
    expect(reply.ok ? 'ok' : reply.error.code).toBe('not-signed-in')
  }
}, 120_000)

/** An event of a park, as its officers announced it. */
async function announceIn(park: string, author: string): Promise<void> {
  const at = new Date('2026-11-20T02:00:00.000Z')
  await platform.database.query
    .insertInto('announcement')
    .values({
      ...{
        id: `a-${park}`,
        kind: 'event',
        title: '培训',
        summary: '培训',
        source: '园区',
        park,
        author,
        state: 'published',
      },
      body: '[]',
      event: JSON.stringify({ startsAt: at, endsAt: at, place: '园区', seats: 5, signUpUntil: '2026-12-31' }),
      terms: null,
      until_day: '2026-12-31',
      author_name: '专管员',
      written_at: at,
      decided_by: author,
      decided_at: at,
      withdrawn_why: null,
    })
    .execute()
}

test('every other procedure of officers: by rank, and for nobody without a session that still holds', async () => {
  const others = Object.entries(accessMatrix).filter(([, { who, relation }]) => who === 'officer' && !relation)
  expect(others.length).toBeGreaterThan(10)
  const gone = await enrolled(platform, { role: 'leader' })
  await platform.database.query.updateTable('officer').set({ left_at: new Date() }).where('id', '=', gone.id).execute()
  const officer = await enrolled(platform)
  const leader = await enrolled(platform, { role: 'leader' })
  const bureau = await enrolled(platform, { role: 'bureau', parks: [] })
  for (const [procedure, { rank }] of others) {
    const codeOf = async (call: Promise<{ ok: boolean }>) => {
      const reply = (await call) as { ok: boolean; error?: { code: string } }
      return reply.ok ? 'ok' : reply.error?.code
    }
    expect(await codeOf(platform.call(procedure, {}, { person: 'asker' }))).toBe('not-signed-in')
    expect(await codeOf(platform.call(procedure, {}, { officerSession: 'guessed' }))).toBe('not-signed-in')
    expect(await codeOf(gone.call(procedure, {}))).toBe('not-signed-in')
    if (procedure === 'officers.signOut') continue
    const may = rank === 'bureau' ? [bureau] : rank === 'leader' ? [leader, bureau] : [officer, leader, bureau]
    for (const who of [officer, leader, bureau])
      if (may.includes(who)) {
        // whoever may is not refused for who they are: an empty input is taken, or is the wrong input
        expect(['ok', 'bad-request']).toContain(await codeOf(who.call(procedure, {})))
      } else expect(await codeOf(who.call(procedure, {}))).toBe('not-allowed')
  }
})
