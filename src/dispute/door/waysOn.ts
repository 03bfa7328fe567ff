import type { Door, ServiceCard } from '../../../domain/kernel/service'
import { servicesBehind } from '../../../domain/routing'
import { catalogue } from '../../../domain/services/catalogue'

/** The services behind each door that this city offers, doors in the order to take them. */
export function waysOn(
  doors: readonly Door[],
  servicesOff: readonly string[],
): readonly { readonly door: Door; readonly services: readonly ServiceCard[] }[] {
  const offered = catalogue.filter(({ id }) => !servicesOff.includes(id))
  return doors.map((door) => ({ door, services: servicesBehind(door, offered) }))
}
