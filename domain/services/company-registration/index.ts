import { laws } from '../../kernel/law'
import { composeScope, nameOf, setUpService, sharesPicture } from '../../registration'
import { articles } from './articles'
import { checks, shareholdersOf } from './checks'
import { type CompanyAnswers, form } from './form'
import { membersOf } from './members'
import { parties, somebodyToInvite } from './parties'

const { companyLaw, registrationReg } = laws
const fenPerYuan = 100

/** 公司设立登记: a limited liability company from its name to its licence (条例, 公司法). */
export const companyRegistration = setUpService<CompanyAnswers>({
  id: 'company-registration',
  sets: 'company',
  title: '开办公司',
  summary: '有限责任公司设立登记，边填边查，一次补正',
  act: '公司设立登记',
  basis: [companyLaw.article(33), registrationReg.article(3)],
  form,
  checks: [...checks, somebodyToInvite],
  parties,
  prints: [articles],
  picture: (answers) => sharesPicture(shareholdersOf(answers), 'people'),
  caseTitle: (answers) => `开办 ${nameOf(answers) ?? '公司'}`,
  place: ({ address }) => ({ address, by: 'premises' }),
  licence: (answers) => ({
    name: nameOf(answers) ?? '',
    kind: 'enterprise',
    type: '有限责任公司',
    head: answers.people?.find(({ roles = [] }) => roles.includes('legalRepresentative'))?.name ?? '',
    capital: Math.floor((answers.capital ?? 0) / fenPerYuan),
    address: answers.address ?? '',
    residential: answers.premisesKind === 'residence',
    scope: composeScope(answers.scope),
    members: membersOf(answers),
  }),
})
