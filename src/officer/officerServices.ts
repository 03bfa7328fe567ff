import type { Option } from '../../domain/kernel/form'
import { liaisonServices } from '../../domain/services/liaison'

/** The categories of every service that officers handle, each once. */
export const deskCategories: readonly Option[] = liaisonServices
  .flatMap(({ liaison }) => liaison?.categories ?? [])
  .filter(({ id }, at, all) => all.findIndex((other) => other.id === id) === at)
