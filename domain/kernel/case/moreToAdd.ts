import type { Field } from '../form'
import type { Citation } from '../law'
import { reasonField } from './reasonField'
import type { ActDefinition, StateDefinition } from './workflow'

type MoreToAdd = ActDefinition<'submitted' | 'needsMore'>

/** What an applicant adds to a request: in words, with the proof. */
export const addition: readonly Field[] = [
  { key: 'more', kind: 'longText', label: '补充说明', required: true, maxLength: 1_000 },
  { key: 'evidence', kind: 'files', label: '证明材料', maxFiles: 9 },
]

/** The state of a request that waits for something more; its period begins anew with `supply`. */
export const needsMore: StateDefinition = {
  label: '待补充',
  waitingFor: 'applicant',
  tone: 'waiting',
  meaning: '还需要补充说明或材料，补充后重新计算期限。',
}

/** Whoever decides says what is missing. */
export function askForMore(basis: Citation): MoreToAdd {
  return {
    label: '要求补充',
    by: 'regulator',
    from: ['submitted'],
    to: 'needsMore',
    basis,
    fields: [{ ...reasonField('申请人会看到。'), key: 'what', label: '要补充什么' }],
    says: { applicant: (data) => `请补充：${data.what}` },
  }
}

/** The applicant supplies it. */
export function supply(basis: Citation): MoreToAdd {
  return {
    label: '补充',
    by: 'applicant',
    from: ['needsMore'],
    to: 'submitted',
    basis,
    fields: addition,
    says: { applicant: '您补充了说明，期限从这一天重新计算。' },
  }
}
