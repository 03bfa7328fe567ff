import fc from 'fast-check'
import * as v from 'valibot'
import { creditContract } from '../../../cloudfunctions/credit/contract'
import {
  isPublic,
  type Listing,
  type MerchantSnapshot,
  type Penalty,
  type Publication,
  type PublicFile,
  publicFile,
} from '../../../domain/credit'
import { addDays, plainDate } from '../../../domain/kernel/calendar'
import { generateCity, readTradeNames } from '../../../regulator/sandbox/city'
import { anySnapshot, company, listing, penalty, today } from './snapshots'

const { output } = creditContract['credit.merchant']
const block = (file: PublicFile, id: string) => {
  const found = file.blocks.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`no block ${id}`)
  return found
}
const rowsOf = (file: PublicFile, id: string) =>
  Object.fromEntries(block(file, id).records.flatMap(({ rows }) => rows.map(({ label, text }) => [label, text])))

describe('the answer of credit.merchant', () => {
  it('has exactly the shape of the contract, for every kind of merchant', () => {
    const city = generateCity({ seed: 9, merchants: 500, today, tradeNames: readTradeNames() })
    for (const snapshot of city) {
      const file = publicFile(snapshot, today, '鼓楼区')
      // the schema drops what it does not know: equal means nothing more and nothing less
      expect(v.parse(output, file)).toEqual(file)
    }
  })

  it('has every block of the public file, each with source, day, basis, meaning and a sentence for nothing', () => {
    const file = publicFile(company(), today)
    expect(file.blocks.map(({ id }) => id)).toEqual([
      'registration',
      'licences',
      'penalties',
      'abnormal',
      'serious',
      'annual-reports',
      'shops',
      'members',
      'changes',
      'pledges',
      'spot-checks',
      'closing',
      'frozen-shares',
    ])
    for (const { source, asOf, basis, meaning, empty, id } of file.blocks) {
      expect([source, meaning].every((text) => text.length > 3)).toBe(true)
      expect(basis.title.length).toBeGreaterThan(2)
      expect(asOf).toBe('2026-11-22')
      expect([id, empty]).toEqual([id, expect.stringContaining('截至2026年11月22日')])
    }
    expect(block(file, 'penalties').empty).toBe('截至2026年11月22日没有公示中的行政处罚')
  })

  it('says how sure we are: periods known from a summary are marked secondary', () => {
    const file = publicFile(company(), today)
    expect(block(file, 'penalties').basis).toMatchObject({ law: 'credit-repair', evidence: 'secondary' })
    expect(block(file, 'registration').basis).toMatchObject({ article: '6(1)', evidence: 'verified' })
  })

  it('names the division it is given', () => {
    expect(publicFile(company(), today, '鼓楼区').division).toBe('鼓楼区')
    expect(publicFile(company(), today).division).toBe('350102')
  })

  it('leaves the snapshot as it was', () => {
    const snapshot = company({ penalties: [penalty({ decidedOn: '2026-01-01' }), penalty({ id: 'p-2' })] })
    const before = structuredClone(snapshot)
    publicFile(snapshot, today)
    expect(snapshot).toEqual(before)
  })
})

describe('what is hidden', () => {
  it('never appears, whatever the snapshot: property', () => {
    const anyDay = fc.integer({ min: -800, max: 800 }).map((offset) => addDays(today, offset))
    fc.assert(
      fc.property(anySnapshot, anyDay, (snapshot, day) => {
        const text = JSON.stringify(publicFile(snapshot, day))
        for (const record of [...snapshot.penalties, ...snapshot.listings, ...(snapshot.publications ?? [])]) {
          // independent of the code under test: the reasons to hide, written down again
          const mustHide =
            record.endReason !== undefined ||
            (record.endedOn !== undefined && record.endedOn <= day) ||
            (record.publicUntil !== undefined && record.publicUntil < day) ||
            ('level' in record && record.level === 'warning')
          if (mustHide && texts(record).some((secret) => text.includes(secret))) return false
          if (!mustHide && isPublic(record, day) && !texts(record).every((shown) => text.includes(shown))) return false
        }
        return true
      }),
      { numRuns: 2_000 },
    )
  })

  it('is a penalty from the day after its last one', () => {
    const snapshot = company({ penalties: [penalty({ publicUntil: '2026-11-22' })] })
    const shown = publicFile(snapshot, today)
    expect(block(shown, 'penalties').records).toMatchObject([{ id: 'p-1', publicUntil: '公示至2026年11月22日' }])
    expect(shown.facets).toContainEqual({ block: 'penalties', label: '公示中的处罚1条', tone: 'attention' })
    const next = publicFile(snapshot, plainDate('2026-11-23'))
    expect(block(next, 'penalties').records).toEqual([])
    expect(next.facets).toContainEqual({ block: 'penalties', label: '没有公示中的处罚', tone: 'neutral' })
  })

  it('is a report that is not filed yet', () => {
    const annualReports = [{ id: 'r', year: 2025, filedOn: '2026-11-23', published: [] }]
    expect(block(publicFile(company({ annualReports }), today), 'annual-reports').records).toEqual([])
  })
})

