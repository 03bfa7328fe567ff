import type { Procedures } from '../platform'
import { rate, read } from './read'
import { search, suggest } from './search'
import { decide, proposals, write } from './write'

export { syncArticles } from './syncArticles'

export const knowledgeProcedures: Procedures = {
  'knowledge.search': search,
  'knowledge.suggest': suggest,
  'knowledge.read': read,
  'knowledge.rate': rate,
  'knowledge.write': write,
  'knowledge.proposals': proposals,
  'knowledge.decide': decide,
}
