import { randomUUID } from 'node:crypto'
import { actOnTime, receiveEvents } from '../../../cloudfunctions/cases'
import { syncDirectory } from '../../../cloudfunctions/credit'
import type { RegulatorGateway } from '../../../regulator/gateway'
import { company } from '../../domain/credit/snapshots'
import { canaries, soundComplaint, soundFiling } from '../../sound/complaint'
import { claimFiling } from '../../sound/merchant-claim'
import { soundNegotiation, soundNegotiationFiling } from '../../sound/negotiation'
import { namedFiling } from '../../sound/tip-off'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'

const uscc = company().uscc
const gateway = {
  directory: async (after: number) => ({
    changes: after === 0 ? [{ position: 1, uscc, merchant: company() }] : [],
    next: 1,
    more: false,
    remaining: 0,
  }),
} as unknown as RegulatorGateway

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform(gateway)
  await syncDirectory(platform)
})
afterAll(() => platform.close())

type View = {
  side: string
  state: { id: string }
  acts: string[]
  bridge: { state: string }
  timeline: { act: string; text: string }[]
  links?: { caseNumber: string }[]
}
const submit = (filing: object, person?: string) =>
  platform.call<{ caseNumber: string }>('cases.submit', filing, person ? { person } : {})
const file = async (person: string, filing: object = soundNegotiationFiling) =>
  data(await submit(filing, person)).caseNumber
const view = async (person: string, caseNumber: string) =>
  data(await platform.call<View>('cases.get', { caseNumber }, { person }))
const act = (person: string, caseNumber: string, name: string, body: object = {}) =>
  platform.call<{ state: string }>('cases.act', { caseNumber, act: name, data: body }, { person })
const uploaded = async (name: string) => {
  const bytes = Buffer.from(`%PDF-1.4\n${name}`)
  const { fileId } = data(await platform.call<{ fileId: string }>('files.begin', { name, size: bytes.length }))
  await platform.files.receive(fileId, bytes)
  return data(await platform.call<object>('files.complete', { fileId }))
}
const inbox = async (person: string) =>
  data(await platform.call<{ items: { caseNumber?: string; text: string }[] }>('account.inbox', {}, { person })).items

test('a merchant nobody stands for cannot receive it: said at once, nothing is stored, and a complaint can be filed', async () => {
  expect(refusal(await submit(soundNegotiationFiling, 'early'))).toBe('blocked')
  const { items } = data(await platform.call<{ items: unknown[] }>('cases.list', {}, { person: 'early' }))
  expect(items).toEqual([])
  await file('early', { ...soundFiling, answers: { ...soundComplaint, respondentUscc: uscc } })
})

