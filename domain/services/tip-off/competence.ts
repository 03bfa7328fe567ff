import { isWithoutPlatform } from '../../dispute'
import type { CityDivisions, Competence } from '../../kernel/service'
import { competentBureau, divisionOfAddress } from '../../routing'
import type { TipOffAnswers } from './form'

const advertisement = {
  own: 'own-internet-advertisement',
  internet: 'internet-advertisement',
  media: 'media-advertisement',
} as const

/** Order 121 arts. 29, 31 and 32 on the answers of the form; what nobody knows is described instead of named. */
export function competence(answers: TipOffAnswers, city: CityDivisions): Competence {
  const { violation, adWhere, channel } = answers
  const respondentDivision = divisionOfAddress(answers.targetAddress, city)
  const kind = violation === 'advertising' ? advertisement[adWhere as keyof typeof advertisement] : undefined
  if (kind)
    return competentBureau(
      {
        matter: 'tip-off',
        kind,
        respondentDivision,
        publisherDivision: divisionOfAddress(answers.adPublisherAddress, city),
      },
      city,
    )
  if (channel !== 'online')
    return competentBureau({ matter: 'tip-off', kind: 'ordinary', conductDivision: respondentDivision }, city)
  return competentBureau(
    { matter: 'tip-off', kind: isWithoutPlatform(answers) ? 'own-website' : 'shop-on-platform', respondentDivision },
    city,
  )
}
