import { plainDate } from '../../kernel/calendar'
import type { Form } from '../../kernel/form'
import { laws } from '../../kernel/law'
import {
  barredField,
  type HeadAnswers,
  headFields,
  type NameAnswers,
  nameFields,
  type PremisesAnswers,
  placedElsewhere,
  premisesFields,
  type ScopeAnswers,
  scopeFields,
} from '../../registration'

const { solePropLaw } = laws

export interface SoleProprietorshipAnswers extends NameAnswers, ScopeAnswers, PremisesAnswers, HeadAnswers {
  readonly residence?: string
  /** fen */
  readonly capital?: number
  readonly property?: string
  readonly familyAgrees?: boolean
}

/** 个人独资企业设立登记: 独资法 arts. 8–10, 18; 条例 arts. 8–9. */
export const form: Form = {
  id: 'sole-proprietorship-registration',
  version: plainDate('2026-05-01'),
  sections: [
    {
      id: 'name',
      title: '企业名称',
      why: `名称里不能有“有限”“公司”。${placedElsewhere}`,
      fields: nameFields('sole-proprietorship'),
    },
    { id: 'scope', title: '做什么', fields: scopeFields },
    { id: 'premises', title: '住所', fields: premisesFields('sole-proprietorship') },
    {
      id: 'investor',
      title: '投资人',
      why: '投资人用自己的全部财产承担责任，也是登记联络员。',
      fields: [
        ...headFields('投资人'),
        {
          key: 'residence',
          kind: 'address',
          label: '投资人居所',
          required: true,
          personal: 'ordinary',
          basis: solePropLaw.article(10),
        },
        {
          key: 'capital',
          kind: 'money',
          unit: 'wan',
          label: '出资额',
          required: true,
          hint: '由投资人申报，没有最低限额。',
          basis: solePropLaw.article(8),
        },
        {
          key: 'property',
          kind: 'choice',
          label: '用谁的财产出资',
          required: true,
          options: [
            { id: 'own', label: '个人财产' },
            { id: 'family', label: '家庭共有财产', note: '家庭共有财产也要承担责任。' },
          ],
          basis: solePropLaw.article(18),
        },
        {
          key: 'familyAgrees',
          kind: 'confirm',
          label: '家庭成员都同意用共有财产出资',
          required: true,
          visible: (answers) => answers.property === 'family',
          basis: solePropLaw.article(18),
        },
      ],
    },
    { id: 'declarations', title: '声明', fields: [barredField('您')] },
  ],
}
