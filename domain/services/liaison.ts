import type { PublicService } from '../kernel/service'
import { consultation } from './consultation'

/** The services that officers of a park handle. The registry lists them with the others; the officers' pages need no others. */
export const liaisonServices: readonly PublicService[] = [consultation]

export function liaisonServiceById(id: string): PublicService | undefined {
  return liaisonServices.find((service) => service.id === id)
}
