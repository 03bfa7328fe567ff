import type { Door, PublicService } from '../../../domain/kernel/service'
import { servicesBehind } from '../../../domain/routing'
import { services } from '../../../domain/services/registry'

/** The services behind each door that this city offers, doors in the order to take them. */
export function waysOn(
  doors: readonly Door[],
  servicesOff: readonly string[],
): readonly { readonly door: Door; readonly services: readonly PublicService[] }[] {
  const offered = services.filter(({ id }) => !servicesOff.includes(id))
  return doors.map((door) => ({ door, services: servicesBehind(door, offered) }))
}