describe('a pledge of equity in the company', () => {
  const pledge = {
    certificate: '（榕）股质登记设字〔2026〕第0012号',
    kind: 'equity' as const,
    pledgor: '林榕生',
    pledgee: '福州海峡银行股份有限公司',
    marks: [],
    amount: 50_000_000,
    currency: '人民币',
    equity: '福州榕网科技有限公司',
    registeredOn: '2026-11-20',
    state: 'registered' as const,
  }
  const shown = (snapshot: MerchantSnapshot, day = today) =>
    block(publicFile(snapshot, day), 'pledges').records.map(({ title }) => title)

  it('is shown with its sides, amount and number from the day it is registered', () => {
    const file = publicFile(company({ pledges: [pledge] }), today)
    expect(v.parse(output, file)).toEqual(file)
    expect(rowsOf(file, 'pledges')).toMatchObject({
      出质人: '林榕生',
      质权人: '福州海峡银行股份有限公司',
      出质股权数额: '50 万元',
      登记编号: pledge.certificate,
      登记日期: '2026年11月20日',
    })
    expect(shown(company({ pledges: [pledge] }), plainDate('2026-11-19'))).toEqual([])
  })

  it('is named by what was registered last, and gone once it has ended; a pledge of marks is not among them', () => {
    expect(shown(company({ pledges: [{ ...pledge, state: 'changed' }] }))).toEqual(['股权出质变更登记'])
    for (const state of ['cancelled', 'revoked'] as const)
      expect([state, shown(company({ pledges: [{ ...pledge, state }] }))]).toEqual([state, []])
    expect(shown(company({ pledges: [{ ...pledge, kind: 'trademark', marks: ['30112233'] }] }))).toEqual([])
  })

  it('is shown once, where the registrar publishes it otherwise as well', () => {
    const publication = {
      id: 'p',
      kind: 'equity-pledge' as const,
      title: '股权出质设立登记（公示）',
      authority: '鼓楼区市场监督管理局',
      publishedOn: '2026-11-20',
      rows: [{ label: '登记编号', text: pledge.certificate }],
    }
    expect(shown(company({ pledges: [pledge], publications: [publication] }))).toEqual(['股权出质设立登记（公示）'])
  })
})

describe('a home', () => {
  const home: Partial<MerchantSnapshot> = {
    kind: 'sole-trader',
    type: '个体工商户',
    residential: true,
    address: '福建省福州市晋安区福新中路268号6座1203单元',
    annualReports: [
      {
        id: 'r',
        year: 2025,
        filedOn: '2026-03-01',
        published: [
          { label: '通信地址', text: '福州市晋安区福新中路268号6座' },
          { label: '其他', text: '收货：福建省福州市晋安区福新中路268号6座1203单元（门口）' },
        ],
      },
    ],
  }

  it('is shown to street level everywhere', () => {
    const file = publicFile(company(home), today)
    expect(file.address).toBe('福建省福州市晋安区福新中路****')
    expect(rowsOf(file, 'registration').经营场所).toBe('福建省福州市晋安区福新中路****')
    expect(JSON.stringify(file)).not.toMatch(/268号|1203|6座/)
  })

  it('does not come back through a change of address', () => {
    const rows = [
      { label: '变更前', text: '福建省福州市晋安区福新中路268号6座1203单元' },
      { label: '变更后', text: '福建省福州市晋安区连江北路77号2座501单元' },
    ]
    const publications = [
      { id: 'c', kind: 'change' as const, title: '住所变更', authority: '局', publishedOn: '2026-01-05', rows },
    ]
    const file = publicFile(company({ ...home, publications }), today)
    expect(rowsOf(file, 'changes')).toMatchObject({ 变更后: '福建省福州市晋安区连江北路****' })
    expect(JSON.stringify(file.blocks)).not.toMatch(/268|1203|77号|501单元/)
  })

  it('is no reason to hide the premises of others', () => {
    expect(publicFile(company(), today).address).toBe('福建省福州市鼓楼区五四路128号3层302室')
  })
})

