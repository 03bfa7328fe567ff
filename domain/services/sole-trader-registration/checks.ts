import type { Check } from '../../kernel/rules'
import {
  headChecks,
  nameChecks,
  onlinePremises,
  premisesChecks,
  ruleChecks,
  scopeChecks,
  sectionsOfScope,
} from '../../registration'
import type { SoleTraderAnswers } from './form'

const id = 'sole-trader-registration'

/** Somebody who trades only online has the platform's premises and no others. */
function withOnlinePremises(answers: SoleTraderAnswers): SoleTraderAnswers {
  return answers.onlineOnly === 'yes' ? { ...answers, premisesKind: 'platform-online' } : answers
}

/** RG10, RG12, RG14, RG17, RG18 and the rules on names, where one is used. */
export const checks: readonly Check[] = [
  ...nameChecks<SoleTraderAnswers>(id, ({ useName, headName, scope }) =>
    useName === 'yes'
      ? {
          kind: 'sole-trader',
          sections: sectionsOfScope(scope),
          ...(headName ? { investors: [headName] } : {}),
        }
      : undefined,
  ),
  ...scopeChecks<SoleTraderAnswers>(id),
  ...premisesChecks<SoleTraderAnswers>(id).map(
    (check): Check<SoleTraderAnswers> => ({
      ...check,
      test: (answers, context) => check.test(withOnlinePremises(answers), context),
    }),
  ),
  // a missing list of shops is said by the form
  ...ruleChecks<SoleTraderAnswers>(id, 'RG17', (answers) =>
    (answers.shops ?? []).length === 0 ? [] : onlinePremises('sole-trader', withOnlinePremises(answers)),
  ),
  ...headChecks<SoleTraderAnswers>(id),
]
