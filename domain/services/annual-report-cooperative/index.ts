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
import { type CooperativeReport, form } from './form'
import { publication, rows } from './publication'
import { sources } from './sources'

const { duty } = reportLaw.cooperative

/** 农民专业合作社年报: 合作社法 art. 17. */
export const annualReportCooperative: PublicService = {
  id: 'annual-report-cooperative',
  title: '农民专业合作社年报',
  summary: '每年1月1日至6月30日报送上一年度年报，成员情况一并核对，逾期也可以补报',
  audience: 'merchant',
  basis: [laws.coopLaw.article(17), laws.registrationRules.article(63), duty],
  forms: since(form.version, form, laws.coopLaw.article(17)),
  checks,
  workflow: reportWorkflow('cooperative', '年报已归档，应当公示的内容可以在“查询”里看到。'),
  periods: reportPeriods,
  declaration: ['年报内容真实，本合作社对真实性负责。', '我知道隐瞒真实情况、弄虚作假会被列入经营异常名录。'],
  receivedMoment: '提交成功的时间就是报送年报的时间，6月30日24时前提交的不算逾期。',
  caseTitle: ({ reportYear, name }: CooperativeReport) => `${reportYear ?? ''}年度年报 ${name ?? '合作社'}`,
  forMerchant: reportFiling('cooperative', sources),
  atRegulator: reportAtRegulator(rows),
  isPublished: (key, answers, entry) => isPublished(publication, key, answers, entry),
  picture: (answers, known) => accountsPicture(answers, known, 'accounts'),
  beside: (answers, known) => besideLastYear(form, answers, known),
  table: figuresImport(form, 'accounts'),
  prints: [reportPrint(publication)],
  nextSteps: reportNextSteps('cooperative'),
}
