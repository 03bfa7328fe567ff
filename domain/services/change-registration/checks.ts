import { addYears, isPlainDate, longDate } from '../../kernel/calendar'
import { laws } from '../../kernel/law'
import type { Check, Severity } from '../../kernel/rules'
import type { Known } from '../../kernel/service'
import {
  changeInTime,
  checkName,
  type EntityKind,
  headChecks,
  type NameOutcome,
  premisesChecks,
  readName,
  ruleChecks,
  scopeChecks,
} from '../../registration'
import type { ChangeAnswers } from './form'

const id = 'change-registration'

/** What the register says the merchant is; from the code where the register has not been read. */
function kindOf({ uscc = '' }: ChangeAnswers, known: Known | undefined): EntityKind {
  const type = known?.merchant?.type ?? ''
  if (uscc.startsWith('92')) return 'sole-trader'
  if (uscc.startsWith('93')) return 'cooperative'
  if (/个人独资/.test(type)) return 'sole-proprietorship'
  return /分公司|分支机构|分厂|分店/.test(type) ? 'branch' : 'company'
}

const levels: readonly [Exclude<NameOutcome, 'passes'>, Severity][] = [
  ['rejected', 'blocks'],
  ['needsApproval', 'likely-refusal'],
  ['manualReview', 'advice'],
]

/** The new name by the rules on names, one line for each rule that speaks. */
const nameChecks = levels.map(
  ([outcome, severity]): Check<ChangeAnswers, Known> => ({
    id: `${id}.name.${outcome}`,
    severity,
    basis: laws.nameReg.article(6),
    field: 'newName',
    test: (answers, { today, known }) => {
      const name = answers.newName?.trim() ?? ''
      const kind = kindOf(answers, known)
      // a branch follows its parent's name, which the register holds
      if (name === '' || kind === 'branch' || !(answers.changes ?? []).includes('name')) return undefined
      return checkName(readName(name), { kind }, today)
        .reasons.filter((reason) => reason.outcome === outcome)
        .map(({ message, fix }) => ({ message, ...(fix ? { wayOut: fix } : {}) }))
    },
  }),
)

/** 公司 alone has registered capital (细则 art. 6). */
const capitalOfCompanies: Check<ChangeAnswers, Known> = {
  id: `${id}.capital`,
  severity: 'blocks',
  basis: laws.registrationRules.article(6, 7),
  field: 'changes',
  test: ({ changes = [], uscc = '' }) =>
    changes.includes('capital') &&
    uscc.startsWith('92') && { message: '个体工商户没有注册资本，不用变更这一项。', wayOut: '请去掉“注册资本”。' },
}

const sameName: Check<ChangeAnswers, Known> = {
  id: `${id}.same`,
  severity: 'blocks',
  basis: laws.registrationReg.article(24),
  field: 'newName',
  test: ({ currentName, newName, changes = [] }) =>
    changes.includes('name') &&
    newName !== undefined &&
    newName.trim() === currentName?.trim() && { message: '新名称和现在的名称一样。' },
}

/** 公司登记管理实施办法: what is added is paid in within five years of the change. Known second hand: a forecast. */
const increaseInTime: Check<ChangeAnswers, Known> = {
  id: `${id}.increase`,
  severity: 'likely-refusal',
  basis: laws.companyRegistration.whole(),
  field: 'paidBy',
  test: ({ changes = [], paidBy }, { today }) => {
    const latest = addYears(today, 5)
    return (
      changes.includes('capital') &&
      isPlainDate(paidBy) &&
      paidBy > latest && {
        message: `增加的资本最晚${longDate(latest)}缴足。`,
        wayOut: '从变更登记起五年内，请选早一点的日子。',
      }
    )
  },
}

/** An increase, RG10, RG12, RG14, RG15, RG18 and the rules on names. */
export const checks: readonly Check[] = [
  ...nameChecks,
  sameName,
  capitalOfCompanies,
  ...scopeChecks<ChangeAnswers>(id),
  ...premisesChecks<ChangeAnswers>(id),
  ...headChecks<ChangeAnswers>(id),
  increaseInTime,
  ...ruleChecks<ChangeAnswers>(id, 'RG15', ({ decidedOn }, today) => changeInTime(decidedOn, today, 'decidedOn')),
]
