import { city } from '../../config/city'
import type { ServiceCard } from '../../domain/kernel/service'
import { catalogue } from '../../domain/services/catalogue'

/** Where a question is asked that no article answers: the services of this city that ask one. */
export const askingServices: readonly ServiceCard[] = catalogue.filter(
  ({ id, asks }) => asks && !city.servicesOff.includes(id),
)
