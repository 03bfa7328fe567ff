import type { Field } from '../../kernel/form'
import { laws } from '../../kernel/law'
import type { Check } from '../../kernel/rules'
import { notBarred, ofAge, ofCapacity } from '../people/eligibility'
import { ruleChecks } from '../rules'

const { registrationReg, registrationRules } = laws

/** The one person who answers for an entity without organs: investor, head of a branch, operator. */
export interface HeadAnswers {
  readonly headName?: string
  readonly residentId?: string
  readonly mobile?: string
  readonly barred?: string
}

/** @param title 投资人, 负责人 */
export function headFields(title: string): readonly Field[] {
  return [
    { key: 'headName', kind: 'text', label: `${title}姓名`, required: true, maxLength: 50, personal: 'ordinary' },
    {
      key: 'residentId',
      kind: 'residentId',
      label: `${title}身份证号`,
      required: true,
      personal: 'sensitive',
      reads: { headName: 'name', residentId: 'residentId' },
      basis: registrationRules.article(16),
    },
    { key: 'mobile', kind: 'mobile', label: `${title}手机号`, required: true, personal: 'ordinary' },
  ]
}

/** 条例 art. 40 as a question. @param who 您, 有人 */
export function barredField(who: string): Field {
  return {
    key: 'barred',
    kind: 'choice',
    label: `${who}因虚假登记被撤销，三年内不得再申请吗`,
    required: true,
    options: [
      { id: 'no', label: '否' },
      { id: 'yes', label: '是' },
    ],
    basis: registrationReg.article(40),
  }
}

/** RG12 and RG14 for that person. */
export function headChecks<A extends HeadAnswers>(service: string): readonly Check<A>[] {
  const head = ({ headName, residentId }: A) => [
    { path: '', ...(headName ? { name: headName } : {}), ...(residentId ? { residentId } : {}) },
  ]
  const beside = (objection: { message: string; wayOut?: string }) => ({ ...objection, field: 'residentId' })
  return [
    ...ruleChecks<A>(service, 'RG12', (answers, today) => ofAge(head(answers), today).map(beside)),
    ...ruleChecks<A>(service, 'RG12.capacity', (answers, today) => ofCapacity(head(answers), today).map(beside)),
    ...ruleChecks<A>(service, 'RG14', ({ barred }) => notBarred(barred, 'barred')),
  ]
}
