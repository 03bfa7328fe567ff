import * as v from 'valibot'
import type { Contract } from '../platform/contract'

const articleId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{3,60}$/))
const category = v.picklist([
  'registration',
  'annual-report',
  'advertising',
  'trademark',
  'quality',
  'competition',
  'other',
])

/** A citation with the days the instrument is in force; `state` by the server's day. */
const citedLaw = v.object({
  law: v.string(),
  title: v.string(),
  article: v.optional(v.string()),
  evidence: v.picklist(['verified', 'secondary', 'memory']),
  state: v.picklist(['in-force', 'expired', 'not-yet', 'no-law']),
  /** `2026年12月31日失效`, when there is something to say */
  note: v.optional(v.string()),
})

const card = v.object({
  id: v.string(),
  version: v.number(),
  title: v.string(),
  /** one or two sentences */
  summary: v.string(),
  category,
  categoryLabel: v.string(),
  /** the day it was last checked */
  asOf: v.string(),
  /** an instrument it stands on is no longer in force */
  outdated: v.boolean(),
  helpful: v.number(),
})

const article = v.object({
  ...card.entries,
  /** paragraphs in plain words */
  body: v.array(v.object({ heading: v.optional(v.string()), text: v.string() })),
  citations: v.array(citedLaw),
  /** said when `outdated` */
  warning: v.optional(v.string()),
  /** who wrote it: 平台整理, or an officer */
  author: v.string(),
  unhelpful: v.number(),
  /** newest first */
  versions: v.array(v.object({ version: v.number(), asOf: v.string(), writtenAt: v.string(), author: v.string() })),
})

const text = (most: number, least = 1) => v.pipe(v.string(), v.trim(), v.minLength(least), v.maxLength(most))

const state = v.picklist(['proposed', 'published', 'withdrawn'])

/** The knowledge base: dated, cited articles in plain words. Reading needs no sign-in. */
export const knowledgeContract = {
  'knowledge.search': {
    writes: false,
    input: v.strictObject({
      /** empty: browse */
      words: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
      category: v.optional(category),
      page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(49)), 0),
    }),
    output: v.object({ items: v.array(card), more: v.boolean(), today: v.string() }),
  },
  /** At most three articles that may answer a question as it is typed. Nothing of the question is kept. */
  'knowledge.suggest': {
    writes: false,
    input: v.strictObject({ question: v.pipe(v.string(), v.maxLength(4_000)), category: v.optional(category) }),
    output: v.object({ items: v.array(card) }),
  },
  'knowledge.read': {
    writes: false,
    /** an older version on request */
    input: v.strictObject({ id: articleId, version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))) }),
    output: article,
  },
  /** One vote a person and article; the newest counts. */
  'knowledge.rate': {
    writes: true,
    input: v.strictObject({
      id: articleId,
      version: v.pipe(v.number(), v.integer(), v.minValue(1)),
      helpful: v.boolean(),
    }),
    output: v.object({ helpful: v.number(), unhelpful: v.number() }),
  },
  /**
   * An officer writes a new article or a new version, for example from an answer: without the asker in it. A leader's stands
   * at once, an officer's waits for a leader.
   */
  'knowledge.write': {
    writes: true,
    input: v.strictObject({
      /** an article that exists: its next version */
      id: v.optional(articleId),
      title: text(60, 4),
      summary: text(200, 4),
      category,
      body: v.pipe(
        v.array(v.strictObject({ heading: v.optional(text(40)), text: text(2_000) })),
        v.minLength(1),
        v.maxLength(12),
      ),
      /** ids of the register of laws; `own-guidance` for what no instrument says */
      citations: v.pipe(
        v.array(
          v.strictObject({
            law: v.pipe(v.string(), v.maxLength(40)),
            article: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_999))),
          }),
        ),
        v.minLength(1),
        v.maxLength(8),
      ),
      /** the case whose answer it was made from: only the fact is kept, the article never shows it */
      fromCase: v.optional(v.pipe(v.string(), v.maxLength(24))),
    }),
    output: v.object({ id: v.string(), version: v.number(), state }),
  },
  /** What waits for a leader, and one's own. */
  'knowledge.proposals': {
    writes: false,
    input: v.strictObject({}),
    output: v.object({ items: v.array(v.object({ ...article.entries, state, mine: v.boolean() })) }),
  },
  /** A leader's decision on a proposed version, or taking a published article back. */
  'knowledge.decide': {
    writes: true,
    input: v.strictObject({
      id: articleId,
      version: v.pipe(v.number(), v.integer(), v.minValue(1)),
      decision: v.picklist(['publish', 'withdraw']),
    }),
    output: v.object({ state }),
  },
} as const satisfies Contract
