import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { syncDirectory } from '../../../cloudfunctions/credit'
import type { MerchantSnapshot } from '../../../domain/credit'
import { company, penalty } from '../../domain/credit/snapshots'
import { claimFiling } from '../../sound/merchant-claim'
import { type BothSides, bothSides } from '../bothSides'
import { data, refusal, type TestPlatform } from '../harness'

/**
 * The repair of a penalty's publication over a working regulator: refused with its ground, asked for again, agreed to, and
 * gone from what everybody reads, while the bureau keeps it.
 */
const person = 'head'
const head = '林榕生'
const general = penalty({
  id: 'general',
  decidedOn: '2026-08-01',
  publishedOn: '2026-08-08',
  publicUntil: '2027-08-08',
  violation: '经营标签不符合规定的预包装食品',
})
const young = penalty({ id: 'young', violation: '发布虚假广告', documentNumber: '榕鼓楼市监处罚〔2026〕9号' })
const merchant: MerchantSnapshot = company({ penalties: [general, young], asOf: '2026-11-20' })
const { uscc, name } = merchant
let sides: BothSides
let platform: TestPlatform

beforeAll(async () => {
  sides = await bothSides({ merchants: () => [merchant] })
  platform = sides.platform
  await syncDirectory(platform)
  const claim = claimFiling(uscc, name, head)
  const { caseNumber } = data(await platform.call<{ caseNumber: string }>('cases.submit', claim, { person }))
  await sides.bridge()
  await sides.officer(caseNumber, 'confirm')
}, 60_000)
afterAll(() => sides.close())

const apply = (record: MerchantSnapshot['penalties'][number], as = person) => {
  const answers = {
    uscc,
    name,
    record: record.id,
    about: `${record.violation}，${record.result}`,
    authority: record.authority,
    fulfilled: 'yes',
    fulfilledOn: '2026-08-20',
    harm: 'none',
    cure: '已召回并换上合格的标签，每周检查一次。',
    contactPhone: '13800138000',
  }
  const filing = { service: 'credit-repair', formVersion: '2026-01-01', answers, declared: true }
  return platform.call<{ caseNumber: string }>('cases.submit', filing, { person: as, key: randomUUID() })
}

/** What the officer decides, and what the applicant then reads of the case. */
async function decided(caseNumber: string, act: string, fields: Record<string, string> = {}): Promise<string> {
  await sides.bridge()
  await sides.officer(caseNumber, act, fields)
  await syncDirectory(platform)
  return data(await platform.call<{ state: { label: string } }>('cases.get', { caseNumber }, { person })).state.label
}

/** The penalties everybody reads. */
async function shown(): Promise<string[]> {
  const { blocks } = data(
    await platform.call<{ blocks: { id: string; records: { title: string }[] }[] }>('credit.merchant', { uscc }),
  )
  return blocks.filter(({ id }) => id === 'penalties').flatMap(({ records }) => records.map((one) => one.title))
}

test('only who stands for the merchant may ask for it', async () => {
  expect(refusal(await apply(general, 'somebody'))).toBe('not-allowed')
})

test('a refusal says its ground and changes nothing; it may be asked for again', async () => {
  const before = await shown()
  expect(before).toHaveLength(2)
  const { caseNumber } = data(await apply(general))
  expect(refusal(await apply(general))).toBe('blocked')
  const reason = '还没有看到缴款凭证，请补齐后再申请。'
  expect(await decided(caseNumber, 'refuse', { ground: 'unfulfilled', reason })).toBe('未同意')
  expect(await shown()).toEqual(before)
})

test('agreed to, that record is read by nobody any more, and the bureau keeps it', async () => {
  const before = await shown()
  const { caseNumber } = data(await apply(general))
  expect(await decided(caseNumber, 'repair')).toBe('已修复')
  const after = await shown()
  expect(after).toHaveLength(1)
  expect(before).toEqual(expect.arrayContaining(after))
  const kept = await platform.database.query.transaction().execute(async (query) => {
    await sql`select set_config('directory.role', 'register', true)`.execute(query)
    return query.selectFrom('merchant_record').select(['id', 'hidden']).orderBy('id').execute()
  })
  expect(kept).toEqual([
    { id: 'general', hidden: 'repaired' },
    { id: 'young', hidden: null },
  ])
  expect(refusal(await apply(general))).toBe('blocked')
})
