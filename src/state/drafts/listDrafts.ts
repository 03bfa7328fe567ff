import { useStore } from 'zustand'
import { beijingDay, type Instant, type PlainDate } from '../../../domain/kernel/calendar'
import { cardById, catalogue } from '../../../domain/services/catalogue'
import { type DraftMerchant, hasOwnAnswers } from './draft'
import { draftOf, draftsStore, storedIds } from './draftsStore'

/** Begins the name of a draft of one part of a joint filing: it is reached through that filing. */
export const jointDraft = 'joint:'

/** One unfinished filing, for 继续填写. */
export interface DraftSummary {
  readonly id: string
  readonly service: string
  readonly merchant?: DraftMerchant
  readonly title: string
  readonly savedAt: Instant
  readonly tasksDone: number
  readonly tasksTotal: number
}

/** The Beijing day by the phone's own clock, for checks before anything is sent; the server checks again by its own. */
export function deviceDay(): PlainDate {
  return beijingDay(new Date().toISOString())
}

/** The drafts on this phone in which the person has written something, newest first. */
export function listDrafts(): readonly DraftSummary[] {
  return [...new Set([...catalogue.map(({ id }) => id), ...storedIds()])]
    .filter((id) => id.indexOf(jointDraft) !== 0)
    .flatMap((id) => {
      const draft = draftOf(id)
      const card = draft && cardById(draft.service)
      if (!card || !draft?.savedAt || !hasOwnAnswers(draft)) return []
      const { merchant, savedAt, progress } = draft
      return [
        {
          id,
          service: card.id,
          title: card.title,
          savedAt,
          tasksDone: progress?.done ?? 0,
          tasksTotal: progress?.total ?? 0,
          ...(merchant ? { merchant } : {}),
        },
      ]
    })
    .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
}

/** {@link listDrafts}, again whenever a draft changes. */
export function useDrafts(): readonly DraftSummary[] {
  useStore(draftsStore, (state) => state.drafts)
  return listDrafts()
}
