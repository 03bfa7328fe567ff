import sharp from 'sharp'
import { deliver } from '../../../cloudfunctions/cases'
import { drain } from '../../../cloudfunctions/platform'
import type { CaseSubmission, RegulatorGateway } from '../../../regulator/gateway'
import { soundComplaint, soundFiling } from '../../sound/complaint'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'

const received: CaseSubmission[] = []
const evidence: string[] = []
const gateway = {
  putEvidence: async (sha256: string) => void evidence.push(sha256),
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

interface Uploaded {
  fileId: string
  name: string
  sha256: string
}

/** A real picture, as the phone uploads it; every colour is another file. */
async function upload(name: string, background: string): Promise<Uploaded> {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background } })
    .png()
    .toBuffer()
  const begun = data(
    await platform.call<{ fileId: string; target: { url: string } }>(
      'files.begin',
      { name, size: bytes.length },
      { person: 'files' },
    ),
  )
  await platform.files.receive(new URL(begun.target.url, 'http://x').pathname.split('/').at(-1) ?? '', bytes)
  return data(await platform.call<Uploaded>('files.complete', { fileId: begun.fileId }, { person: 'files' }))
}
const file = (person: string, changes: object) =>
  platform.call<{ caseNumber: string }>(
    'cases.submit',
    { ...soundFiling, answers: { ...soundComplaint, ...changes } },
    { person },
  )
const storedAnswers = async (caseNumber: string) =>
  JSON.stringify(
    await platform.database.query
      .selectFrom('case_event')
      .select('data')
      .where('case_number', '=', caseNumber)
      .execute(),
  )

test('art. 11: an agent files with identity and power of attorney; sealed with us, whole with the regulator', async () => {
  const [identity, power] = [await upload('证件.png', 'red'), await upload('委托书.png', 'green')]
  const { caseNumber } = data(
    await file('agent', {
      filedAs: 'agent',
      agentName: '金丝雀代理',
      agentMobile: '13911112222',
      agentIdentity: [identity],
      powerOfAttorney: [power],
      agentPowers: 'general',
      agentUntil: '2027-01-01',
    }),
  )
  const stored = await storedAnswers(caseNumber)
  for (const word of ['金丝雀代理', '13911112222', identity.fileId, power.name]) expect(stored).not.toContain(word)
  await drain(platform, (row) => deliver(platform, row))
  const submission = received.find((one) => one.caseNumber === caseNumber)
  expect(submission?.answers).toMatchObject({ agentName: '金丝雀代理' })
  expect(submission?.evidence.map(({ sha256 }) => sha256).sort()).toEqual([identity.sha256, power.sha256].sort())
  expect(evidence).toEqual(expect.arrayContaining([identity.sha256, power.sha256]))
  const view = data(
    await platform.call<{ document: { rows: { key: string; files?: { fileId: string }[] }[] }[] }>(
      'cases.get',
      { caseNumber },
      { person: 'agent' },
    ),
  )
  const rows = view.document.flatMap((section) => section.rows)
  expect(rows.find(({ key }) => key === 'powerOfAttorney')?.files?.[0]?.fileId).toBe(power.fileId)
  data(await platform.call('files.link', { caseNumber, fileId: power.fileId }, { person: 'agent' }))
  expect(refusal(await platform.call('files.link', { caseNumber, fileId: power.fileId }, { person: 'stranger' }))).toBe(
    'not-found',
  )
})

test('art. 12: a joint complaint names everybody to the regulator and nobody in the database', async () => {
  const paper = await upload('同意书.png', 'blue')
  const others = ['甲', '乙'].map((name, index) => ({
    name: `共同${name}`,
    mobile: `1391111333${index}`,
    address: `福州市仓山区金丝雀${index}号`,
    agrees: true,
    represents: index === 0 ? 'yes' : 'no',
  }))
  const joint = {
    filedAs: 'joint',
    others,
    jointWay: 'representatives',
    selfRepresents: 'yes',
    jointPaper: [paper],
    jointDuty: true,
  }
  const { caseNumber } = data(await file('joint', joint))
  const stored = await storedAnswers(caseNumber)
  for (const { name, mobile, address } of others)
    for (const word of [name, mobile, address]) expect(stored).not.toContain(word)
  await drain(platform, (row) => deliver(platform, row))
  expect(received.find((one) => one.caseNumber === caseNumber)?.answers.others).toEqual(others)
})

test('a client that leaves out a consent or names one representative is refused at the field', async () => {
  const paper = await upload('同意书.png', 'yellow')
  const other = { name: '共同甲', mobile: '13911113330', address: '福州市仓山区1号', agrees: true }
  const joint = { filedAs: 'joint', others: [other], jointWay: 'each', jointPaper: [paper] }
  const blocked = async (changes: object) => {
    const reply = await file('hostile', { ...joint, ...changes })
    return reply.ok ? 'filed' : Object.keys(reply.error.fields ?? {})
  }
  expect(await blocked({ others: [{ ...other, agrees: false }] })).toEqual(['others.0.agrees'])
  expect(await blocked({ others: [] })).toEqual(['others'])
  const represented = { jointWay: 'representatives', selfRepresents: 'yes', jointDuty: true }
  expect(await blocked({ ...represented, others: [{ ...other, represents: 'no' }] })).toEqual(['jointWay'])
  expect(refusal(await file('hostile', { ...joint, others: Array(31).fill(other) }))).toBe('bad-request')
})
