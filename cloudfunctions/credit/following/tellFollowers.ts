import { sql, type Transaction } from 'kysely'
import { displayDeadlines, publicFile } from '../../../domain/credit'
import { beijingDay, longDate, type PlainDate } from '../../../domain/kernel/calendar'
import { claimedMerchants, notify, type Platform, peopleFor, type Tables } from '../../platform'
import { servedSnapshot } from '../servedSnapshot'
import { newBlocks, type ShownRecords, shownRecords } from './shownRecords'

/** Merchants looked at in one beat. */
const MOST = 100

/**
 * Looks at the watched merchants the register has said something about: whoever follows one is told which kinds of facts are
 * new, never what they say, so that a notice outlives no record; whoever stands for one is told when the licence they
 * show has to be brought up to date. What is told and what is remembered are one transaction.
 *
 * @returns how many notices were put into inboxes
 */
export async function tellFollowers({ database, clock }: Platform): Promise<number> {
  const now = await clock.now()
  const today = beijingDay(now.toISOString())
  const claimed = await claimedMerchants(database.query)
  return database.query.transaction().execute(async (transaction) => {
    if (claimed.length > 0)
      await sql`
        insert into watched_merchant (uscc) select unnest(${[...claimed]}::text[])
        on conflict do nothing`.execute(transaction)
    const due = await transaction
      .selectFrom('watched_merchant')
      .selectAll()
      .where('due', '=', true)
      .orderBy('uscc')
      .limit(MOST)
      .forUpdate()
      .skipLocked()
      .execute()
    let told = 0
    for (const { uscc, shown } of due) told += await look(transaction, { uscc, shown, now, today })
    return told
  })
}

interface Watched {
  readonly uscc: string
  readonly shown: ShownRecords | null
  readonly now: Date
  readonly today: PlainDate
}

async function look(transaction: Transaction<Tables>, { uscc, shown, now, today }: Watched): Promise<number> {
  const snapshot = await servedSnapshot(transaction, uscc)
  const after = snapshot ? shownRecords(snapshot, today) : {}
  await transaction
    .updateTable('watched_merchant')
    .set({ due: false, shown: JSON.stringify(after) })
    .where('uscc', '=', uscc)
    .execute()
  // the first look only remembers
  if (!snapshot || shown === null) return 0
  const blocks = newBlocks(shown, after)
  if (blocks.length === 0) return 0
  const file = publicFile(snapshot, today)
  const titles = file.blocks.filter(({ id }) => blocks.includes(id)).map(({ title }) => title)
  const followers = await transaction.selectFrom('merchant_follow').select('person').where('uscc', '=', uscc).execute()
  const notices = followers.map(({ person }) => ({
    person,
    title: `${snapshot.name}：公示信息有变化`,
    text: `有新的内容：${titles.join('、')}。请到“查询”里查看。`,
  }))
  if (blocks.includes('registration')) {
    const { shop, licence } = displayDeadlines(today)
    for (const person of await peopleFor(transaction, uscc))
      notices.push({
        person,
        title: `${snapshot.name}：登记信息变了，请更新亮照`,
        text: `网店公示的营业执照信息请在${longDate(shop)}前更新（10个工作日）；执照上记载的事项变了的，请在${longDate(licence)}前换照（15日）。`,
      })
  }
  for (const [at, notice] of notices.entries())
    await notify(transaction, { id: `watch:${uscc}:${now.getTime()}:${at}:${notice.person}`, at: now, ...notice })
  return notices.length
}
