import type { PlainDate } from '../calendar'
import type { CaseProgress } from '../case'
import type { Answers } from '../form'
import type { Counterpart } from './counterpart'

/**
 * What happened, as one filing tells it and another may begin with: a story that is both a dispute and a violation is two
 * filings (Order 121 art. 9). Nothing in it says who files, and no file: files belong to one case.
 */
export interface Story {
  readonly about?: Counterpart
  /** answers of fields that several services ask in the same words: where it happened, what was bought, what is wanted */
  readonly shared: Answers
  readonly on?: PlainDate
  readonly facts?: string
}

/**
 * Whether a filing of one service may begin with the story of another one's case. What goes to the merchant itself begins
 * with nothing: a report would be told to the very one it is about (Order 121 art. 37).
 */
export function sharesStory(next: StorySide, before: StorySide): boolean {
  return next.story !== undefined && before.story !== undefined && next.betweenParties !== true
}

interface StorySide {
  readonly story?: Storied
  readonly betweenParties?: true
}

/** A service whose filings share a story with those of another. */
export interface Storied {
  /**
   * @param answers without the personal ones
   * @param progress what has happened to the case since
   */
  tell(answers: Answers, progress: CaseProgress): Story
  /** Answers to begin a filing with. */
  begin(story: Story): Answers
}
