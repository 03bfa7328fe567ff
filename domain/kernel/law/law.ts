import { type PlainDate, plainDate } from '../calendar'

/** How sure we are of a text: read / summary or press read / from memory. Only `verified` may decide; the rest is labelled. */
export type Evidence = 'verified' | 'secondary' | 'memory'

/** One instrument (法律、法规、规章、公告) with its dates in force; `to` is the last day, absent while it is in force. */
export interface Law {
  readonly id: string
  readonly title: string
  readonly number: string
  readonly evidence: Evidence
  readonly from: PlainDate
  readonly to?: PlainDate
  /** Cites an article, with an optional paragraph mark such as `16(4)` written as `article(16, 4)`. */
  article(article: number, item?: number): Citation
  /** Cites the instrument as a whole. */
  whole(): Citation
}

/** Where a rule comes from: printed beside every finding, period and sentence. Plain data, so that it survives JSON. */
export interface Citation {
  readonly law: string
  readonly title: string
  readonly article?: string
  readonly evidence: Evidence
}

interface LawFacts {
  id: string
  title: string
  number: string
  evidence: Evidence
  from: string
  to?: string
}

export function law(facts: LawFacts): Law {
  const cite = (article?: string): Citation => ({
    law: facts.id,
    title: facts.title,
    evidence: facts.evidence,
    ...(article === undefined ? {} : { article }),
  })
  return {
    id: facts.id,
    title: facts.title,
    number: facts.number,
    evidence: facts.evidence,
    from: plainDate(facts.from),
    ...(facts.to === undefined ? {} : { to: plainDate(facts.to) }),
    article: (article, item) => cite(item === undefined ? `${article}` : `${article}(${item})`),
    whole: () => cite(),
  }
}

/** A practice or a design decision that is not law: shown as 「本平台服务承诺」 and never as an article. */
export function ownPractice(title: string): Citation {
  return { law: 'own-practice', title, evidence: 'secondary' }
}

/** Where to turn with a matter that is not ours: guidance by common practice, shown as such and never as an article. */
export function ownGuidance(title: string): Citation {
  return { law: 'own-guidance', title, evidence: 'secondary' }
}
