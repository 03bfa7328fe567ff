import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { receiveEvents } from '../../../cloudfunctions/cases'
import { syncDirectory } from '../../../cloudfunctions/credit'
import { relationTo } from '../../../cloudfunctions/platform/standing'
import type { RegulatorGateway } from '../../../regulator/gateway'
import { company } from '../../domain/credit/snapshots'
import { canaries, soundComplaint, soundFiling } from '../../sound/complaint'
import { claimFiling } from '../../sound/merchant-claim'
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

const claim = claimFiling(uscc, '福州榕网科技有限公司', '林榕生')

const act = async (caseNumber: string, caseSequence: number, name: string, body: object = {}) =>
  receiveEvents(
    platform,
    [
      {
        eventId: randomUUID(),
        position: caseSequence,
        caseNumber,
        caseSequence,
        act: name,
        at: '2026-11-20T03:00:00.000Z',
        data: body as never,
      },
    ],
    'pull',
  )

const file = async (filing: object, person: string) =>
  data(await platform.call<{ caseNumber: string }>('cases.submit', filing, { person })).caseNumber

/** A person who stands for the merchant. */
async function claimed(person: string): Promise<string> {
  const caseNumber = await file(claim, person)
  await act(caseNumber, 1, 'confirm')
  return caseNumber
}

const merchantsOf = async (person: string) =>
  data(await platform.call<{ merchants: { uscc: string }[] }>('cases.merchants', {}, { person })).merchants.map(
    (merchant) => merchant.uscc,
  )

/** A complaint about the merchant, and how far it has come. */
async function complained(person: string, accepted: boolean): Promise<string> {
  const caseNumber = await file({ ...soundFiling, answers: { ...soundComplaint, respondentUscc: uscc } }, person)
  if (accepted) await act(caseNumber, 1, 'accept')
  return caseNumber
}

type View = {
  side: string
  acts: string[]
  document: unknown
  timeline: { act: string; text: string }[]
  nextSteps: unknown[]
}
const view = (caseNumber: string, person: string) => platform.call<View>('cases.get', { caseNumber }, { person })

describe('claiming a merchant (细则 art. 16)', () => {
  test('opens nothing until the registrar has confirmed it, and nothing after it was given up', async () => {
    const caseNumber = await file(claim, 'lin')
    expect(await merchantsOf('lin')).toEqual([])
    await act(caseNumber, 1, 'confirm')
    expect(await merchantsOf('lin')).toEqual([uscc])
    data(await platform.call('cases.act', { caseNumber, act: 'giveUp', data: {} }, { person: 'lin' }))
    expect(await merchantsOf('lin')).toEqual([])
  })

  test('a refused claim opens nothing', async () => {
    const caseNumber = await file(claim, 'wrong')
    await act(caseNumber, 1, 'refuse', { reason: '姓名与登记不符' })
    expect(await merchantsOf('wrong')).toEqual([])
  })

  test('names what does not agree with the register before the registrar has to', async () => {
    const wrong = { ...claim, answers: { ...claim.answers, name: '福州榕网贸易有限公司' } }
    expect(refusal(await platform.call('cases.submit', wrong, { person: 'lin' }))).toBe('blocked')
    const unknown = { ...claim, answers: { ...claim.answers, uscc: '91350100MA2XN5WQ5F' } }
    expect(refusal(await platform.call('cases.submit', unknown, { person: 'lin' }))).toBe('blocked')
  })

  test('cannot be filed by nobody', async () => {
    expect(refusal(await platform.call('cases.submit', claim))).toBe('not-signed-in')
  })
})

