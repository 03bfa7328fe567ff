import type { PublicService } from '../kernel/service'
import { complaint } from './complaint'

/** The one list of services. Adding a service means adding its folder and one line here. */
export const services: readonly PublicService[] = [complaint]

export function serviceById(id: string): PublicService | undefined {
  return services.find((service) => service.id === id)
}
