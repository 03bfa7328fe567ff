import { laws } from '../../kernel/law'
import type { Check } from '../../kernel/rules'
import type { ConsultationAnswers } from './form'

type ConsultationCheck = Check<ConsultationAnswers>

const identityInQuestion: ConsultationCheck = {
  id: 'consultation.privacy',
  severity: 'advice',
  basis: laws.pipl.article(6),
  field: 'question',
  test: ({ question }) =>
    /(?:^|\D)(?:1[3-9]\d{9}|\d{17}[\dXx]|\d{16,19})(?!\d)/.test(question ?? '') && {
      message: '问题里像是写了手机号、身份证号或银行卡号，请删去。',
      wayOut: '回答不需要这些；想接电话，请填在“手机号”一栏，会加密保存。',
    },
}

const thin: ConsultationCheck = {
  id: 'consultation.thin',
  severity: 'advice',
  field: 'question',
  test: ({ question }) =>
    question !== undefined &&
    question.trim().length > 0 &&
    Array.from(question.trim()).length < 10 && {
      message: '问题有点短，写清您是什么商户、想办什么，回答更准。',
    },
}

/** What makes a question easier to answer and its asker safer; nothing blocks. */
export const checks: readonly ConsultationCheck[] = [identityInQuestion, thin]
