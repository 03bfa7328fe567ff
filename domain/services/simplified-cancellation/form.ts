import { plainDate } from '../../kernel/calendar'
import type { Answers, Form } from '../../kernel/form'
import { laws } from '../../kernel/law'
import { bars } from '../../registration'

const { companyLaw, registrationReg, registrationRules } = laws

export interface CancellationAnswers {
  readonly uscc?: string
  readonly currentName?: string
  readonly bars?: readonly string[]
  readonly debtsSettled?: boolean
  readonly publishedOn?: string
  readonly pledge?: boolean
}

/** A sole trader's is not published: the departments are asked instead (条例 art. 33). */
export const isSoleTrader = ({ uscc }: Answers) => typeof uscc === 'string' && uscc.startsWith('92')

/** 简易注销登记: no debts, everybody's pledge, twenty days in public, then twenty days to apply (条例 art. 33). */
export const form: Form = {
  id: 'simplified-cancellation',
  version: plainDate('2026-05-01'),
  sections: [
    {
      id: 'who',
      title: '注销谁',
      fields: [
        { key: 'uscc', kind: 'uscc', label: '统一社会信用代码', required: true, basis: registrationReg.article(33) },
        {
          key: 'currentName',
          kind: 'text',
          label: '名称',
          required: true,
          maxLength: 100,
          basis: registrationReg.article(33),
        },
      ],
    },
    {
      id: 'conditions',
      title: '能不能走简易注销',
      why: '没有债务、没有下面的情形，才能走简易注销。有的，要先清算，走普通注销。',
      fields: [
        {
          key: 'bars',
          kind: 'choices',
          label: '有没有下面的情形',
          options: bars,
          hint: '有就勾选，没有不用选。',
          basis: registrationRules.article(48),
        },
        {
          key: 'debtsSettled',
          kind: 'confirm',
          label: '没有发生债权债务，或者已经清偿完，职工工资、社保、税款和罚款都结清了',
          required: true,
          basis: registrationReg.article(33),
        },
        {
          key: 'publishedOn',
          kind: 'date',
          label: '公告从哪天开始',
          required: true,
          hint: '在国家企业信用信息公示系统公告承诺书满20天，再过20天内来申请。',
          visible: (answers) => !isSoleTrader(answers),
          basis: registrationReg.article(33),
        },
      ],
    },
    {
      id: 'pledge',
      title: '全体投资人承诺',
      fields: [
        {
          key: 'pledge',
          kind: 'confirm',
          label: '全体投资人都已承诺：情况属实；不实的，对没有清偿的债务承担连带责任',
          required: true,
          basis: companyLaw.article(240),
        },
      ],
    },
  ],
}
