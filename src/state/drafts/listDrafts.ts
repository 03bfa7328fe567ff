import { useStore } from 'zustand'
import { beijingDay, type Instant, type PlainDate } from '../../../domain/kernel/calendar'
import type { Answers } from '../../../domain/kernel/form'
import { examine, journey } from '../../../domain/kernel/rules'
import { formOn, formVersion, type PublicService } from '../../../domain/kernel/service'
import { services } from '../../../domain/services/registry'
import { hasOwnAnswers } from './draft'
import { draftOf, draftsStore } from './draftsStore'

/** One unfinished filing, for 继续填写. */
export interface DraftSummary {
  readonly service: string
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
  const today = deviceDay()
  return services
    .flatMap((service) => {
      const draft = draftOf(service.id)
      if (!draft?.savedAt || !hasOwnAnswers(draft)) return []
      const tasks = tasksOf(service, draft.formVersion, draft.answers, today)
      const tasksDone = tasks.filter((task) => task.state === 'done').length
      return [
        { service: service.id, title: service.title, savedAt: draft.savedAt, tasksDone, tasksTotal: tasks.length },
      ]
    })
    .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
}

/** {@link listDrafts}, again whenever a draft changes. */
export function useDrafts(): readonly DraftSummary[] {
  useStore(draftsStore, (state) => state.drafts)
  return listDrafts()
}

function tasksOf(service: PublicService, version: string, answers: Answers, today: PlainDate) {
  const form = formVersion(service, version) ?? formOn(service, today)?.value
  return form ? journey(form, answers, examine(form, service.checks, answers, { today })) : []
}
