import { beijingDay } from '../../domain/kernel/calendar'
import { forgetJoint, forgetOldMarks } from '../cases'
import { forgetPlaces } from '../officers'
import { inTurn, keptFrom, type Platform } from '../platform'

const HOUR = 3_600_000
/** Longer than a signature lives. */
const KEEP_NONCES = HOUR
/** Longer than a link to a printed paper lives. */
const KEEP_PRINTS = HOUR / 2
/** Counts of calls are read over seven days. */
const KEEP_TIMES = 90 * 24 * HOUR
/** Files thrown away in one beat; the next beat goes on. */
const MOST_FILES = 500

/**
 * Forgets what has had its time and is no case: keys of writes, nonces, printed papers, files and preparations nobody filed,
 * old notices and those of closed accounts. Periods that a person is told of come from `domain/privacy`.
 */
export async function forgetOld(platform: Platform): Promise<number> {
  const now = await platform.clock.now()
  const { query } = platform.database
  const keys = await query.deleteFrom('idempotency').where('created_at', '<', keptFrom('reply', now)).executeTakeFirst()
  await query.deleteFrom('hand_over').where('expires_at', '<', new Date(now)).execute()
  // signatures live in real time, whatever day the cases are in
  await query
    .deleteFrom('push_nonce')
    .where('at', '<', new Date(Date.now() - KEEP_NONCES))
    .execute()
  await forgetPlaces(query, new Date())
  await query
    .deleteFrom('call_time')
    .where('day', '<', beijingDay(new Date(now.getTime() - KEEP_TIMES).toISOString()))
    .execute()
  await query.deleteFrom('draft').where('saved_at', '<', keptFrom('draft', now)).execute()
  const notices = await forgetNotices(platform, now)
  const prepared = await query.deleteFrom('prepared').where('at', '<', keptFrom('prepared', now)).executeTakeFirst()
  await forgetJoint(platform)
  const marks = await forgetOldMarks(platform)
  const files = (await discardPrints(platform)) + (await discardUploads(platform, now))
  return Number(keys.numDeletedRows) + notices + Number(prepared.numDeletedRows) + marks + files
}

async function forgetNotices({ database: { query } }: Platform, now: Date): Promise<number> {
  const old = query
    .selectFrom('notice')
    .innerJoin('person', 'person.id', 'notice.person')
    .select('notice.id')
    // whoever has closed their account reads nothing any more
    .where((where) => where.or([where('notice.at', '<', keptFrom('notice', now)), where('closed_at', 'is not', null)]))
  await query.deleteFrom('knock').where('notice', 'in', old).execute()
  const gone = await query.deleteFrom('notice').where('id', 'in', old).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** Files go first: a file whose row is gone would be found by nobody. */
async function discardPrints(platform: Platform): Promise<number> {
  const prints = await platform.database.query
    .selectFrom('printed_file')
    .select('file_id')
    .where('made_at', '<', new Date(Date.now() - KEEP_PRINTS))
    .limit(MOST_FILES)
    .execute()
  return inTurn(platform, prints, async (query, { file_id }) => {
    await platform.files.discard(file_id)
    await query.deleteFrom('printed_file').where('file_id', '=', file_id).execute()
    return 1
  })
}

/** The same for files nobody filed; those of an open joint filing are kept as long as that. */
async function discardUploads(platform: Platform, now: Date): Promise<number> {
  const uploads = await platform.database.query
    .selectFrom('upload')
    .select('file_id')
    .where('state', 'in', ['begun', 'complete'])
    .where('created_at', '<', keptFrom('upload', now))
    .where('joint_draft', 'is', null)
    .limit(MOST_FILES)
    .execute()
  return inTurn(platform, uploads, async (query, { file_id }) => {
    const unfiled = await query
      .selectFrom('upload')
      .select('file_id')
      .where('file_id', '=', file_id)
      .where('state', 'in', ['begun', 'complete'])
      .where('joint_draft', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    // filed meanwhile
    if (!unfiled) return 0
    await platform.files.discard(file_id)
    await query.deleteFrom('upload').where('file_id', '=', file_id).execute()
    return 1
  })
}
