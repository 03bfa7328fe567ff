import { deliver } from '../../../cloudfunctions/cases'
import { drain } from '../../../cloudfunctions/platform'
import { type CaseSubmission, GatewayError, type RegulatorGateway } from '../../../regulator/gateway'
import { house, merchant } from '../../regulator/house'
import { canaries, soundComplaint, soundFiling } from '../../sound/complaint'
import { namedFiling } from '../../sound/tip-off'
import { data, type TestPlatform, testMoment, testPlatform } from '../harness'

const received: CaseSubmission[] = []
const far = { down: false }
const gateway = {
  submitCase: async (submission: CaseSubmission) => {
    received.push(submission)
    if (far.down) throw new GatewayError({ kind: 'temporary', code: 'timeout', message: 'timeout' })
    return { caseNumber: submission.caseNumber, regulatorReference: 'R-1', acceptedAt: '2026-11-20T02:00:01.000Z' }
  },
} as unknown as RegulatorGateway

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform(gateway)
})
afterAll(() => platform.close())

/** Every test has a merchant of its own, so that counts of one are none of another's. */
let counted = 0
let uscc = ''
beforeEach(() => {
  counted += 1
  uscc = merchant(counted).uscc
  far.down = false
  platform.setNow('2026-11-20T02:00:00.000Z')
})

const file = async (person: string, changes: object = {}) => {
  const answers = { ...soundComplaint, respondentUscc: uscc, ...changes }
  return data(
    await platform.call<{ caseNumber: string }>(
      'cases.submit',
      { ...soundFiling, answers },
      { person: `${person}-${counted}` },
    ),
  ).caseNumber
}
const deliverAll = () => drain(platform, (row) => deliver(platform, row))
const sent = (caseNumber: string) => received.filter((submission) => submission.caseNumber === caseNumber)
const codes = (caseNumber: string) =>
  sent(caseNumber)
    .at(-1)
    ?.signals?.map(({ code }) => code)

test('an ordinary complaint is handed over without signals', async () => {
  const caseNumber = await file('somebody')
  await deliverAll()
  expect(sent(caseNumber)).toHaveLength(1)
  expect(sent(caseNumber)[0]).not.toHaveProperty('signals')
})

test('art. 17(2): the third complaint of one person about one merchant carries F2, with the article', async () => {
  const filed = [await file('eager'), await file('eager'), await file('eager')]
  // counted as of each one's own moment
  platform.setNow('2026-11-21T02:00:00.000Z')
  const later = await file('eager')
  await deliverAll()
  expect(codes(later)).toEqual(['F2'])
  expect(sent(later)[0]?.signals?.[0]).toMatchObject({
    text: expect.stringContaining('同一商户投诉4件'),
    basis: expect.stringContaining('第十七条第（二）项'),
  })
  expect(filed.map((number) => sent(number).length)).toEqual([1, 1, 1])
})

test('art. 17(4): a number shared by two others about the same merchant carries F4', async () => {
  await file('first')
  await file('second')
  platform.setNow('2026-11-21T02:00:00.000Z')
  const own = { mobile: '13700000001', address: '福州市晋安区二号' }
  const [shared, not] = [await file('third'), await file('fourth', own)]
  await deliverAll()
  expect(codes(shared)).toEqual(['F4'])
  expect(codes(not)).toBeUndefined()
  // which number, and who the others are, is said to nobody
  expect(JSON.stringify(sent(shared)[0]?.signals)).not.toContain(canaries.mobile)
})

test('a hand-over repeated later tells the same, whatever was filed meanwhile', async () => {
  far.down = true
  const caseNumber = await file('slow', { quantity: 500 })
  await deliverAll()
  platform.setNow('2026-11-20T04:00:00.000Z')
  for (let more = 0; more < 4; more += 1) await file('slow')
  far.down = false
  await deliverAll()
  const [first, again] = sent(caseNumber)
  expect(first?.signals?.map(({ code }) => code)).toEqual(['F1'])
  expect(again).toEqual(first)
})

test('no signal refuses anybody, and none reaches the applicant', async () => {
  const caseNumber = await file('suspicious', { quantity: 1_000, orderNumber: '' })
  await deliverAll()
  expect(codes(caseNumber)).toEqual(['F1', 'F3'])
  const texts = sent(caseNumber)[0]?.signals?.map(({ text }) => text) ?? []
  const reads = await Promise.all([
    platform.call('cases.get', { caseNumber }, { person: `suspicious-${counted}` }),
    platform.call('cases.list', {}, { person: `suspicious-${counted}` }),
    platform.call('account.inbox', {}, { person: `suspicious-${counted}` }),
  ])
  for (const reply of reads) for (const text of texts) expect(JSON.stringify(data(reply))).not.toContain(text)
  // and they are kept nowhere on our side
  const events = await platform.database.query.selectFrom('case_event').select('data').execute()
  for (const text of texts) expect(JSON.stringify(events)).not.toContain(text)
})

test('a report has none: art. 17 is about complaints', async () => {
  const caseNumber = data(
    await platform.call<{ caseNumber: string }>('cases.submit', namedFiling, { person: 'reporter' }),
  ).caseNumber
  await deliverAll()
  expect(sent(caseNumber)[0]).not.toHaveProperty('signals')
})

test('officers read them as hints; the acts they may do are the same, and a repeat with others is the same filing', async () => {
  const sandbox = await house({ realNow: () => testMoment })
  try {
    const caseNumber = await file('suspicious', { quantity: 1_000, orderNumber: '' })
    await deliverAll()
    const [submission] = sent(caseNumber)
    if (!submission) throw new Error('nothing was sent')
    const { signals: _, ...plain } = submission
    const offered = (page: string) => [...page.matchAll(/\/acts\/(\w+)"/g)].map((match) => match[1])
    await sandbox.gateway.submitCase(submission)
    const page = await sandbox.page(`/console/cases/${caseNumber}`)
    expect(page).toContain('不能单凭提示不予受理')
    for (const { code, text } of submission.signals ?? []) for (const word of [code, text]) expect(page).toContain(word)
    expect(offered(page)).toContain('accept')
    await sandbox.gateway.submitCase(plain)
  } finally {
    await sandbox.close()
  }
})

test('art. 17(5): one story told word for word about three merchants carries F5; spaces do not make another', async () => {
  const facts = '收到的茶叶有霉味，联系客服要求退款，对方一直不回复，也不肯提供进货凭证和检验报告。'
  const tell = async (name: string, told: string) => {
    const caseNumber = await file('storyteller', { respondentUscc: undefined, respondentName: name, facts: told })
    await deliverAll()
    return codes(caseNumber) ?? []
  }
  expect(await tell('福州甲茶行', facts)).not.toContain('F5')
  expect(await tell('福州乙茶行', facts)).not.toContain('F5')
  expect(await tell('福州丙茶行', facts.replace('，', '，\n '))).toContain('F5')
  expect(await tell('福州丁茶行', `${facts}另外包装破损。`)).not.toContain('F5')
})
