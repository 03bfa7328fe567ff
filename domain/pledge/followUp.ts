import { isPlainDate, longDate, type PlainDate, plainDate } from '../kernel/calendar'
import { defineWorkflow } from '../kernel/case'
import type { Answers, Form, Section } from '../kernel/form'
import { laws, since } from '../kernel/law'
import type { PledgeOnRecord } from '../kernel/merchant'
import type { Check, Objection } from '../kernel/rules'
import type { Known, PublicService } from '../kernel/service'
import { contractChecks } from './checks/contractChecks'
import { papersSection } from './fields/contractSections'
import { pledgeeSection } from './fields/partySections'
import { pledgeParties } from './parties'
import { withPledgeChanged } from './pledgeRecord'
import { pledgePrints } from './prints/pledgePrints'
import { pledgesInForce } from './registerMarks'
import { applicationActs, applicationStates, pledgePeriods } from './setUpWorkflow'
import { governingText } from './trademarkLaw'

const { trademarkPledge } = laws

/** What the filings about a registered pledge have in common. */
export interface FollowUpAnswers extends Answers {
  readonly certificate?: string
  readonly pledgorUscc?: string
  readonly pledgorName?: string
  readonly pledgeeName?: string
}

/** One kind of filing about a registered pledge: what it asks, and what it makes of the pledge. */
export interface FollowUp {
  readonly id: string
  readonly title: string
  readonly summary: string
  /** 变更: what the decision is called */
  readonly act: string
  readonly done: string
  readonly section: Section
  readonly checks: readonly Check[]
  /** what the register has after it; undefined where nothing changes */
  readonly change: (answers: Answers, pledge: PledgeOnRecord) => Partial<PledgeOnRecord> | undefined
}

const pledgeSection: Section = {
  id: 'pledge',
  title: '哪一份质权登记',
  why: '从登记信息带过来，对照登记证看一眼。',
  fields: [
    {
      key: 'certificate',
      kind: 'text',
      label: '登记证编号',
      required: true,
      maxLength: 60,
      basis: trademarkPledge.whole(),
    },
    {
      key: 'pledgorUscc',
      kind: 'uscc',
      label: '出质人统一社会信用代码',
      required: true,
      basis: trademarkPledge.article(2),
    },
    {
      key: 'pledgorName',
      kind: 'text',
      label: '出质人名称',
      required: true,
      maxLength: 100,
      basis: trademarkPledge.article(2),
    },
    { key: 'pledgorContact', kind: 'text', label: '经办人', required: true, maxLength: 40, personal: 'ordinary' },
    { key: 'pledgorMobile', kind: 'mobile', label: '经办人手机', required: true, personal: 'ordinary' },
  ],
}

/** The pledge on record a filing is about. */
export function pledgeOf(known: Known | undefined, certificate: unknown): PledgeOnRecord | undefined {
  return known?.merchant?.pledges?.find((pledge) => pledge.certificate === certificate)
}

