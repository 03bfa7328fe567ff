import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { publishedRows } from '../../../domain/annual-report'
import { type Answers, readableDocument } from '../../../domain/kernel/form'
import type { CaseToPrint, PublicService } from '../../../domain/kernel/service'
import { filingExport, filingExportSchema } from '../../../domain/kernel/service/exports'
import { printsOf } from '../../../domain/kernel/service/prints'
import { annualReportCompany } from '../../../domain/services/annual-report-company'
import { publication as companyPublication } from '../../../domain/services/annual-report-company/publication'
import { annualReportSoleTrader } from '../../../domain/services/annual-report-sole-trader'
import { soundCompanyReport, soundGuarantee } from '../../sound/annual-report-company'
import { soundSoleTraderReport } from '../../sound/annual-report-sole-trader'

const guarantee = (publish: string) => ({ ...soundGuarantee, debtor: `某公司${publish}`, publish })
const company: Answers = { ...soundCompanyReport, guaranteed: 'yes', guarantees: [guarantee('yes'), guarantee('no')] }

const exported = (service: PublicService, answers: Answers) =>
  filingExport({
    service,
    form: service.forms[0].value,
    caseNumber: 'FZ26-A',
    title: '年报',
    receivedAt: '2026-03-10T02:00:00.000Z',
    state: { id: 'published', label: '已归档' },
    answers,
  })
const answersOf = (service: PublicService, answers: Answers) =>
  exported(service, answers).sections.flatMap((section) => section.answers)

test('the shape is the one that is documented, and so is the example', () => {
  const document = readFileSync(join(__dirname, '../../../docs/filing-export.md'), 'utf8')
  const example = /```json\n([\s\S]*?)```/.exec(document)?.[1] ?? ''
  const read = v.parse(filingExportSchema, JSON.parse(example))
  for (const member of Object.keys(read)) expect(document).toContain(`\`${member}`)
  for (const [service, answers] of [
    [annualReportCompany, company],
    [annualReportSoleTrader, soundSoleTraderReport],
  ] as const) {
    const text = JSON.stringify(exported(service, answers))
    expect(v.parse(filingExportSchema, JSON.parse(text))).toEqual(JSON.parse(text))
  }
})

test('every answered question once, money in yuan without a fraction lost, the year and the merchant on top', () => {
  const all = answersOf(annualReportCompany, { ...company, equity: -5, profit: 123_456_789_012_345 })
  const asked = readableDocument(annualReportCompany.forms[0].value, company).flatMap(({ rows }) => rows)
  expect(new Set(all.map(({ key }) => key))).toEqual(new Set(asked.map(({ key }) => key.split('.')[0])))
  expect(all).toContainEqual(expect.objectContaining({ key: 'equity', kind: 'money', value: '-0.05', unit: 'CNY' }))
  expect(all).toContainEqual(expect.objectContaining({ key: 'profit', value: '1234567890123.45' }))
  expect(exported(annualReportCompany, company)).toMatchObject({ merchant: company.uscc, subject: '2025' })
})

test('what is marked public is what look-up shows: item 7 as chosen, each guarantee by itself, people never', () => {
  const all = answersOf(annualReportCompany, company)
  const flag = (key: string) => all.find((answer) => answer.key === key)
  expect(flag('address')).toMatchObject({ public: true })
  expect(flag('revenue')).toMatchObject({ public: true })
  expect(flag('assets')).toMatchObject({ public: false })
  expect(flag('partyMembers')).toMatchObject({ public: false })
  const guarantees = flag('guarantees') as unknown as { entries: { public: boolean }[][] }
  expect(guarantees.entries.map(([first]) => first?.public)).toEqual([true, false])
  // as many public questions as there are public rows, groups aside
  const rows = publishedRows(annualReportCompany.forms[0].value, companyPublication, company)
  const labels = all.flatMap((answer) => ('public' in answer && answer.public ? [answer.label] : []))
  for (const { label } of rows.filter(({ label }) => labels.includes(label))) expect(labels).toContain(label)
  const heads = ['报告年度', '统一社会信用代码', '企业名称']
  expect(labels.filter((label) => !heads.includes(label)).sort()).toEqual(
    rows
      .map(({ label }) => label)
      .filter((label) => labels.includes(label))
      .sort(),
  )
})

test('a sole trader who publishes nothing: only the head is public', () => {
  const all = answersOf(annualReportSoleTrader, { ...soundSoleTraderReport, publish: 'no' })
  expect(all.flatMap((answer) => ('public' in answer && answer.public ? [answer.key] : []))).toEqual([
    'reportYear',
    'uscc',
    'name',
  ])
})

test('the report on paper: every answer with whether it is public, party membership on a page of its own', () => {
  const paper = printsOf(annualReportCompany, { state: 'published' } as never, 'applicant').find(
    ({ id }) => id === 'report',
  )
  const form = annualReportCompany.forms[0].value
  const printed = paper?.print({
    answers: company,
    document: readableDocument(form, company),
    caseNumber: 'FZ26-A',
    serviceTitle: '企业年报',
    receivedAt: '2026-03-10T02:00:00.000Z',
    state: { label: '已归档', meaning: '' },
    cityName: '福州市',
  } as unknown as CaseToPrint)
  const tables = (printed?.sections ?? []).flatMap(({ blocks, ownPage }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => [...row, ownPage ?? false]) : [])),
  )
  expect(printed?.title).toBe('2025年度报告')
  expect(tables).toContainEqual(['资产总额', '1,200 万元', '不公示', false])
  expect(tables).toContainEqual(['股东1 · 认缴额', '300 万元', '公示', false])
  expect(tables).toContainEqual(['担保2 · 债务人', '某公司no', '不公示', false])
  expect(tables).toContainEqual(['法定代表人是不是党员', '是', '不公示', true])
  expect(tables).toHaveLength(readableDocument(form, company).flatMap(({ rows }) => rows).length)
})
