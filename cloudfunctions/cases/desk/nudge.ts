import type { InferOutput } from 'valibot'
import { nudgeNotice, nudgeRight, nudgeYear } from '../../../domain/annual-report'
import { auditDone, notify, peopleFor, procedure, type Queryable, requirePark } from '../../platform'
import { casesContract } from '../contract'
import { parkName } from '../conversation'
import { nudgesOf } from './nudges'
import { putTask } from './tasks'
import { unfiled } from './unfiled'

type Outcome = InferOutput<(typeof casesContract)['cases.deskNudge']['output']>['items'][number]

/**
 * Reminds merchants of a park that have not filed: whoever stands for each finds it in the inbox. What has been filed
 * meanwhile, has been reminded lately or often enough, or has nobody who would see it, is left alone and said so. Who was
 * reminded stays in the queue to be followed up, and who has nobody here, to be reached another way, until the report is in.
 */
export const deskNudge = procedure(casesContract['cases.deskNudge'], 'desk', async (context, { park, merchants }) => {
  const { officer } = requirePark(context, 'cases.deskNudge', { id: park, park })
  const { query, now, today } = context
  const year = nudgeYear(today)
  const asked = [...new Set(merchants)].sort()
  // one officer after the other: the count is read and written under the same lock
  await query.selectFrom('merchant').select('uscc').where('uscc', 'in', asked).orderBy('uscc').forUpdate().execute()
  const owing = await unfiled(query, { park, year, today, among: asked })
  const sent = await nudgesOf(query, asked, year)
  const items: Outcome[] = []
  for (const uscc of asked) {
    const merchant = owing.find((row) => row.uscc === uscc)
    const days = sent.filter((one) => one.merchant === uscc).map(({ on }) => on)
    const right = nudgeRight(days, today)
    const people = merchant && right.may ? await peopleFor(query, uscc) : []
    if (!merchant) items.push({ uscc, outcome: 'not-owing' })
    else if (!right.may) items.push({ uscc, outcome: right.why })
    else if (people.length === 0) {
      await followUp(query, { uscc, name: merchant.name, park, year }, now)
      items.push({ uscc, outcome: 'nobody' })
    } else {
      const number = days.length + 1
      const row = { merchant: uscc, subject: String(year), number, park, officer: officer.id, at: now }
      await query
        .insertInto('nudge')
        .values({ ...row, told: people.length })
        .execute()
      const notice = nudgeNotice({ merchant: merchant.name, park: parkName(park) }, year, today)
      for (const person of people)
        await notify(query, { ...notice, id: `nudge:${uscc}:${year}:${number}:${person}`, person, at: now })
      await followUp(query, { uscc, name: merchant.name, park, year }, now)
      await auditDone(context, 'cases.deskNudge', uscc)
      items.push({ uscc, outcome: 'sent' })
    }
  }
  return { year, items }
})

async function followUp(
  query: Queryable,
  { uscc, name, park, year }: { uscc: string; name: string; park: string; year: number },
  now: Date,
): Promise<void> {
  await putTask(query, { id: `nudge:${year}:${uscc}`, kind: 'nudge', park, title: name, subject: uscc }, now)
}
