import type { PublicService } from '../../kernel/service'
import { liaisonServices } from '../liaison'

/** What officers of a park answer. */
export const consultServices: readonly PublicService[] = [...liaisonServices]
