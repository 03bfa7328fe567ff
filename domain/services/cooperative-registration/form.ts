import { plainDate } from '../../kernel/calendar'
import type { Answers, Form } from '../../kernel/form'
import { laws } from '../../kernel/law'
import {
  barredField,
  type NameAnswers,
  nameFields,
  type PremisesAnswers,
  placedElsewhere,
  premisesFields,
  type ScopeAnswers,
  scopeFields,
} from '../../registration'

const { coopLaw, registrationReg, registrationRules } = laws

export interface MemberAnswers {
  readonly name?: string
  readonly memberKind?: string
  readonly residentId?: string
  readonly memberUscc?: string
  readonly post?: string
  readonly mobile?: string
  /** fen */
  readonly amount?: number
}

export interface CooperativeAnswers extends NameAnswers, ScopeAnswers, PremisesAnswers {
  readonly members?: readonly MemberAnswers[]
  readonly articlesAdopted?: boolean
  readonly minutes?: readonly unknown[]
  readonly barred?: string
}

const isOrganisation = (member: Answers) => member.memberKind === 'organisation'

/** 农民专业合作社设立登记: 合作社法 arts. 12–20, 条例 arts. 8–9, 细则 art. 29. */
export const form: Form = {
  id: 'cooperative-registration',
  version: plainDate('2026-05-01'),
  sections: [
    { id: 'name', title: '合作社名称', why: placedElsewhere, fields: nameFields('cooperative') },
    { id: 'scope', title: '业务范围', fields: scopeFields },
    { id: 'premises', title: '住所', fields: premisesFields('cooperative') },
    {
      id: 'members',
      title: '成员和出资',
      why: '至少五名成员，农民至少占百分之八十。身份证号加密保存，别的成员看不到。',
      fields: [
        {
          key: 'members',
          kind: 'group',
          label: '成员',
          item: '成员',
          required: true,
          maxItems: 200,
          basis: coopLaw.article(12),
          itemTitle: ({ name }) => (typeof name === 'string' && name !== '' ? name : undefined),
          fields: [
            { key: 'name', kind: 'text', label: '姓名或者名称', required: true, maxLength: 100, personal: 'ordinary' },
            {
              key: 'memberKind',
              kind: 'choice',
              label: '哪一类成员',
              required: true,
              options: [
                { id: 'farmer', label: '农民' },
                { id: 'other', label: '其他个人' },
                { id: 'organisation', label: '企业、事业单位或者社会组织' },
              ],
              basis: coopLaw.article(19),
            },
            {
              key: 'residentId',
              kind: 'residentId',
              label: '身份证号',
              required: true,
              personal: 'sensitive',
              reads: { name: 'name', residentId: 'residentId' },
              visible: (member) => !isOrganisation(member),
              basis: registrationRules.article(16),
            },
            {
              key: 'memberUscc',
              kind: 'uscc',
              label: '统一社会信用代码',
              required: true,
              visible: isOrganisation,
            },
            { key: 'amount', kind: 'money', label: '出资额', required: true, basis: coopLaw.article(13) },
            {
              key: 'post',
              kind: 'choice',
              label: '担任什么',
              required: true,
              options: [
                { id: 'chair', label: '理事长', note: '法定代表人，也是登记联络员' },
                { id: 'director', label: '理事' },
                { id: 'none', label: '都不是' },
              ],
              visible: (member) => !isOrganisation(member),
              basis: registrationReg.article(8),
            },
            {
              key: 'mobile',
              kind: 'mobile',
              label: '手机号',
              required: true,
              personal: 'ordinary',
              visible: (member) => member.post === 'chair',
            },
          ],
        },
      ],
    },
    {
      id: 'meeting',
      title: '设立大会',
      fields: [
        {
          key: 'articlesAdopted',
          kind: 'confirm',
          label: '全体设立人参加了设立大会，一致通过章程',
          required: true,
          basis: coopLaw.article(14),
        },
        {
          key: 'minutes',
          kind: 'files',
          label: '设立大会纪要和章程',
          maxFiles: 9,
          hint: '要全体设立人签名或者盖章。',
          basis: coopLaw.article(16),
        },
        barredField('有人'),
      ],
    },
  ],
}
