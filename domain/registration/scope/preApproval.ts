import { daysBetween, isPlainDate, type PlainDate } from '../../kernel/calendar'
import type { Objection } from '../../kernel/rules'
import { permitChecklist } from './permits'

/** An approval document for items that need one before registration (条例 art. 14). */
export interface ApprovalAnswers {
  readonly scope?: readonly string[]
  readonly approvalNumber?: string
  readonly approvalIssuedOn?: string
  /** Last day in force; absent when the document states no term. */
  readonly approvalValidTo?: string
  readonly approvalFiles?: readonly unknown[]
}

/** A document without a term must not be older than this (细则 art. 22), in days. */
export const longestApprovalAge = 90

export function needsApproval(scope: readonly string[] | undefined): boolean {
  return permitChecklist(scope).some(({ timing }) => timing === 'pre')
}

/** RG10: the document is there and still in force. */
export function approvalInForce(answers: ApprovalAnswers, today: PlainDate): readonly Objection[] {
  if (!needsApproval(answers.scope)) return []
  if ((answers.approvalFiles ?? []).length === 0)
    return [
      {
        field: 'approvalFiles',
        message: '所选项目要先取得批准文件，请上传。',
        wayOut: '还没有的，请先办批准，或者先去掉这个项目。',
      },
    ]
  const { approvalValidTo } = answers
  return isPlainDate(approvalValidTo) && approvalValidTo < today
    ? [{ field: 'approvalValidTo', message: '批准文件已经过期。', wayOut: '请换成有效的批准文件。' }]
    : []
}

/** RG10.age: a document without a term counts for 90 days. */
export function approvalNotTooOld(answers: ApprovalAnswers, today: PlainDate): readonly Objection[] {
  const { approvalIssuedOn: issued, approvalValidTo } = answers
  if (!needsApproval(answers.scope) || isPlainDate(approvalValidTo) || !isPlainDate(issued)) return []
  const age = daysBetween(issued, today)
  return age > longestApprovalAge
    ? [
        {
          field: 'approvalIssuedOn',
          message: `批准文件没有写有效期，${longestApprovalAge}天内有效，到今天已经${age}天。`,
          wayOut: '请向批准机关确认效力，或者重新报批。',
        },
      ]
    : []
}
