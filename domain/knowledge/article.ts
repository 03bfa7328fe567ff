import { type PlainDate, plainDate } from '../kernel/calendar'
import type { Citation } from '../kernel/law'

/** The six functions of liaison officers, and everything else: the same ids as a consultation's categories. */
export const knowledgeCategories = [
  { id: 'registration', label: '登记注册' },
  { id: 'annual-report', label: '年报公示' },
  { id: 'advertising', label: '宣传广告' },
  { id: 'trademark', label: '商标品牌' },
  { id: 'quality', label: '质量诚信' },
  { id: 'competition', label: '公平竞争' },
  { id: 'other', label: '其他' },
] as const

export type KnowledgeCategory = (typeof knowledgeCategories)[number]['id']

/** One article in plain words, checked on a day, standing on articles of law. Facts of the law, none of its sentences. */
export interface Article {
  readonly id: string
  readonly category: KnowledgeCategory
  readonly title: string
  readonly summary: string
  /** the day it was last compared with the sources */
  readonly asOf: PlainDate
  readonly body: readonly { readonly heading?: string; readonly text: string }[]
  readonly citations: readonly Citation[]
}

type ArticleFacts = Omit<Article, 'asOf'> & { readonly asOf?: PlainDate }

/** Checked on the day this collection was written, unless told otherwise. */
export function article(facts: ArticleFacts): Article {
  return { asOf: plainDate('2026-11-22'), ...facts }
}
