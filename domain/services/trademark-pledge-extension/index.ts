import { isPlainDate, longDate } from '../../kernel/calendar'
import { laws } from '../../kernel/law'
import type { Known } from '../../kernel/service'
import { endOfTerm, followUpService, issuedAnew, pledgeOf } from '../../pledge'

const { trademarkPledge } = laws

/** 延期: before the registered term ends; afterwards it has lapsed. */
export const trademarkPledgeExtension = followUpService({
  id: 'trademark-pledge-extension',
  title: '商标质权延期',
  summary: '登记期限到期前，双方一起申请延长',
  paper: '商标专用权质权登记延期申请书',
  act: '核准延期',
  done: '已延期',
  section: {
    id: 'extension',
    title: '延到哪天',
    why: '要在登记期限届满前申请，到期没有延期的，登记失效。',
    fields: [
      {
        key: 'newUntil',
        kind: 'date',
        label: '延长到',
        required: true,
        future: true,
        ends: true,
        basis: trademarkPledge.whole(),
      },
      {
        key: 'proofKind',
        kind: 'choice',
        label: '凭什么延',
        required: true,
        options: [
          { id: 'agreement', label: '双方签的延期协议' },
          { id: 'letter', label: '没有协议，质权人出的保证函' },
        ],
        basis: trademarkPledge.whole(),
      },
      {
        key: 'proof',
        kind: 'files',
        label: '延期协议或保证函',
        required: true,
        maxFiles: 5,
        basis: trademarkPledge.whole(),
      },
    ],
  },
  checks: [
    {
      id: 'trademark-pledge-extension.term',
      severity: 'blocks',
      field: 'newUntil',
      basis: trademarkPledge.whole(),
      test: ({ certificate, newUntil }, { known }) => {
        const until = endOfTerm(pledgeOf(known as Known | undefined, certificate))
        if (!until || !isPlainDate(newUntil) || newUntil > until) return []
        return { message: `延长后的日子要晚于现在的期限${longDate(until)}。` }
      },
    },
    {
      id: 'trademark-pledge-extension.marks',
      severity: 'advice',
      field: 'newUntil',
      basis: trademarkPledge.whole(),
      test: ({ certificate, newUntil }, { known }) => {
        const pledge = pledgeOf(known as Known | undefined, certificate)
        const marks = (known as Known | undefined)?.merchant?.trademarks ?? []
        if (!pledge || !isPlainDate(newUntil)) return []
        const short = marks.filter(({ number, validUntil }) => pledge.marks.includes(number) && validUntil < newUntil)
        return short.length > 0
          ? {
              message: `商标${short.map(({ number }) => number).join('、')}在延长的期限以前就期满了。`,
              wayOut: '期满前十二个月内可以续展，记得按时办。',
            }
          : []
      },
    },
  ],
  beforeTheEnd: true,
  decision: issuedAnew,
  decided: ({ certificate }) => `延期已登记，新的期限以登记证为准。登记证编号 ${certificate}。`,
  recorded: 'recordExtension',
  change: ({ newUntil }) => ({ state: 'extended', ...(isPlainDate(newUntil) ? { until: newUntil } : {}) }),
  after: [
    {
      title: '记得新的到期日',
      text: '新的期限届满前，还要继续担保的，再办一次延期。到期前我们会提醒。',
      basis: trademarkPledge.whole(),
    },
  ],
})
