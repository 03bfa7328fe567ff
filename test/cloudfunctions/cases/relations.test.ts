import { randomUUID } from 'node:crypto'
import { receiveEvents } from '../../../cloudfunctions/cases'
import { syncDirectory } from '../../../cloudfunctions/credit'
import { accessMatrix } from '../../../cloudfunctions/platform/access'
import type { RegulatorGateway } from '../../../regulator/gateway'
import { company } from '../../domain/credit/snapshots'
import { soundComplaint, soundFiling } from '../../sound/complaint'
import { claimFiling } from '../../sound/merchant-claim'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'
import { enrolled } from '../officers/enrolled'

/** Merchant the case is about, and merchant it was filed for. */
const [about, madeFor] = [company().uscc, '92350103MAT00721XN']
const gateway = {
  directory: async (after: number) => ({
    changes:
      after === 0
        ? [about, madeFor].map((uscc, index) => ({ position: index + 1, uscc, merchant: { ...company(), uscc } }))
        : [],
    next: 2,
    more: false,
    remaining: 0,
  }),
} as unknown as RegulatorGateway

/** How somebody may be tied to a case; the last three are tied to none. */
const callers = ['owner', 'principal', 'participant', 'counterparty', 'stranger', 'nobody', 'officer'] as const
type Caller = (typeof callers)[number]
const applicants: readonly Caller[] = ['owner', 'principal']
const signatories: readonly Caller[] = [...applicants, 'participant']
const everyParty: readonly Caller[] = [...signatories, 'counterparty']

/**
 * Whom the promise of the product lets at a case, procedure by procedure: written down here once more and not read from the
 * matrix, so that a word changed there is seen.
 */
const expected: Readonly<
  Record<string, { readonly let: readonly Caller[]; readonly input: (fileId: string) => object }>
> = {
  'cases.get': { let: everyParty, input: () => ({}) },
  'cases.act': { let: everyParty, input: () => ({ act: 'noSuchAct', data: {} }) },
  'cases.agree': { let: signatories, input: () => ({ act: 'noSuchAct', digest: '0'.repeat(64) }) },
  'cases.carry': { let: ['owner'], input: () => ({ service: 'tip-off' }) },
  'cases.carryFiles': { let: ['owner'], input: () => ({ service: 'tip-off' }) },
  'cases.print': { let: everyParty, input: () => ({ print: 'nothing' }) },
  'cases.export': { let: applicants, input: () => ({}) },
  'cases.receipt': { let: signatories, input: () => ({}) },
  'cases.archive': { let: signatories, input: () => ({}) },
  'cases.erase': { let: ['owner'], input: () => ({}) },
  'cases.conversation': { let: applicants, input: () => ({}) },
  'cases.markRead': { let: applicants, input: () => ({ upTo: 1 }) },
  'files.link': { let: everyParty, input: (fileId) => ({ fileId }) },
}

let platform: TestPlatform
let caseNumber = ''
let fileId = ''
let officerSession = ''
beforeAll(async () => {
  platform = await testPlatform(gateway)
  await syncDirectory(platform)
  officerSession = (await enrolled(platform)).session
  const pdf = Buffer.from('%PDF-1.4\n%的\n小票')
  const begun = { name: '小票.pdf', size: pdf.length }
  fileId = data(await platform.call<{ fileId: string }>('files.begin', begun)).fileId
  await platform.files.receive(fileId, pdf)
  const evidence = [data(await platform.call<object>('files.complete', { fileId }))]
  const answers = { ...soundComplaint, respondentUscc: about, evidence }
  caseNumber = await file({ ...soundFiling, answers }, 'owner')
  await regulatorDoes(caseNumber, 'accept')
  await claim('principal', madeFor)
  await claim('counterparty', about)
  for (const person of ['participant', 'stranger'])
    data(await platform.call('account.keepContact', { contact: null }, { person }))
  await tieEverybody()
}, 120_000)
afterAll(() => platform.close())

const file = async (filing: object, person: string) =>
  data(await platform.call<{ caseNumber: string }>('cases.submit', filing, { person })).caseNumber

