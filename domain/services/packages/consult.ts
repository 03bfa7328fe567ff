import type { PublicService } from '../../kernel/service'
import { eventSignUp } from '../event-sign-up'
import { liaisonServices } from '../liaison'

/** What officers of a park answer, and what they announce. */
export const consultServices: readonly PublicService[] = [...liaisonServices, eventSignUp]
