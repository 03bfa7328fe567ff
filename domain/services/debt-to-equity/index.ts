import { addDays, isPlainDate, longDate } from '../../kernel/calendar'
import { laws, since } from '../../kernel/law'
import type { Known, NextStep, PublicService, Reminder, SectionNote } from '../../kernel/service'
import { registrarOf, registrationNextSteps, registrationPeriods, registrationWorkflow } from '../../registration'
import { checks } from './checks'
import { type DebtToEquityAnswers, form } from './form'

const { companyLaw, publicityReg, registrationReg, registrationRules } = laws
const fenPerYuan = 100
/** 条例 art. 24. */
const DAYS_TO_APPLY = 30

const afterRegistration: readonly NextStep[] = [
  {
    title: '二十个工作日内公示出资',
    text: '到“我的商户”办“企业即时信息公示”，内容选股东的出资，出资方式写“债权”。',
    basis: publicityReg.article(10, 1),
  },
  {
    title: '更新股东名册',
    text: '给新股东出资证明书，记入股东名册；转股的债权从这天起不再是公司的债。',
    basis: companyLaw.article(48),
  },
]

/** What to have ready, and until when: shown while the resolution is filled in. */
function tells({ decidedOn }: DebtToEquityAnswers): readonly SectionNote[] {
  const until = isPlainDate(decidedOn) ? longDate(addDays(decidedOn, DAYS_TO_APPLY)) : undefined
  return [
    {
      section: 'resolution',
      title: '要准备的材料',
      rows: [
        { label: '债权', text: '证明材料、转股协议、评估报告' },
        { label: '公司', text: '三分之二以上表决权通过的决议、改好的章程' },
        ...(until ? [{ label: '最晚申请', text: until }] : []),
      ],
      basis: [companyLaw.article(66), registrationRules.article(32), registrationReg.article(24)],
    },
  ]
}

/** A registered conversion that the company has not published: told once, as long as it is not there. */
function reminders({ merchant, earlier = [] }: Known): readonly Reminder[] {
  const published = (merchant?.disclosures ?? []).filter(({ kind }) => kind === 'contributions')
  return earlier
    .filter(({ state }) => state === 'registered')
    .filter(
      ({ filedOn, answers }) =>
        !((answers as DebtToEquityAnswers).claims ?? []).every(({ creditorName }) =>
          published.some(
            ({ publishedOn, rows }) => publishedOn >= filedOn && rows.some(({ text }) => text === creditorName),
          ),
        ),
    )
    .map(({ caseNumber }) => ({
      id: `contributions:${caseNumber}`,
      subject: '',
      title: '债权转股权登记了，还没有公示',
      text: '从登记之日起20个工作日内，请到“企业即时信息公示”逐位公示股东的出资，出资方式写“债权”。已经公示的，不用理会。',
    }))
}

/** 债权转股权: an increase of capital whose contribution is a claim, as a guided change registration. */
export const debtToEquity: PublicService = {
  id: 'debt-to-equity',
  title: '债权转股权',
  summary: '把公司欠的债转成股权，按增加注册资本办变更登记',
  audience: 'merchant',
  family: 'pledge',
  basis: [companyLaw.article(48), registrationRules.article(13), registrationReg.article(24)],
  forms: since(form.version, form, registrationReg.article(24)),
  checks,
  workflow: registrationWorkflow(form, { act: '变更登记', newLicence: false }),
  periods: registrationPeriods('debt-to-equity'),
  declaration: [
    '提交的材料真实、合法、有效，债权真实存在，没有重复用来出资；提交虚假材料的，登记会被撤销，并可能罚款。',
    '债权人已经同意转股，知道转股后不再是公司的债权人。',
  ],
  receivedMoment: '提交成功的时间就是登记机关收到申请的时间，期限从次日起算。',
  caseTitle: ({ companyName }: DebtToEquityAnswers) => `债权转股权 ${companyName ?? ''}`,
  competence: ({ companyAddress }: DebtToEquityAnswers, city) => registrarOf(companyAddress, 'premises', city),
  tells,
  forMerchant: {
    of: ({ uscc }: DebtToEquityAnswers) => uscc,
    // only a company has registered capital (细则 art. 6)
    suits: ({ kind, status, capital, type }) =>
      kind === 'enterprise' &&
      capital !== undefined &&
      /公司/.test(type) &&
      (status === 'active' || status === 'dormant'),
    inForce: ['registered'],
    begin: ({ merchant }) => ({
      register: merchant
        ? {
            uscc: merchant.uscc,
            companyName: merchant.name,
            companyAddress: merchant.address,
            ...(merchant.capital === undefined ? {} : { currentCapital: merchant.capital * fenPerYuan }),
          }
        : {},
      earlier: {},
    }),
    reminders,
  },
  atRegulator: {
    effect: ({ answers, day }, act, _data, merchant) => {
      const { newCapital } = answers as DebtToEquityAnswers
      if (act !== 'register' || !merchant || newCapital === undefined) return undefined
      return { ...merchant, capital: Math.floor(newCapital / fenPerYuan), asOf: day }
    },
  },
  nextSteps: (state) => registrationNextSteps(state, afterRegistration),
}
