import { isPlainDate, longDate } from '../../kernel/calendar'
import { laws, since } from '../../kernel/law'
import type { Check } from '../../kernel/rules'
import type { Known, PublicService } from '../../kernel/service'
import {
  barredByRegister,
  declaration,
  notBarredFromClosing,
  published,
  publishedLongEnough,
  registrarOf,
  registrationNextSteps,
  registrationPeriods,
  registrationWorkflow,
  windowToApply,
} from '../../registration'
import { type CancellationAnswers, form, isSoleTrader } from './form'

const { companyLaw, registrationReg, registrationRules } = laws
const id = 'simplified-cancellation'

const checks: readonly Check<CancellationAnswers, Known>[] = [
  {
    id: `${id}.bars`,
    severity: 'blocks',
    basis: registrationRules.article(48),
    test: ({ bars }) => notBarredFromClosing(bars, 'bars'),
  },
  {
    id: `${id}.register`,
    severity: 'blocks',
    basis: registrationRules.article(48),
    test: (_answers, { known, today }) => barredByRegister(known?.merchant, today, 'bars'),
  },
  {
    id: `${id}.published`,
    severity: 'blocks',
    basis: registrationReg.article(33),
    test: (answers, { today }) =>
      isSoleTrader({ ...answers }) ? [] : publishedLongEnough(answers.publishedOn, today, 'publishedOn'),
  },
]

/** 简易注销登记, by whoever stands for the merchant (条例 art. 33; 公司法 art. 240). */
export const simplifiedCancellation: PublicService = {
  id,
  title: '简易注销',
  summary: '没有债务的，承诺加公告20天就能注销；个体户不用公告',
  audience: 'merchant',
  family: 'registration',
  basis: [registrationReg.article(33), companyLaw.article(240)],
  forms: since(form.version, form, registrationReg.article(33)),
  checks,
  workflow: registrationWorkflow(form, { act: '简易注销登记', newLicence: false }),
  periods: registrationPeriods(id),
  declaration: [...declaration.slice(0, 1), '注销后不再以这个主体的名义经营，营业执照交回或者公告作废。'],
  receivedMoment: '提交成功的时间就是登记机关收到申请的时间，期限从次日起算。',
  caseTitle: ({ currentName }: CancellationAnswers) => `注销 ${currentName ?? '登记'}`,
  competence: (_answers, city) => registrarOf(undefined, 'premises', city),
  prefill: ({ uscc, name }) => ({ uscc, currentName: name }),
  tells: (answers) => {
    const { publishedOn } = answers as CancellationAnswers
    if (isSoleTrader(answers))
      return [
        {
          section: 'conditions',
          title: '个体户怎么注销',
          rows: [],
          sentences: ['不用公告。登记机关把申请推送给税务等部门，10天内没有异议的就注销。'],
          basis: [registrationReg.article(33)],
        },
      ]
    if (!isPlainDate(publishedOn)) return []
    const { from, until } = windowToApply(publishedOn)
    return [
      {
        section: 'conditions',
        title: '什么时候能申请',
        rows: [
          { label: '公告', text: `${longDate(publishedOn)}起20天` },
          { label: '申请', text: `${longDate(from)}至${longDate(until)}` },
        ],
        basis: [registrationReg.article(33)],
      },
    ]
  },
  forMerchant: {
    of: ({ uscc }: CancellationAnswers) => uscc,
    suits: ({ status }) => status === 'active' || status === 'dormant',
    inForce: ['registered'],
    begin: ({ merchant }) => ({
      register: merchant ? { uscc: merchant.uscc, currentName: merchant.name } : {},
      earlier: {},
    }),
  },
  atRegulator: {
    effect: (filing, act, _data, merchant) => {
      if (act !== 'register' || !merchant) return undefined
      const { day, answers } = filing
      const { publishedOn } = answers as CancellationAnswers
      return published({ ...merchant, status: 'cancelled', endedOn: day, asOf: day }, filing, {
        kind: 'simplified-cancellation',
        title: '简易注销',
        rows: [
          ['公告开始', isPlainDate(publishedOn) ? longDate(publishedOn) : undefined],
          ['注销日期', longDate(day)],
        ],
      })
    },
  },
  nextSteps: (state) =>
    registrationNextSteps(state, [
      {
        title: '网店上写明已经终止',
        text: '提前30天在网店首页公示终止经营，注销后撤下营业执照信息。',
        basis: laws.ecommerceLaw.article(16),
      },
    ]),
}
