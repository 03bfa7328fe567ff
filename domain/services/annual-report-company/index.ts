import {
  accountsPicture,
  besideLastYear,
  figuresImport,
  isPublished,
  reportAtRegulator,
  reportFiling,
  reportLaw,
  reportNextSteps,
  reportPeriods,
  reportPrint,
  reportWorkflow,
} from '../../annual-report'
import { laws, since } from '../../kernel/law'
import type { PublicService } from '../../kernel/service'
import { checks } from './checks'
import { type CompanyReport, form } from './form'
import { publication, rows } from './publication'
import { sources } from './sources'

const { duty } = reportLaw.company

/** 企业年报: what a company tells the public about last year, every 1 January – 30 June. */
export const annualReportCompany: PublicService = {
  id: 'annual-report-company',
  title: '企业年报',
  summary: '每年1月1日至6月30日报送上一年度年报，带入去年和登记的内容，逾期也可以补报',
  audience: 'merchant',
  basis: [duty, laws.publicityReg.article(9), laws.registrationRules.article(63)],
  forms: since(form.version, form, laws.publicityReg.article(9)),
  checks,
  workflow: reportWorkflow('company', '年报已归档，应当公示的内容可以在“查询”里看到。'),
  periods: reportPeriods,
  declaration: [
    '年报内容真实、及时，本企业对真实性负责。',
    '我知道隐瞒真实情况、弄虚作假会被列入经营异常名录，并可能受到处罚。',
  ],
  receivedMoment: '提交成功的时间就是报送年报的时间，6月30日24时前提交的不算逾期。',
  caseTitle: ({ reportYear, name }: CompanyReport) => `${reportYear ?? ''}年度年报 ${name ?? '企业'}`,
  forMerchant: reportFiling('company', sources),
  atRegulator: reportAtRegulator(rows),
  isPublished: (key, answers, entry) => isPublished(publication, key, answers, entry),
  picture: (answers, known) => accountsPicture(answers, known, 'accounts'),
  beside: (answers, known) => besideLastYear(form, answers, known),
  table: figuresImport(form, 'accounts'),
  prints: [reportPrint(publication)],
  nextSteps: reportNextSteps('company'),
}
