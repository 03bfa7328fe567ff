import { type ComponentType, createContext, createElement, useContext } from 'react'
import type { PublicService } from '../../domain/kernel/service'

const Services = createContext<readonly PublicService[]>([])

/** A page over the services of one package of the phone. */
export function pageOver(services: readonly PublicService[], page: ComponentType): ComponentType {
  return () => createElement(Services.Provider, { value: services }, createElement(page))
}

/** The services this page's package holds; a service of another package is not among them. */
export function useServices(): readonly PublicService[] {
  return useContext(Services)
}

export function useService(id: string | undefined): PublicService | undefined {
  return useServices().find((service) => service.id === id)
}
