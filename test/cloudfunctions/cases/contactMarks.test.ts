import { randomBytes } from 'node:crypto'
import { deliver, forgetOldMarks, renewMarks } from '../../../cloudfunctions/cases'
import { drain, keyRing, type Platform } from '../../../cloudfunctions/platform'
import type { CaseSubmission, RegulatorGateway } from '../../../regulator/gateway'
import { merchant } from '../../regulator/house'
import { canaries, soundComplaint, soundFiling } from '../../sound/complaint'
import { anonymousFiling, namedFiling } from '../../sound/tip-off'
import { data, type TestPlatform, testPlatform } from '../harness'

const received: CaseSubmission[] = []
const gateway = {
  submitCase: async (submission: CaseSubmission) => {
    received.push(submission)
    return { caseNumber: submission.caseNumber, regulatorReference: 'R-1', acceptedAt: '2026-11-20T02:00:01.000Z' }
  },
  sendAct: async () => undefined,
} as unknown as RegulatorGateway

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform(gateway)
}, 60_000)
afterAll(() => platform.close())
beforeEach(() => platform.setNow('2026-11-20T02:00:00.000Z'))

let merchants = 0
const somewhere = () => {
  merchants += 1
  return merchant(merchants).uscc
}
const file = async (person: string, respondentUscc: string, changes: object = {}) =>
  data(
    await platform.call<{ caseNumber: string }>(
      'cases.submit',
      { ...soundFiling, answers: { ...soundComplaint, respondentUscc, ...changes } },
      { person },
    ),
  ).caseNumber
const marksOf = async (...numbers: string[]) =>
  platform.database.query.selectFrom('contact_mark').selectAll().where('case_number', 'in', numbers).execute()
/** Hands everything over with these parts, and says which signals the case went with. */
const codes = async (caseNumber: string, parts: Partial<Platform> = {}) => {
  const own = { ...platform, ...parts }
  await drain(own, (row) => deliver(own, row))
  return received.find((submission) => submission.caseNumber === caseNumber)?.signals?.map(({ code }) => code)
}

test('a contact leaves marks that say nothing: not what it is, and not that it is the same about another merchant', async () => {
  const [one, other] = [somewhere(), somewhere()]
  const [first, again, elsewhere] = [await file('a', one), await file('b', one), await file('c', other)]
  const marks = async (number: string) => (await marksOf(number)).map(({ mark }) => mark).sort()
  // a telephone and an address
  expect(await marks(first)).toHaveLength(2)
  expect(await marks(again)).toEqual(await marks(first))
  expect(new Set([...(await marks(first)), ...(await marks(elsewhere))]).size).toBe(4)
  const text = JSON.stringify(await marksOf(first, again, elsewhere))
  for (const canary of Object.values(canaries)) expect(text).not.toContain(canary)
  // and without the key it cannot be made
  const stranger = keyRing(new Map([['test-1', randomBytes(32)]]), 'answers')
  const guessed = stranger.marks(canaries.mobile, `contact|complaint|${one}`).map(({ mark }) => mark)
  expect(await marks(first)).not.toContain(guessed[0])
})

test('spelling makes no other mark', async () => {
  const uscc = somewhere()
  await file('a', uscc, { address: '福州市 鼓楼区１号' })
  const spelled = await file('b', uscc, { address: '福州市鼓楼区1号', mobile: '13700000009' })
  const others = await platform.database.query
    .selectFrom('contact_mark')
    .select('mark')
    .where(
      'mark',
      'in',
      (await marksOf(spelled)).map(({ mark }) => mark),
    )
    .where('case_number', '<>', spelled)
    .execute()
  expect(others).toHaveLength(1)
})

test('reports leave none, named or not', async () => {
  const numbers = await Promise.all(
    [namedFiling, anonymousFiling].map(
      async (filing) =>
        data(await platform.call<{ caseNumber: string }>('cases.submit', filing, { person: 'reporter' })).caseNumber,
    ),
  )
  expect(await marksOf(...numbers)).toEqual([])
})

test('no answer to anybody carries a mark', async () => {
  const caseNumber = await file('reads', somewhere())
  const marks = await marksOf(caseNumber)
  for (const [procedure, input] of [
    ['cases.get', { caseNumber }],
    ['cases.list', {}],
    ['cases.held', {}],
    ['cases.copy', {}],
    ['cases.archive', { caseNumber }],
    ['account.copy', {}],
  ] as const) {
    const reply = JSON.stringify(data(await platform.call(procedure, input, { person: 'reads' })))
    for (const { mark } of marks) expect(reply).not.toContain(mark)
  }
  await codes(caseNumber)
  for (const { mark } of marks) expect(JSON.stringify(received)).not.toContain(mark)
})

test('marks go with the contact when a person has it deleted, and after a hundred days', async () => {
  const uscc = somewhere()
  const [gone, kept] = [await file('leaves', uscc), await file('stays', uscc)]
  await codes(gone)
  data(
    await platform.call(
      'cases.act',
      { caseNumber: gone, act: 'withdraw', data: { reason: '已解决' } },
      { person: 'leaves' },
    ),
  )
  await codes(gone)
  data(await platform.call('cases.erase', { caseNumber: gone }, { person: 'leaves' }))
  expect(await marksOf(gone)).toEqual([])
  expect(await marksOf(kept)).toHaveLength(2)
  // 28 February is the hundredth day after 20 November
  platform.setNow('2027-02-28T02:00:00.000Z')
  await forgetOldMarks(platform)
  expect(await marksOf(kept)).toHaveLength(2)
  platform.setNow('2027-03-01T02:00:00.000Z')
  expect(await forgetOldMarks(platform)).toBeGreaterThanOrEqual(2)
  expect(await marksOf(kept)).toEqual([])
})

test('while a key is rotated and after it the same contacts are found, those from before there were marks too', async () => {
  const uscc = somewhere()
  const [first, second] = [await file('first', uscc), await file('second', uscc)]
  await platform.database.query.deleteFrom('contact_mark').where('case_number', '=', second).execute()
  const { sealing } = platform
  const young = keyRing(new Map([['young', randomBytes(32)]]), 'answers')
  const both = {
    ...sealing,
    marks: (...of: Parameters<typeof sealing.marks>) => [...young.marks(...of), ...sealing.marks(...of)],
  }
  platform.setNow('2026-11-21T02:00:00.000Z')
  // only one other has marks: it takes two
  expect(await codes(await file('third', uscc), { sealing: both })).toBeUndefined()
  expect(await renewMarks({ ...platform, sealing: both })).toBeGreaterThanOrEqual(3)
  expect((await marksOf(first, second)).map(({ key_id }) => key_id)).toEqual(['young', 'young', 'young', 'young'])
  // filed under the old key by an instance that has not heard of the new one, handed over under both
  expect(await codes(await file('fourth', uscc), { sealing: both })).toEqual(['F4'])
  await renewMarks({ ...platform, sealing: both })
  const keys = await platform.database.query.selectFrom('contact_mark').select('key_id').distinct().execute()
  expect(keys).toEqual([{ key_id: 'young' }])
})
