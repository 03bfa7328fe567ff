import { foldCase, timeline } from '../../../domain/kernel/case'
import type { Queryable } from '../../platform'
import type { StoredCase } from '../caseStore'
import { tellOfficer } from './assignment'
import { deskRow } from './deskRow'

/** Tells the officer who has the case that the applicant did something: what it is called, never their words. */
export async function tellDesk(query: Queryable, stored: StoredCase): Promise<void> {
  const { service, events, file } = stored
  const newest = events.at(-1)
  const entry = timeline(service.workflow, foldCase(service.workflow, events), 'applicant').at(-1)
  const officer = (await deskRow(query, file.number))?.officer
  if (!newest || !entry || !officer) return
  await tellOfficer(query, {
    id: `${newest.id}|${officer}`,
    officer,
    caseNumber: file.number,
    title: `${file.title}：${entry.title}`,
    text: '对方有新的动作，请打开办件查看。',
    at: newest.at,
  })
}