const regulatorDoes = (number: string, act: string) =>
  receiveEvents(
    platform,
    [
      {
        eventId: randomUUID(),
        position: 1,
        caseNumber: number,
        caseSequence: 1,
        act,
        at: '2026-11-20T03:00:00.000Z',
        data: {},
      },
    ],
    'pull',
  )

async function claim(person: string, uscc: string): Promise<void> {
  const filing = claimFiling(uscc, company().name, '林榕生')
  await regulatorDoes(await file(filing, person), 'confirm')
}

/** No service of ours has all relations at once: the rows that decide are laid down as each of them would write them. */
async function tieEverybody(): Promise<void> {
  const { query } = platform.database
  const person = async (openid: string) =>
    (await query.selectFrom('person').select('id').where('openid', '=', openid).executeTakeFirstOrThrow()).id
  await query.updateTable('case_file').set({ made_for: madeFor }).where('number', '=', caseNumber).execute()
  await query.updateTable('upload').set({ shared: true }).where('file_id', '=', fileId).execute()
  const now = new Date('2026-11-20T02:00:00.000Z')
  const draft = {
    id: 'joint-1',
    service: 'complaint',
    person: await person('owner'),
    state: 'filed' as const,
    content: null,
    case_number: caseNumber,
    created_at: now,
    updated_at: now,
    expires_at: now,
  }
  await query.insertInto('joint_draft').values(draft).execute()
  const seat = {
    id: 'seat-1',
    draft: 'joint-1',
    seat: 'sealed',
    token_hash: null,
    offered_at: now,
    offer_ends_at: null,
  }
  await query
    .insertInto('joint_seat')
    .values({ ...seat, person: await person('participant'), accepted_at: now, case_number: caseNumber })
    .execute()
}

const call = (procedure: string, input: object, caller: Caller) =>
  platform.call(procedure, input, {
    ...(caller === 'officer' ? { officerSession } : caller === 'nobody' ? {} : { person: caller }),
  })

/** Attempts on record: who was turned away from an object, newest last. */
const attempts = async (procedure: string) =>
  (
    await platform.database.query
      .selectFrom('audit')
      .select('object')
      .where('procedure', '=', procedure)
      .where('outcome', '=', 'refused')
      .execute()
  ).length

test('the table above is whole: every procedure that asks how a person is tied to something stands in it', () => {
  const asking = Object.entries(accessMatrix).filter(([, { who, relation }]) => who === 'person' && relation)
  expect(asking.map(([name]) => name).sort()).toEqual(Object.keys(expected).sort())
})

test.each(Object.keys(expected).flatMap((procedure) => callers.map((caller) => [procedure, caller] as const)))(
  '%s, called by the %s',
  async (procedure, caller) => {
    const { let: admitted, input } = expected[procedure] as (typeof expected)[string]
    const before = await attempts(procedure)
    const reply = await call(procedure, { caseNumber, ...input(fileId) }, caller)
    const turnedAway = (await attempts(procedure)) - before
    if (admitted.includes(caller)) {
      // it may be refused for what it asks, and is not turned away from the case
      expect(turnedAway).toBe(0)
      if (!reply.ok) expect(reply.error.code).not.toBe('not-signed-in')
    } else if (caller === 'nobody' || caller === 'officer') {
      expect(refusal(reply)).toBe('not-signed-in')
    } else {
      // as if there were no such case, and on record
      expect(reply).toMatchObject({ ok: false, error: { code: 'not-found' } })
      expect(turnedAway).toBe(1)
      const unknown = await call(procedure, { caseNumber: 'FZ26-NONE-0001-A', ...input(fileId) }, caller)
      expect(refusal(unknown)).toBe('not-found')
      if (!reply.ok && !unknown.ok) expect(reply.error.message).toBe(unknown.error.message)
    }
  },
)

test('no procedure of a person answers nobody, nor an officer’s session', async () => {
  const personal = Object.entries(accessMatrix).filter(([, { who }]) => who === 'person')
  for (const [procedure] of personal)
    for (const caller of ['nobody', 'officer'] as const)
      expect([procedure, refusal(await call(procedure, {}, caller))]).toEqual([procedure, 'not-signed-in'])
})