describe("the merchant's side of a complaint", () => {
  test('sees it from the moment the authority has told it, without who complained', async () => {
    await claimed('owner-of-shop')
    const caseNumber = await complained('consumer', false)
    expect(refusal(await view(caseNumber, 'owner-of-shop'))).toBe('not-found')
    await act(caseNumber, 1, 'accept')
    const seen = data(await view(caseNumber, 'owner-of-shop'))
    expect(seen.side).toBe('counterparty')
    expect(seen.timeline.map((entry) => entry.act)).toEqual(['accept'])
    for (const canary of Object.values(canaries)) expect(JSON.stringify(seen)).not.toContain(canary)
    expect(seen.nextSteps).toEqual([])
    const { items } = data(
      await platform.call<{ items: { caseNumber: string; side: string }[] }>(
        'cases.list',
        {},
        { person: 'owner-of-shop' },
      ),
    )
    expect(items.find((item) => item.caseNumber === caseNumber)?.side).toBe('counterparty')
    const inbox = data(
      await platform.call<{ items: { caseNumber?: string; text: string }[] }>(
        'account.inbox',
        {},
        { person: 'owner-of-shop' },
      ),
    )
    const told = inbox.items.filter((item) => item.caseNumber === caseNumber)
    expect(told).toHaveLength(1)
    expect(told[0]?.text).toContain('已受理')
  })

  test('cannot do what the complainant can, and gets no receipt, archive or file', async () => {
    await claimed('owner-of-shop')
    const caseNumber = await complained('consumer', true)
    const person = 'owner-of-shop'
    expect(refusal(await platform.call('cases.act', { caseNumber, act: 'withdraw', data: {} }, { person }))).toBe(
      'conflict',
    )
    expect(refusal(await platform.call('cases.receipt', { caseNumber }, { person }))).toBe('not-found')
    expect(refusal(await platform.call('cases.archive', { caseNumber }, { person }))).toBe('not-found')
  })

  test('a case about another merchant does not exist for it: not to read, answer, print or take home', async () => {
    await claimed('owner-of-shop')
    const answers = { ...soundComplaint, respondentUscc: '92350103MAT00721XN' }
    const caseNumber = await file({ ...soundFiling, answers }, 'consumer')
    await act(caseNumber, 1, 'accept')
    expect(data(await view(caseNumber, 'consumer')).side).toBe('applicant')
    const answer = { act: 'respond', data: { stance: 'agree', text: '同意退款', joins: 'yes' } }
    for (const [procedure, input] of [
      ['cases.get', {}],
      ['cases.act', answer],
      ['cases.print', { print: 'receipt' }],
      ['cases.receipt', {}],
      ['cases.archive', {}],
    ] as const) {
      const reply = await platform.call(procedure, { caseNumber, ...input }, { person: 'owner-of-shop' })
      expect([procedure, refusal(reply)]).toEqual([procedure, 'not-found'])
    }
    const { items } = data(
      await platform.call<{ items: { caseNumber: string }[] }>('cases.list', {}, { person: 'owner-of-shop' }),
    )
    expect(items.map((item) => item.caseNumber)).not.toContain(caseNumber)
  })

  test('never learns of a tip-off: it is on its side in no column', async () => {
    await claimed('owner-of-shop')
    const caseNumber = await file(namedFiling, 'consumer')
    await act(caseNumber, 1, 'startChecking')
    expect(refusal(await view(caseNumber, 'owner-of-shop'))).toBe('not-found')
    const rows = await platform.database.query
      .selectFrom('case_file')
      .select(['merchant', 'made_for'])
      .where('service', '=', 'tip-off')
      .execute()
    expect(rows.every((row) => row.merchant === null && row.made_for === null)).toBe(true)
  })
})

test('who is tied to a case, for every combination of filer, stand-in and merchant', async () => {
  await claimed('stand-in')
  const other = '91350100MA2XN5WQ5F'
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('stand-in', 'stranger', 'filer'),
      fc.constantFrom('stand-in', 'filer', null),
      fc.constantFrom(uscc, other, null),
      fc.constantFrom(uscc, other, null),
      async (openid, filer, madeFor, about) => {
        const id = async (name: string) =>
          (
            await platform.database.query
              .selectFrom('person')
              .select('id')
              .where('openid', '=', name)
              .executeTakeFirst()
          )?.id ?? name
        const person = await id(openid)
        const owner = filer && (await id(filer))
        const expected =
          owner === person
            ? 'owner'
            : openid === 'stand-in' && madeFor === uscc
              ? 'principal'
              : openid === 'stand-in' && about === uscc
                ? 'counterparty'
                : undefined
        expect(await relationTo(platform.database.query, person, { id: 'x', owner, madeFor, about })).toBe(expected)
      },
    ),
    { numRuns: 60 },
  )
})