/** A service about a registered pledge of marks: both sides sign it as they signed the pledge. */
export function followUpService({ id, title, summary, act, done, section, checks, change }: FollowUp): PublicService {
  const form: Form = {
    id,
    version: plainDate('2026-05-01'),
    sections: [pledgeSection, section, pledgeeSection, papersSection],
  }
  return {
    id,
    title,
    summary,
    audience: 'merchant',
    family: 'pledge',
    basis: [trademarkPledge.whole()],
    forms: since(form.version, form, trademarkPledge.whole()),
    checks: [onRecord(id), sameSides(id), ...checks, ...contractChecks.filter((check) => !/contents$/.test(check.id))],
    workflow: defineWorkflow({
      initial: 'submitted',
      submitted: { basis: trademarkPledge.whole(), applicant: `双方签署的${title}申请已递交受理窗口。` },
      states: {
        ...applicationStates,
        done: { label: done, waitingFor: 'nobody', tone: 'good', meaning: `${title}已办结，登记的内容以登记证为准。` },
      },
      acts: {
        ...applicationActs,
        decide: {
          label: act,
          by: 'regulator',
          from: ['accepted'],
          to: 'done',
          basis: trademarkPledge.whole(),
          says: { applicant: `${title}已办结。` },
          confirm: `核对好了吗？确定${act}？`,
        },
      },
    }),
    periods: pledgePeriods(id, ['decide']),
    declaration: ['双方都已看过并签署，现在递交受理窗口。'],
    receivedMoment: '提交成功的时间就是递交的时间。',
    caseTitle: ({ certificate }: FollowUpAnswers) => `${title} ${certificate ?? ''}`,
    parties: pledgeParties({ pledgor: ['pledge'], pledgee: ['pledgee'] }),
    forMerchant: {
      of: ({ pledgorUscc }: FollowUpAnswers) => pledgorUscc,
      suits: () => true,
      inForce: [],
      subjects: (known, today) =>
        pledgesInForce(known.merchant, today).map(({ certificate, pledgee, until }) => ({
          id: certificate,
          title: `登记证 ${certificate}`,
          state: 'open' as const,
          note: isPlainDate(until) ? `质权人${pledgee}，期限到${longDate(until)}` : `质权人${pledgee}`,
          ...(isPlainDate(until) ? { due: until } : {}),
        })),
      subjectOf: ({ certificate }: FollowUpAnswers) => certificate,
      begin: ({ merchant }, certificate) => ({
        register: merchant
          ? {
              pledgorUscc: merchant.uscc,
              pledgorName: merchant.name,
              ...(certificate ? { certificate } : {}),
              pledgorForeign: 'no',
            }
          : {},
        earlier: {},
      }),
    },
    atRegulator: {
      effect: ({ answers }, decided, _data, merchant) => {
        const pledge = pledgeOf(merchant && { merchant }, answers.certificate)
        const changed = decided === 'decide' && pledge ? change(answers, pledge) : undefined
        return merchant && changed ? withPledgeChanged(merchant, answers.certificate, changed) : undefined
      },
    },
    governing: governingText,
    prints: pledgePrints,
    nextSteps: () => [],
  }
}

/** The certificate is of a pledge of this merchant that still holds. */
function onRecord(id: string): Check {
  return {
    id: `${id}.certificate`,
    severity: 'blocks',
    field: 'certificate',
    basis: trademarkPledge.whole(),
    test: ({ certificate }, { known, today }) => {
      const { merchant } = (known ?? {}) as Known
      if (!merchant || certificate === undefined) return []
      if (pledgesInForce(merchant, today).some((pledge) => pledge.certificate === certificate)) return []
      return merchant.pledges?.some((pledge) => pledge.certificate === certificate)
        ? { message: '这份质权登记已经注销、失效或者到期，不能再办。', wayOut: '要继续担保的，请重新设立。' }
        : { message: '登记信息里没有这份质权登记。', wayOut: '请对照登记证核对编号。' }
    },
  }
}

/** The pledgee is who stands on the certificate. A renamed one is what a change is for, so this never blocks. */
function sameSides(id: string): Check {
  return {
    id: `${id}.pledgee`,
    severity: 'likely-refusal',
    field: 'pledgeeName',
    basis: trademarkPledge.whole(),
    test: ({ certificate, pledgeeName }, { known }): Objection | undefined => {
      const pledge = pledgeOf(known as Known | undefined, certificate)
      if (!pledge || pledgeeName === undefined || pledge.pledgee === pledgeeName) return undefined
      return { message: `登记证上的质权人是“${pledge.pledgee}”，和填的不一致。`, wayOut: '改了名的，先办变更。' }
    },
  }
}

/** The day a registered term ends, for checks. */
export function endOfTerm(pledge: PledgeOnRecord | undefined): PlainDate | undefined {
  return pledge && isPlainDate(pledge.until) ? pledge.until : undefined
}
