import { plainDate } from '../../kernel/calendar'
import type { Answers, Field, Form } from '../../kernel/form'
import { laws } from '../../kernel/law'
import {
  barredField,
  type HeadAnswers,
  headFields,
  type PremisesAnswers,
  premisesFields,
  type ScopeAnswers,
  scopeFields,
} from '../../registration'

const { companyLaw, companyRegistration, nameReg, registrationReg } = laws

/** What may change; several at once are one application. */
export type Change = 'name' | 'scope' | 'premises' | 'head' | 'capital'

export interface ChangeAnswers extends ScopeAnswers, PremisesAnswers, HeadAnswers {
  readonly uscc?: string
  readonly currentName?: string
  readonly changes?: readonly string[]
  readonly decidedOn?: string
  readonly newName?: string
  /** fen */
  readonly newCapital?: number
  readonly paidBy?: string
}

const changes = (what: Change) => (answers: Answers) => ((answers.changes ?? []) as readonly string[]).includes(what)

/** The fields of another part, shown only with this change. */
function onlyFor(what: Change, fields: readonly Field[]): readonly Field[] {
  return fields.map((field) => ({
    ...field,
    visible: (answers: Answers, whole: Answers) => changes(what)(answers) && (field.visible?.(answers, whole) ?? true),
  }))
}

/** 变更登记: within thirty days of the decision or event (条例 art. 24). */
export const form: Form = {
  id: 'change-registration',
  version: plainDate('2026-05-01'),
  sections: [
    {
      id: 'what',
      title: '变更什么',
      why: '变更后三十天内申请；几项一起变的，填一次就行。',
      fields: [
        {
          key: 'uscc',
          kind: 'uscc',
          label: '统一社会信用代码',
          required: true,
          basis: registrationReg.article(24),
        },
        {
          key: 'currentName',
          kind: 'text',
          label: '现在的名称',
          required: true,
          maxLength: 100,
          basis: registrationReg.article(24),
        },
        {
          key: 'changes',
          kind: 'choices',
          label: '哪些要变',
          required: true,
          options: [
            { id: 'name', label: '名称' },
            { id: 'scope', label: '经营范围' },
            { id: 'premises', label: '住所（经营场所）' },
            { id: 'head', label: '法定代表人、负责人或者经营者', note: '个体工商户可以直接变更经营者，代码不变。' },
            { id: 'capital', label: '注册资本', note: '只有公司要登记。' },
          ],
          basis: registrationReg.article(24),
        },
        {
          key: 'decidedOn',
          kind: 'date',
          label: '哪天决定或者发生的',
          required: true,
          basis: registrationReg.article(24),
        },
      ],
    },
    {
      id: 'name',
      title: '新名称',
      visible: changes('name'),
      fields: [
        {
          key: 'newName',
          kind: 'text',
          label: '新名称全称',
          required: true,
          maxLength: 100,
          hint: '行政区划、字号、行业、组织形式连着写，例如“福州榕网科技有限公司”。',
          basis: nameReg.article(6),
        },
      ],
    },
    {
      id: 'scope',
      title: '新经营范围',
      why: '选变更后的全部项目。',
      visible: changes('scope'),
      fields: onlyFor('scope', scopeFields),
    },
    {
      id: 'premises',
      title: '新地址',
      why: '迁到别的登记机关的，在搬之前向新地址的登记机关申请。',
      visible: changes('premises'),
      fields: premisesFields('company', changes('premises'), '住所（经营场所）'),
    },
    {
      id: 'head',
      title: '新任负责的人',
      visible: changes('head'),
      fields: onlyFor('head', headFields('新任')),
    },
    {
      id: 'capital',
      title: '新注册资本',
      visible: changes('capital'),
      fields: [
        {
          key: 'newCapital',
          kind: 'money',
          unit: 'wan',
          label: '变更后的注册资本',
          required: true,
          basis: companyLaw.article(47),
        },
        {
          key: 'paidBy',
          kind: 'date',
          label: '最晚哪天缴足',
          required: true,
          future: true,
          hint: '增加的部分，从变更登记起五年内缴足。',
          basis: companyRegistration.whole(),
        },
      ],
    },
    { id: 'declarations', title: '声明', fields: [barredField('有人')] },
  ],
}
