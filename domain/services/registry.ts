import type { PublicService } from '../kernel/service'
import { applyServices } from './packages/apply'
import { consultServices } from './packages/consult'
import { disputeServices } from './packages/dispute'
import { pledgeServices } from './packages/pledge'
import { registerServices } from './packages/register'

/**
 * The one list of services, in packages: the phone loads the forms, rules and workflows of one package at a time. Adding a
 * service means adding its folder and one line in its package.
 */
export const packages = {
  dispute: disputeServices,
  consult: consultServices,
  apply: applyServices,
  register: registerServices,
  pledge: pledgeServices,
} as const satisfies Readonly<Record<string, readonly PublicService[]>>

export const services: readonly PublicService[] = Object.values(packages).flat()

export function serviceById(id: string): PublicService | undefined {
  return services.find((service) => service.id === id)
}
