import { addDays, isPlainDate, longDate, plainDate } from '../../kernel/calendar'
import { defineWorkflow } from '../../kernel/case'
import type { Form, Section } from '../../kernel/form'
import { laws, since } from '../../kernel/law'
import { pledgesInForce } from '../../kernel/merchant'
import type { PublicService } from '../../kernel/service'
import { contractChecks } from '../checks/contractChecks'
import { papersSection } from '../fields/contractSections'
import { foreignField } from '../fields/foreignField'
import { pledgeeSection } from '../fields/partySections'
import { pledgeNextSteps } from '../nextSteps'
import { pledgeParties } from '../parties'
import { withPledgeChanged } from '../pledgeRecord'
import { pledgePrints } from '../prints/pledgePrints'
import { applicationActs, applicationStates, pledgePeriods } from '../setUpWorkflow'
import { governingText } from '../trademarkLaw'
import type { FollowUp, FollowUpAnswers } from './followUp'
import { certificateHolds, sameSides } from './followUpChecks'

const { trademarkPledge } = laws
/** Days before the end of a term from which an extension waits to be filed: with the first reminder. Our own practice. */
const soon = 90

/** The service that registers a pledge; its case goes on with what is decided about the pledge. */
const setUp = 'trademark-pledge'

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
    foreignField('pledgorForeign', '出质人是境外的吗'),
  ],
}

/** A service about a registered pledge of marks: both sides sign it as they signed the pledge. */
export function followUpService(one: FollowUp): PublicService {
  const { id, title, summary, act, done, section } = one
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
    checks: [
      certificateHolds(id),
      sameSides(one),
      ...one.checks,
      ...contractChecks.filter((check) => !/contents$/.test(check.id)),
    ],
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
          fields: one.decision,
          says: { applicant: one.decided },
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
        pledgesInForce(known.merchant, 'trademark', today).map(({ certificate, pledgee, until }) => ({
          id: certificate,
          title: `登记证 ${certificate}`,
          state: one.beforeTheEnd && isPlainDate(until) && addDays(until, -soon) <= today ? 'open' : 'possible',
          note: isPlainDate(until) ? `质权人${pledgee}，期限到${longDate(until)}` : `质权人${pledgee}`,
          ...(one.beforeTheEnd && isPlainDate(until) ? { due: until } : {}),
        })),
      subjectOf: ({ certificate }: FollowUpAnswers) => certificate,
      begin: ({ merchant }, subject, today) => {
        const held = pledgesInForce(merchant, 'trademark', today)
        const certificate = subject ?? (held.length === 1 ? held[0]?.certificate : undefined)
        return {
          register: merchant
            ? {
                pledgorUscc: merchant.uscc,
                pledgorName: merchant.name,
                ...(certificate ? { certificate } : {}),
                pledgorForeign: 'no',
              }
            : {},
          earlier: {},
        }
      },
    },
    atRegulator: {
      effect: ({ answers }, decided, { certificate }, merchant) =>
        decided === 'decide' && merchant
          ? withPledgeChanged(merchant, answers.certificate, {
              ...one.change(answers),
              ...(certificate ? { certificate: String(certificate) } : {}),
            })
          : undefined,
      alsoRecords: ({ answers }, decided, { certificate }) =>
        decided === 'decide'
          ? {
              on: { service: setUp, field: 'certificate', value: String(answers.certificate) },
              act: one.recorded,
              data: { certificate: certificate ?? answers.certificate },
            }
          : undefined,
    },
    governing: governingText,
    prints: pledgePrints(one.paper),
    nextSteps: (state) => (state === 'done' ? one.after : pledgeNextSteps(state)),
  }
}
