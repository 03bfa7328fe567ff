import { plainDate } from '../../kernel/calendar'
import type { Form } from '../../kernel/form'
import { laws } from '../../kernel/law'
import {
  barredField,
  type HeadAnswers,
  headFields,
  type NameAnswers,
  organisationForms,
  type PremisesAnswers,
  premisesFields,
  type ScopeAnswers,
  scopeFields,
} from '../../registration'

const { nameReg, registrationReg } = laws

export interface BranchAnswers extends NameAnswers, ScopeAnswers, PremisesAnswers, HeadAnswers {
  readonly parentName?: string
  readonly parentUscc?: string
}

/** 分支机构登记: 条例 arts. 8–9, 细则 art. 30; the name by 名称规定 art. 13. */
export const form: Form = {
  id: 'branch-registration',
  version: plainDate('2026-05-01'),
  sections: [
    {
      id: 'parent',
      title: '所属企业',
      fields: [
        {
          key: 'parentUscc',
          kind: 'uscc',
          label: '所属企业统一社会信用代码',
          required: true,
          reads: { parentUscc: 'uscc', parentName: 'name' },
          basis: registrationReg.article(16),
        },
        {
          key: 'parentName',
          kind: 'text',
          label: '所属企业名称',
          required: true,
          maxLength: 100,
          hint: '和营业执照上的一样。',
          basis: nameReg.article(13),
        },
      ],
    },
    {
      id: 'name',
      title: '分支机构名称',
      fields: [
        {
          key: 'tradeName',
          kind: 'text',
          label: '名称（不写“分公司”）',
          required: true,
          maxLength: 110,
          example: '福州榕网科技有限公司仓山',
          hint: '所属企业的全称，后面加地名或者序号。',
          basis: nameReg.article(13),
        },
        {
          key: 'nameForm',
          kind: 'choice',
          label: '名称最后',
          required: true,
          options: organisationForms.branch.map((one) => ({ id: one, label: one })),
          basis: nameReg.article(13),
        },
      ],
    },
    {
      id: 'scope',
      title: '做什么',
      why: '不能超出所属企业的经营范围。',
      fields: scopeFields,
    },
    { id: 'premises', title: '经营场所', fields: premisesFields('branch') },
    {
      id: 'head',
      title: '负责人',
      why: '负责人也是登记联络员。',
      fields: headFields('负责人'),
    },
    { id: 'declarations', title: '声明', fields: [barredField('负责人')] },
  ],
}
