import { isWithoutPlatform } from '../../dispute'
import type { CityDivisions, Competence } from '../../kernel/service'
import { competentBureau, divisionOfAddress } from '../../routing'
import type { ComplaintAnswers } from './form'

/** Order 121 art. 13 on the answers of the form: where it was bought and the respondent's address decide. */
export function competence(answers: ComplaintAnswers, city: CityDivisions): Competence {
  const division = divisionOfAddress(answers.respondentAddress, city)
  if (answers.channel !== 'online')
    return competentBureau({ matter: 'complaint', kind: 'ordinary', respondentDivision: division }, city)
  return isWithoutPlatform(answers)
    ? competentBureau({ matter: 'complaint', kind: 'own-website', respondentDivision: division }, city)
    : competentBureau({ matter: 'complaint', kind: 'shop-on-platform', shownAddressDivision: division }, city)
}