describe('with somebody who stands for the merchant', () => {
  beforeAll(async () => {
    const claim = claimFiling(uscc, '福州榕网科技有限公司', '林榕生')
    const caseNumber = await file('shop', claim)
    const confirmed = { caseNumber, caseSequence: 1, act: 'confirm', at: '2026-11-20T01:00:00.000Z', data: {} }
    await receiveEvents(platform, [{ eventId: randomUUID(), position: 1, ...confirmed }], 'pull')
  })

  test('it arrives at the merchant at once, without who asks, and nothing of it leaves for the regulator', async () => {
    const caseNumber = await file('asks')
    const seen = await view('shop', caseNumber)
    expect([seen.side, seen.acts]).toEqual(['counterparty', ['offer', 'reply', 'accept', 'refuse']])
    expect((await inbox('shop')).filter((item) => item.caseNumber === caseNumber)).toHaveLength(1)
    for (const canary of Object.values(canaries)) expect(JSON.stringify(seen)).not.toContain(canary)
    data(await act('shop', caseNumber, 'reply', { text: '我们在看' }))
    const outbox = await platform.database.query
      .selectFrom('outbox')
      .selectAll()
      .where('case_number', '=', caseNumber)
      .execute()
    expect(outbox).toEqual([])
    expect((await view('asks', caseNumber)).bridge.state).toBe('none')
  })

  test('offer, counter-offer, agreement: each side only on its own move', async () => {
    const caseNumber = await file('agrees')
    expect(refusal(await act('agrees', caseNumber, 'acceptOffer'))).toBe('conflict')
    data(await act('shop', caseNumber, 'offer', { amount: 9_900, text: '退一半' }))
    expect(refusal(await act('shop', caseNumber, 'offer', { text: '再加一点' }))).toBe('conflict')
    expect(refusal(await act('agrees', caseNumber, 'counter', { amount: -1, text: '全退' }))).toBe('bad-request')
    data(await act('agrees', caseNumber, 'counter', { amount: 19_800, text: '全退' }))
    expect(refusal(await act('agrees', caseNumber, 'accept'))).toBe('conflict')
    expect(data(await act('shop', caseNumber, 'accept')).state).toBe('agreed')
    expect((await inbox('agrees')).filter((item) => item.caseNumber === caseNumber)).toHaveLength(2)
    expect((await view('agrees', caseNumber)).timeline.map(({ act: name }) => name)).toEqual([
      'submit',
      'offer',
      'counter',
      'accept',
    ])
  })

  test('a stranger has no part in it', async () => {
    const caseNumber = await file('private')
    expect(refusal(await platform.call('cases.get', { caseNumber }, { person: 'stranger' }))).toBe('not-found')
    expect(refusal(await act('stranger', caseNumber, 'refuse', { text: '不' }))).toBe('not-found')
  })

  test('silence: ended by the clock after ten working days, once, and both sides are told', async () => {
    const caseNumber = await file('waits')
    // Friday 20 November 2026 + 10 working days = Friday 4 December
    platform.setNow('2026-12-04T15:59:59.000Z')
    await actOnTime(platform)
    expect((await view('waits', caseNumber)).state.id).toBe('waiting')
    platform.setNow('2026-12-04T16:00:00.000Z')
    await Promise.all([actOnTime(platform), actOnTime(platform)])
    expect((await view('waits', caseNumber)).timeline.map(({ act: name }) => name)).toEqual(['submit', 'lapse'])
    for (const person of ['waits', 'shop'])
      expect((await inbox(person)).find((item) => item.caseNumber === caseNumber)?.text).toContain('没有回应')
    platform.setNow('2026-11-20T02:00:00.000Z')
  })

  test('one tap to the complaint, at any moment: everything is carried over and the two name each other', async () => {
    const first = await file('moves-on')
    data(await act('shop', first, 'offer', { amount: 5_000, text: '退五十元' }))
    const { answers } = data(
      await platform.call<{ answers: Record<string, unknown> }>(
        'cases.carry',
        { caseNumber: first, service: 'complaint' },
        { person: 'moves-on' },
      ),
    )
    const { facts, ...same } = soundNegotiation
    expect(answers).toMatchObject({ ...same, negotiated: 'yes' })
    expect(answers.facts).toContain('退五十元')
    const rest = {
      ...canaries,
      respondentAddress: '福州市鼓楼区五四路1号',
      forDailyLife: 'yes',
      handledElsewhere: 'no',
    }
    const complained = { ...answers, ...rest, consentPublicity: 'yes', consentEntrust: 'no' }
    const second = await file('moves-on', { ...soundFiling, answers: complained, linkedTo: first })
    expect((await view('moves-on', first)).links?.map(({ caseNumber }) => caseNumber)).toEqual([second])
    // the negotiation goes on beside it
    expect((await view('moves-on', first)).state.id).toBe('offered')
    expect(facts).toBeTruthy()
  })

  test('what one side shows the other sees, nobody else; the complaint gets copies of its own', async () => {
    const first = await file('shows', {
      ...soundNegotiationFiling,
      answers: { ...soundNegotiation, evidence: [await uploaded('外包装.pdf')] },
    })
    data(await act('shop', first, 'offer', { text: '退五十元', evidence: [await uploaded('质检单.pdf')] }))
    type Seen = { document: { rows: { files?: File[] }[] }[]; timeline: { files?: File[] }[] }
    type File = { fileId: string; name: string }
    const filesSeen = async (person: string) => {
      const seen = data(await platform.call<Seen>('cases.get', { caseNumber: first }, { person }))
      const rows = seen.document.flatMap(({ rows }) => rows.flatMap(({ files = [] }) => files))
      return [...rows, ...seen.timeline.flatMap(({ files = [] }) => files)]
    }
    const link = (person: string, caseNumber: string, fileId: string) =>
      platform.call('files.link', { caseNumber, fileId }, { person })
    for (const person of ['shows', 'shop']) {
      const seen = await filesSeen(person)
      expect(seen.map(({ name }) => name)).toEqual(['外包装.pdf', '质检单.pdf'])
      for (const { fileId } of seen) data(await link(person, first, fileId))
    }
    const [mine, theirs] = (await filesSeen('shows')) as [File, File]
    expect(refusal(await link('stranger', first, mine.fileId))).toBe('not-found')

    const carried = data(
      await platform.call<{ files: Record<string, File[]> }>(
        'cases.carryFiles',
        { caseNumber: first, service: 'complaint' },
        { person: 'shows' },
      ),
    ).files.evidence as File[]
    expect(carried.map(({ name }) => name)).toEqual(['外包装.pdf', '质检单.pdf'])
    expect(carried.map(({ fileId }) => fileId)).not.toEqual([mine.fileId, theirs.fileId])
    const complained = { ...soundComplaint, respondentUscc: uscc, evidence: carried }
    const second = await file('shows', { ...soundFiling, answers: complained, linkedTo: first })
    for (const { fileId } of carried) {
      data(await link('shows', second, fileId))
      // evidence of a complaint is not for the merchant to open, though it knows the pictures
      expect(refusal(await link('shop', second, fileId))).toBe('not-found')
    }
    // whoever may stay unknown must not be found through copies made under a name; a stranger copies nothing
    const toReport = { caseNumber: first, service: 'tip-off' }
    expect(data(await platform.call('cases.carryFiles', toReport, { person: 'shows' }))).toEqual({ files: {} })
    for (const person of ['shop', 'stranger'])
      expect(refusal(await platform.call('cases.carryFiles', { ...toReport, service: 'complaint' }, { person }))).toBe(
        'not-found',
      )
  })

  test('art. 37: a report never becomes a message to the merchant', async () => {
    const report = await file('reporter', namedFiling)
    const carried = { caseNumber: report, service: 'negotiation' }
    expect(refusal(await platform.call('cases.carry', carried, { person: 'reporter' }))).toBe('conflict')
    expect(refusal(await submit({ ...soundNegotiationFiling, linkedTo: report }, 'reporter'))).toBe('conflict')
  })
})
