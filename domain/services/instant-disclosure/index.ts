import { reportKind } from '../../annual-report'
import type { PlainDate } from '../../kernel/calendar'
import type { Answers } from '../../kernel/form'
import { laws, since } from '../../kernel/law'
import type { Known, NextStep, PublicService } from '../../kernel/service'
import { atRegulator } from './atRegulator'
import { checks } from './checks'
import { type Disclosure, events, form } from './form'
import { disclosureOf, pledgesToPublish } from './pledges'
import { reminders } from './reminders'
import { workflow } from './workflow'

const { publicityReg } = laws

const steps: readonly NextStep[] = [
  {
    title: '发现公示错了',
    text: '可以再公示一次正确的内容，前后的内容都会保留。',
    basis: publicityReg.article(12),
  },
]

/** The pledge whose turn it is, filled in: nothing where all are published or on their way. */
function due(known: Known, today: PlainDate): Answers {
  const [pledge] = pledgesToPublish(known, today)
  return pledge && known.merchant ? disclosureOf(pledge, known.merchant) : {}
}

/** 即时公示: what an enterprise tells the public within 20 working days of its happening. */
export const instantDisclosure: PublicService = {
  id: 'instant-disclosure',
  title: '企业即时信息公示',
  summary: '出资、股权、许可、知识产权出质有变化，20个工作日内公示',
  audience: 'merchant',
  basis: [publicityReg.article(10)],
  forms: since(form.version, form, publicityReg.article(10)),
  checks,
  workflow,
  periods: [],
  declaration: ['公示的内容真实，本企业对真实性负责。'],
  receivedMoment: '提交成功的时间就是公示的时间。',
  caseTitle: ({ event, name }: Disclosure) =>
    `公示${events.find(({ id }) => id === event)?.label ?? '信息'} ${name ?? '企业'}`,
  forMerchant: {
    of: ({ uscc }) => (typeof uscc === 'string' ? uscc : undefined),
    suits: (merchant) => reportKind(merchant) === 'company',
    inForce: ['submitted', 'published'],
    begin: (known, _subject, today) => ({
      register: known.merchant ? { uscc: known.merchant.uscc, name: known.merchant.name, ...due(known, today) } : {},
      earlier: {},
    }),
    reminders,
  },
  atRegulator,
  isPublished: () => true,
  nextSteps: (state) => (state === 'published' ? steps : []),
}