describe('records', () => {
  it('of registration use the words of the licence', () => {
    expect(rowsOf(publicFile(company(), today), 'registration')).toMatchObject({
      法定代表人: '林榕生',
      注册资本: '125万元',
      成立日期: '2018年3月12日',
      登记状态: '在营',
    })
    const rows = rowsOf(publicFile(company({ kind: 'sole-trader', type: '个体工商户' }), today), 'registration')
    expect(rows).toMatchObject({ 经营者: '林榕生', 注册日期: '2018年3月12日' })
    const sole = rowsOf(publicFile(company({ type: '个人独资企业' }), today), 'registration')
    expect(sole).toMatchObject({ 投资人: '林榕生', 出资额: '125万元' })
  })

  it('of licences say when one has run out, from the day after', () => {
    const licences = [
      {
        id: 'f',
        title: '食品经营许可证',
        number: 'JY1',
        authority: '局',
        validFrom: '2021-11-23',
        validTo: '2026-11-22',
      },
    ]
    const valid = publicFile(company({ licences }), today)
    expect(valid.facets).toContainEqual({ block: 'licences', label: '许可1项', tone: 'good' })
    const after = publicFile(company({ licences }), plainDate('2026-11-23'))
    expect(rowsOf(after, 'licences').有效期).toContain('已过有效期')
    expect(after.facets).toContainEqual({ block: 'licences', label: '1项许可已过有效期', tone: 'attention' })
  })

  it('of a sole trader who kept the report back say so', () => {
    const annualReports = [{ id: 'r', year: 2025, filedOn: '2026-03-01', published: [] }]
    const file = publicFile(company({ kind: 'sole-trader', annualReports }), today)
    expect(rowsOf(file, 'annual-reports')).toEqual({ 报送日期: '2026年3月1日', 内容: '商户选择不公示' })
  })

  it('of a sole trader are a mark, not a list (Order 69 arts. 14–15)', () => {
    const file = publicFile(company({ kind: 'sole-trader', listings: [listing()] }), today)
    expect(block(file, 'abnormal')).toMatchObject({
      title: '经营异常状态',
      basis: { law: 'annual-sole', evidence: 'verified' },
      records: [{ title: '标记为经营异常状态' }],
    })
  })
})

describe('facets', () => {
  it.each([
    ['2026-06-30', undefined],
    ['2026-07-01', '没有2025年度年报'],
  ])('on %s say about a missing report: %s', (day, label) => {
    const facet = publicFile(company(), plainDate(day)).facets.find((candidate) => candidate.block === 'annual-reports')
    expect(facet?.label).toBe(label)
  })

  it('do not ask a merchant of this year or a cancelled one for a report', () => {
    for (const rest of [{ establishedOn: '2026-01-01' }, { status: 'cancelled' as const, endedOn: '2026-02-01' }])
      expect(publicFile(company(rest), today).facets.some((facet) => facet.block === 'annual-reports')).toBe(false)
  })

  it('carry no grade, score or class', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const { facets } = publicFile(snapshot, today)
        return facets.every(({ label }) => !/[A-D]级|等级|评分|分数|信用分|星/.test(label))
      }),
    )
  })
})

type AnyRecord = Penalty | Listing | Publication

function texts(record: AnyRecord): string[] {
  if ('rows' in record) return [record.id, record.title, ...record.rows.map(({ text }) => text)]
  return 'level' in record
    ? [record.id, record.violation, record.documentNumber, record.result]
    : [record.id, record.reason]
}
