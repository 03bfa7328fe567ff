import { deliver } from '../../../cloudfunctions/cases'
import { drain } from '../../../cloudfunctions/platform'
import type { CaseSubmission, RegulatorGateway } from '../../../regulator/gateway'
import { soundComplaint, soundFiling } from '../../sound/complaint'
import { data, type TestPlatform, testPlatform } from '../harness'

const received: CaseSubmission[] = []
/** Takes filings in; nothing else is called here. */
const gateway = {
  submitCase: async (submission: CaseSubmission) => {
    received.push(submission)
    return { caseNumber: submission.caseNumber, regulatorReference: 'R-1', acceptedAt: '2026-11-20T02:00:01.000Z' }
  },
} as unknown as RegulatorGateway

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform(gateway)
})
afterAll(() => platform.close())

async function told(respondentAddress: string): Promise<CaseSubmission | undefined> {
  const filing = { ...soundFiling, answers: { ...soundComplaint, respondentAddress } }
  const { caseNumber } = data(await platform.call<{ caseNumber: string }>('cases.submit', filing, { person: 'owner' }))
  await drain(platform, (row) => deliver(platform, row))
  return received.find((submission) => submission.caseNumber === caseNumber)
}

test('the regulator is told the competent division, as far as the answers show it', async () => {
  expect((await told('福建省福州市鼓楼区五四路1号'))?.division).toBe('350102')
  expect((await told('福建省长乐市航城街道1号'))?.division).toBe('350112')
  const elsewhere = await told('江苏省南京市鼓楼区中央路1号')
  expect(elsewhere).toBeDefined()
  expect(elsewhere).not.toHaveProperty('division')
})

test('which bureau is competent is worked out, never stored', async () => {
  const events = await platform.database.query.selectFrom('case_event').select('data').execute()
  expect(events.length).toBeGreaterThan(0)
  for (const { data: stored } of events) expect(JSON.stringify(stored)).not.toMatch(/35010[0-9]|市场监督管理局/)
})
