import { laws } from '../../kernel/law'
import {
  composeScope,
  headChecks,
  nameChecks,
  nameOf,
  premisesChecks,
  scopeChecks,
  sectionsOfScope,
  setUpService,
} from '../../registration'
import { form, type SoleProprietorshipAnswers } from './form'

const { registrationReg, solePropLaw } = laws
const id = 'sole-proprietorship-registration'
const fenPerYuan = 100

/** 个人独资企业设立登记, composed from the parts of the family (独资法). */
export const soleProprietorshipRegistration = setUpService<SoleProprietorshipAnswers>({
  id,
  sets: 'sole-proprietorship',
  title: '开办个人独资企业',
  summary: '一个人投资，用自己的全部财产承担责任',
  act: '个人独资企业设立登记',
  basis: [solePropLaw.article(8), solePropLaw.article(10), registrationReg.article(3)],
  form,
  checks: [
    ...nameChecks<SoleProprietorshipAnswers>(id, ({ scope, headName }) => ({
      kind: 'sole-proprietorship',
      sections: sectionsOfScope(scope),
      ...(headName ? { investors: [headName] } : {}),
    })),
    ...scopeChecks<SoleProprietorshipAnswers>(id),
    ...premisesChecks<SoleProprietorshipAnswers>(id),
    ...headChecks<SoleProprietorshipAnswers>(id),
  ],
  caseTitle: (answers) => `开办 ${nameOf(answers) ?? '个人独资企业'}`,
  place: ({ address }) => ({ address, by: 'premises' }),
  licence: (answers) => ({
    name: nameOf(answers) ?? '',
    kind: 'enterprise',
    type: '个人独资企业',
    head: answers.headName ?? '',
    capital: Math.floor((answers.capital ?? 0) / fenPerYuan),
    address: answers.address ?? '',
    residential: answers.premisesKind === 'residence',
    scope: composeScope(answers.scope),
  }),
})
