import { laws } from '../../kernel/law'
import {
  composeScope,
  headChecks,
  nameChecks,
  nameOf,
  premisesChecks,
  scopeChecks,
  setUpService,
} from '../../registration'
import { type BranchAnswers, form } from './form'

const { nameReg, registrationReg } = laws
const id = 'branch-registration'

/** What is judged of a branch's name: its characters and its shape; the parent's own part has been judged before. */
const nameRulesOfBranches = ['N1', 'N2', 'N2.rare', 'N14']

/** 分支机构登记: a further place of an enterprise, composed from the parts of the family. */
export const branchRegistration = setUpService<BranchAnswers>({
  id,
  sets: 'branch',
  title: '设立分支机构',
  summary: '公司、企业在别处再开一处：分公司、分厂、分店',
  act: '分支机构设立登记',
  basis: [nameReg.article(13), registrationReg.article(3)],
  form,
  checks: [
    ...nameChecks<BranchAnswers>(
      id,
      ({ parentName }) => ({ kind: 'branch', ...(parentName ? { parentName: parentName.trim() } : {}) }),
      nameRulesOfBranches,
    ),
    ...scopeChecks<BranchAnswers>(id),
    ...premisesChecks<BranchAnswers>(id),
    ...headChecks<BranchAnswers>(id),
  ],
  caseTitle: (answers) => `设立 ${nameOf(answers) ?? '分支机构'}`,
  place: ({ address }) => ({ address, by: 'premises' }),
  licence: (answers) => ({
    name: nameOf(answers) ?? '',
    kind: 'enterprise',
    type: '分支机构',
    head: answers.headName ?? '',
    address: answers.address ?? '',
    residential: answers.premisesKind === 'residence',
    scope: composeScope(answers.scope),
  }),
})
