import type { CityDivisions, Competence } from '../../kernel/service'
import { competentBureau, divisionOfAddress } from '../../routing'
import type { ComplaintAnswers } from './form'

/** The platform's own shop (京东自营) and a merchant's own website are taken at the operator's domicile. */
const withoutPlatform = /自营|自建|官网|官方网站/

/** Order 121 art. 13 on the answers of the form: where it was bought and the respondent's address decide. */
export function competence(answers: ComplaintAnswers, city: CityDivisions): Competence {
  const division = divisionOfAddress(answers.respondentAddress, city)
  if (answers.channel !== 'online')
    return competentBureau({ matter: 'complaint', kind: 'ordinary', respondentDivision: division }, city)
  return withoutPlatform.test(answers.platform ?? '')
    ? competentBureau({ matter: 'complaint', kind: 'own-website', respondentDivision: division }, city)
    : competentBureau({ matter: 'complaint', kind: 'shop-on-platform', shownAddressDivision: division }, city)
}
