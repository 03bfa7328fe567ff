import { randomUUID } from 'node:crypto'
import { deliver, receiveEvents } from '../../../cloudfunctions/cases'
import { syncDirectory } from '../../../cloudfunctions/credit'
import { drain } from '../../../cloudfunctions/platform'
import type { ApplicantAct, RegulatorGateway } from '../../../regulator/gateway'
import { company } from '../../domain/credit/snapshots'
import { canaries, soundComplaint, soundFiling } from '../../sound/complaint'
import { claimFiling } from '../../sound/merchant-claim'
import { namedFiling } from '../../sound/tip-off'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'

const uscc = company().uscc
const sent: ApplicantAct[] = []
const gateway = {
  directory: async (after: number) => ({
    changes: after === 0 ? [{ position: 1, uscc, merchant: company() }] : [],
    next: 1,
    more: false,
    remaining: 0,
  }),
  submitCase: async ({ caseNumber }: { caseNumber: string }) => ({
    caseNumber,
    regulatorReference: `R-${caseNumber}`,
    acceptedAt: '2026-11-20T02:00:01.000Z',
  }),
  sendAct: async (_: string, act: ApplicantAct) => void sent.push(act),
} as unknown as RegulatorGateway

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform(gateway)
  await syncDirectory(platform)
  const claim = claimFiling(uscc, '福州榕网科技有限公司', '林榕生')
  await regulatorDoes(await file(claim, 'shop'), 1, 'confirm')
})
afterAll(() => platform.close())

const file = async (filing: object, person: string) =>
  data(await platform.call<{ caseNumber: string }>('cases.submit', filing, { person })).caseNumber
const complain = (person: string, more: object = {}) =>
  file({ ...soundFiling, answers: { ...soundComplaint, respondentUscc: uscc, ...more } }, person)
const regulatorDoes = (caseNumber: string, caseSequence: number, act: string, body: object = {}) =>
  receiveEvents(
    platform,
    [
      {
        eventId: randomUUID(),
        position: 1,
        caseNumber,
        caseSequence,
        act,
        at: '2026-11-20T03:00:00.000Z',
        data: body as never,
      },
    ],
    'pull',
  )
type View = { side: string; acts: string[]; timeline: { act: string; text: string }[] }
const view = (caseNumber: string, person: string) => platform.call<View>('cases.get', { caseNumber }, { person })
const act = (caseNumber: string, name: string, body: object, person: string) =>
  platform.call<{ state: string }>('cases.act', { caseNumber, act: name, data: body }, { person })

test('a complaint withdrawn before it was accepted never comes to the merchant', async () => {
  const caseNumber = await complain('early')
  data(await act(caseNumber, 'withdraw', {}, 'early'))
  expect(refusal(await view(caseNumber, 'shop'))).toBe('not-found')
  const { items } = data(
    await platform.call<{ items: { caseNumber?: string }[] }>('account.inbox', {}, { person: 'shop' }),
  )
  expect(items.map((item) => item.caseNumber)).not.toContain(caseNumber)
})

test('the merchant answers; complainant and regulator read it, and it was the merchant who said it', async () => {
  const caseNumber = await complain('consumer')
  const answer = { stance: 'offer', text: '愿意换货', joins: 'yes' }
  expect(refusal(await act(caseNumber, 'respond', answer, 'shop'))).toBe('not-found')
  await regulatorDoes(caseNumber, 1, 'accept')
  expect(data(await view(caseNumber, 'shop')).acts).toEqual(['respond'])
  // the other side's acts are nobody else's
  expect(refusal(await act(caseNumber, 'respond', answer, 'consumer'))).toBe('conflict')
  expect(refusal(await act(caseNumber, 'respond', { ...answer, text: '' }, 'shop'))).toBe('blocked')
  data(await act(caseNumber, 'respond', answer, 'shop'))
  expect(data(await view(caseNumber, 'consumer')).timeline.at(-1)?.text).toContain('愿意换货')
  await drain(platform, (row) => deliver(platform, row))
  expect(sent).toContainEqual(expect.objectContaining({ act: 'respond', data: answer }))
})

test('the merchant reads nothing that is the complainant’s: other cases, letter, hints', async () => {
  const caseNumber = await complain('linked', { quantity: 1_000, testing: 'refuse', joinsMediation: 'no' })
  const other = await file({ ...namedFiling, linkedTo: caseNumber }, 'linked')
  await regulatorDoes(caseNumber, 1, 'accept')
  await regulatorDoes(caseNumber, 2, 'startMediation', { how: 'remote', notice: '电话' })
  await regulatorDoes(caseNumber, 3, 'settle', { agreement: '退款' })
  const seen = data(await view(caseNumber, 'shop'))
  expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(['links']))
  expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(['letter']))
  for (const word of [other, 'F1', '超出日常消费', '我一分也不出', '不愿意'])
    expect(JSON.stringify(seen)).not.toContain(word)
  for (const canary of Object.values(canaries)) expect(JSON.stringify(seen)).not.toContain(canary)
  // and nothing to do any more
  expect(seen.acts).toEqual([])
})
