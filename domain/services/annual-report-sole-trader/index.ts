import {
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
  turnoverPicture,
} from '../../annual-report'
import { laws, since } from '../../kernel/law'
import type { PublicService } from '../../kernel/service'
import { checks } from './checks'
import { form, type SoleTraderReport } from './form'
import { publication, rows } from './publication'
import { sources } from './sources'

const { annualSole, registrationRules } = laws

/** 个体工商户年报: published or not, as the trader chooses; on paper as well (Order 69 arts. 5, 8, 10). */
export const annualReportSoleTrader: PublicService = {
  id: 'annual-report-sole-trader',
  title: '个体工商户年报',
  summary: '每年1月1日至6月30日报送上一年度年报，可以选择不公示，也可以到登记机关交纸质的',
  audience: 'merchant',
  basis: [reportLaw['sole-trader'].duty, annualSole.article(5), registrationRules.article(63)],
  forms: since(form.version, form, annualSole.article(6)),
  checks,
  workflow: reportWorkflow(
    'sole-trader',
    '年报已归档。选了公示的，内容可以在“查询”里看到；选了不公示的，只显示已报送。',
  ),
  periods: reportPeriods,
  declaration: ['年报内容真实，我对真实性负责。', '我知道隐瞒真实情况、弄虚作假会被标记为经营异常状态。'],
  receivedMoment: '提交成功的时间就是报送年报的时间，6月30日24时前提交的不算逾期。',
  caseTitle: ({ reportYear, name }: SoleTraderReport) => `${reportYear ?? ''}年度年报 ${name ?? '个体工商户'}`,
  forMerchant: reportFiling('sole-trader', sources),
  atRegulator: reportAtRegulator(rows),
  isPublished: (key, answers, entry) => isPublished(publication, key, answers, entry),
  picture: (answers, known) => turnoverPicture(answers, known, 'business'),
  beside: (answers, known) => besideLastYear(form, answers, known),
  table: figuresImport(form, 'business'),
  prints: [reportPrint(publication)],
  nextSteps: reportNextSteps('sole-trader'),
}
