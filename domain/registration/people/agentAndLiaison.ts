import type { Objection } from '../../kernel/rules'
import { everybody, type PersonAnswers } from './roles'

/** RG11: an agent is not the liaison person, unless they fund the entity. One liaison person, an insider. */
export function agentIsNotLiaison(people: readonly PersonAnswers[]): readonly Objection[] {
  return everybody(people)
    .filter(({ roles }) => roles.has('agent') && roles.has('liaison') && !roles.has('shareholder'))
    .map(({ name, path }) => ({
      field: `${path}.roles`,
      message: `${name}是登记代理人，不能同时是登记联络员。`,
      wayOut: '联络员请写公司内部的人；代理人自己出资的除外。',
    }))
}
