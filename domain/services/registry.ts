import type { PublicService } from '../kernel/service'
import { complaint } from './complaint'
import { tipOff } from './tip-off'

/** The one list of services. Adding a service means adding its folder and one line here. */
export const services: readonly PublicService[] = [complaint, tipOff]

export function serviceById(id: string): PublicService | undefined {
  return services.find((service) => service.id === id)
}
