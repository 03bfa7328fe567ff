import { packages } from '../../domain/services/registry'

/** The package of the phone that holds a service, from the registry itself and not from the catalogue the phone reads. */
export function packageOf(service: string): string {
  const found = Object.entries(packages).find(([, services]) => services.some(({ id }) => id === service))
  if (!found) throw new Error(`no service ${service}`)
  return found[0]
}
