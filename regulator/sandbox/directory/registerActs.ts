import { randomUUID } from 'node:crypto'
import type { MerchantSnapshot } from '../../../domain/credit'
import { addMonths, addYears, type PlainDate } from '../../../domain/kernel/calendar'
import type { Answers, Field } from '../../../domain/kernel/form'

/** Something the regulator may publish about a merchant: a form, and what it makes of the snapshot. */
export interface RegisterAct {
  readonly id: string
  readonly label: string
  readonly explanation: string
  readonly fields: readonly Field[]
  readonly apply: (merchant: MerchantSnapshot, answers: Answers, today: PlainDate) => MerchantSnapshot
}

const authority: Field = { key: 'authority', kind: 'text', label: '作出机关', required: true, maxLength: 80 }

/** 处罚信息 by tier: how long each is published at most (SAMR Order 107; facts §7.2). A warning alone is never published (Order 45 art. 2). */
const penaltyTiers = [
  { id: 'warning', label: '警告（不公示）', until: (day: PlainDate) => day },
  { id: 'light', label: '轻微（公示3个月）', until: (day: PlainDate) => addMonths(day, 3) },
  { id: 'general', label: '一般（公示1年）', until: (day: PlainDate) => addYears(day, 1) },
  { id: 'serious', label: '严重（公示3年）', until: (day: PlainDate) => addYears(day, 3) },
] as const

export const registerActs: readonly RegisterAct[] = [
  {
    id: 'penalty',
    label: '公示行政处罚',
    explanation: '公示后，小程序的信用查询会看到这条记录；警告只入档，不公示。',
    fields: [
      { key: 'documentNumber', kind: 'text', label: '决定书文号', required: true, maxLength: 80 },
      authority,
      { key: 'decidedOn', kind: 'date', label: '决定日期', required: true },
      { key: 'violation', kind: 'longText', label: '违法事实', required: true, maxLength: 200 },
      { key: 'result', kind: 'longText', label: '处罚内容', required: true, maxLength: 200 },
      {
        key: 'level',
        kind: 'choice',
        label: '公示档次',
        required: true,
        options: penaltyTiers.map(({ id, label }) => ({ id, label })),
      },
    ],
    apply: (merchant, answers, today) => {
      const tier = penaltyTiers.find(({ id }) => id === answers.level) ?? penaltyTiers[0]
      const record = {
        id: randomUUID(),
        documentNumber: String(answers.documentNumber),
        authority: String(answers.authority),
        decidedOn: answers.decidedOn as PlainDate,
        violation: String(answers.violation),
        result: String(answers.result),
        level: tier.id,
        publishedOn: today,
        publicUntil: tier.until(today),
      }
      return { ...merchant, penalties: [...merchant.penalties, record] }
    },
  },
  {
    id: 'listing',
    label: '列入名录（名单）',
    explanation: '经营异常名录到移出为止一直公示，严重违法失信名单公示三年。',
    fields: [
      {
        key: 'list',
        kind: 'choice',
        label: '名录',
        required: true,
        options: [
          { id: 'abnormal', label: '经营异常名录' },
          { id: 'serious', label: '严重违法失信名单' },
        ],
      },
      { key: 'reason', kind: 'longText', label: '列入原因', required: true, maxLength: 200 },
      authority,
    ],
    apply: (merchant, answers, today) => {
      const list: 'abnormal' | 'serious' = answers.list === 'serious' ? 'serious' : 'abnormal'
      const record = {
        id: randomUUID(),
        list,
        reason: String(answers.reason),
        authority: String(answers.authority),
        listedOn: today,
        // Order 44: three years; an abnormal listing ends with its cure only (Orders 68, 69).
        ...(list === 'serious' ? { publicUntil: addYears(today, 3) } : {}),
      }
      return { ...merchant, listings: [...merchant.listings, record] }
    },
  },
]

/** Why a published record ends before its time. */
export const endReasons = [
  { id: 'repaired', label: '信用修复' },
  { id: 'annulled', label: '决定被撤销' },
] as const

export type EndReason = (typeof endReasons)[number]['id']
