import type { Answers, Field } from '../../kernel/form'
import { laws } from '../../kernel/law'
import type { Check } from '../../kernel/rules'
import { ruleChecks } from '../rules'
import { permitChecklist, permits, timingLabels } from '../scope/permits'
import { type ApprovalAnswers, approvalInForce, approvalNotTooOld, needsApproval } from '../scope/preApproval'
import { searchScope } from '../scope/searchScope'
import { type ScopeWording, scopeWordings, wordingsOf } from '../scope/wordings'

const { registrationReg, registrationRules } = laws

export interface ScopeAnswers extends ApprovalAnswers {
  readonly permitsKnown?: boolean
}

const scopeOf = (answers: Answers) => (answers as ScopeAnswers).scope

/** 经营范围 as questions: the wordings, the approval where one comes first, and that the permits are known (双告知). */
export const scopeFields: readonly Field[] = [
  {
    key: 'scope',
    kind: 'choices',
    label: '经营范围',
    required: true,
    searched: true,
    find: (said) => searchScope(said).map(({ wording }) => wording.text),
    hint: '用平常的话搜，例如“卖茶叶”“直播带货”。',
    options: scopeWordings.map((wording) => ({
      id: wording.text,
      label: wording.text,
      note: noteOf(wording),
    })),
    basis: registrationRules.article(12),
  },
  {
    key: 'approvalFiles',
    kind: 'files',
    photo: 'document',
    label: '批准文件',
    maxFiles: 5,
    visible: (answers) => needsApproval(scopeOf(answers)),
    hint: '所选项目要在登记前取得批准。',
    basis: registrationReg.article(14),
  },
  {
    key: 'approvalIssuedOn',
    kind: 'date',
    label: '批准文件的日期',
    required: true,
    visible: (answers) => needsApproval(scopeOf(answers)),
    basis: registrationRules.article(22),
  },
  {
    key: 'approvalValidTo',
    kind: 'date',
    label: '批准文件有效期到',
    future: true,
    hint: '没有写有效期的不用填。',
    visible: (answers) => needsApproval(scopeOf(answers)),
    basis: registrationRules.article(22),
  },
  {
    key: 'permitsKnown',
    kind: 'confirm',
    label: '我知道开业前还要办这些许可或备案',
    required: true,
    hint: '每个项目要办什么，写在经营范围的选项下面。',
    visible: (answers) => permitChecklist(scopeOf(answers)).length > 0,
    basis: registrationReg.article(14),
  },
]

function noteOf({ kind, permit }: ScopeWording): string {
  if (permit === undefined) return '一般项目'
  const { name, authority, timing } = permits[permit]
  return `${kind === 'permitted' ? '许可项目' : '一般项目'}，${timingLabels[timing]}：${name}（${authority}）`
}

/** Sections of GB/T 4754 of a choice, for the industry in the name. */
export function sectionsOfScope(scope: readonly string[] | undefined): readonly string[] {
  return [...new Set(wordingsOf(scope).map(({ section }) => section))]
}

export function scopeChecks<A extends ScopeAnswers>(service: string): readonly Check<A>[] {
  return [...ruleChecks<A>(service, 'RG10', approvalInForce), ...ruleChecks<A>(service, 'RG10.age', approvalNotTooOld)]
}
