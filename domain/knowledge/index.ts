/** The knowledge base as it is delivered: dated, cited articles. Officers add versions beside these; nothing is rewritten. */

import type { Article } from './article'
import { advertising } from './articles/advertising'
import { annualReport } from './articles/annualReport'
import { competition } from './articles/competition'
import { other } from './articles/other'
import { quality } from './articles/quality'
import { registration } from './articles/registration'
import { trademark } from './articles/trademark'

export { type Article, type KnowledgeCategory, knowledgeCategories } from './article'

export const articles: readonly Article[] = [
  ...registration,
  ...annualReport,
  ...advertising,
  ...trademark,
  ...quality,
  ...competition,
  ...other,
]
