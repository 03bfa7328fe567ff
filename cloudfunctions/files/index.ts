import { randomBytes } from 'node:crypto'
import {
  auditDone,
  type CallContext,
  inspectFile,
  type Procedures,
  procedure,
  readTables,
  refuse,
  requirePark,
  requireRelation,
  uploadCaps,
} from '../platform'
import { filesContract, maxBytesOf, maxFileBytes, maxVideoBytes } from './contract'

const MEGABYTE = 1024 * 1024
const tooLarge = (limit: number) => `单个文件不能超过${limit / MEGABYTE}MB，请压缩后再传`

// Uploads are unlinked: the evidence of an anonymous tip-off must not lead to who sent it, whoever is signed in.
const begin = procedure(
  filesContract['files.begin'],
  'upload',
  async (context, input) => {
    if (input.size > maxBytesOf(input.name)) return refuse('too-large', tooLarge(maxBytesOf(input.name)))
    const fileId = randomBytes(18).toString('base64url')
    await context.query
      .insertInto('upload')
      .values({
        file_id: fileId,
        name: input.name,
        declared_size: input.size,
        state: 'begun',
        sha256: null,
        size: null,
        type: null,
        case_number: null,
        created_at: context.now,
      })
      .execute()
    return { fileId, target: context.platform.files.target(fileId, maxBytesOf(input.name)) }
  },
  { unlinked: () => true },
)

const complete = procedure(
  filesContract['files.complete'],
  'upload',
  async (context, input) => {
    const row = await context.query
      .selectFrom('upload')
      .selectAll()
      .where('file_id', '=', input.fileId)
      .where('state', '<>', 'filed')
      .forUpdate()
      .executeTakeFirst()
    if (!row) return refuse('not-found', '没有找到这个文件，请重新上传')
    if (row.sha256 && row.size && row.type)
      return { fileId: row.file_id, name: row.name, size: row.size, type: row.type, sha256: row.sha256 }
    const bytes = await context.platform.files.arrived(input.fileId, maxVideoBytes)
    if (!bytes) return refuse('conflict', '文件还没有传完，请重试')
    if (bytes.length > maxBytesOf(row.name)) return refuse('too-large', tooLarge(maxBytesOf(row.name)))
    const inspection = await inspectFile(bytes)
    if (!inspection.ok) {
      await context.platform.files.discard(input.fileId)
      return refuse('blocked', inspection.message)
    }
    const { sha256, type, shared } = inspection.file
    // a picture that calls itself a video is still a picture
    if (bytes.length > maxFileBytes && !type.startsWith('video/')) {
      await context.platform.files.discard(input.fileId)
      return refuse('too-large', tooLarge(maxFileBytes))
    }
    await context.platform.files.keep(input.fileId, bytes, shared)
    const size = bytes.length
    await context.query
      .updateTable('upload')
      .set({ state: 'complete', sha256, size, type })
      .where('file_id', '=', input.fileId)
      .execute()
    return { fileId: row.file_id, name: row.name, size, type, sha256 }
  },
  { unlinked: () => true },
)

// Unlinked like every upload. A read, so that no reply with somebody's accounts is kept for a repeat of the call.
const table = procedure(
  filesContract['files.table'],
  'upload',
  async (context, { fileId }) => {
    const absent = { unknown: '没有找到这个文件，请重新上传', late: '文件还没有传完，请重试' }
    const read = await readOnce(context, fileId, { limit: uploadCaps.bytes, absent, read: readTables })
    return read.ok ? { tables: read.tables } : refuse('blocked', read.message)
  },
  { unlinked: () => true },
)

const readable = procedure(filesContract['files.readable'], 'read', async ({ platform }) => ({
  kinds: [...(platform.recogniser?.reads ?? [])],
}))

// Unlinked and a read, as for tables: no reply with somebody's number is kept for a repeat of the call.
const recognise = procedure(
  filesContract['files.recognise'],
  'upload',
  async (context, { fileId, kind }) => {
    const { recogniser } = context.platform
    if (!recogniser?.reads.includes(kind)) return refuse('not-found', '这里还不能从照片读取，请直接填写')
    const absent = { unknown: '没有找到这张照片，请重新拍', late: '照片还没有传完，请重试' }
    const inspection = await readOnce(context, fileId, { limit: maxFileBytes, absent, read: inspectFile })
    if (!inspection.ok) return refuse('blocked', inspection.message)
    // the copy without the camera's notes of place and time
    const { type, shared } = inspection.file
    if (!type.startsWith('image/')) return refuse('blocked', '请拍照或者选一张照片')
    const found = await recogniser.recognise(kind, { bytes: shared, type })
    if (found.ok) return { read: found.read }
    return found.problem === 'unreadable'
      ? refuse('blocked', '没有从照片里读出内容，请拍清楚一些，或者直接填写')
      : refuse('unavailable', '现在读不了照片，请直接填写')
  },
  { unlinked: () => true },
)

/** What is read off an upload that becomes no evidence: afterwards neither the bytes nor a row of it are left. */
async function readOnce<T>(
  { query, platform: { files } }: CallContext,
  fileId: string,
  {
    limit,
    absent,
    read,
  }: { limit: number; absent: { unknown: string; late: string }; read(bytes: Buffer): Promise<T> },
): Promise<T> {
  const row = await query
    .selectFrom('upload')
    .select('file_id')
    .where('file_id', '=', fileId)
    .where('state', '=', 'begun')
    .executeTakeFirst()
  if (!row) return refuse('not-found', absent.unknown)
  const bytes = await files.arrived(fileId, limit)
  if (!bytes) return refuse('conflict', absent.late)
  const found = await read(bytes)
  await files.discard(fileId)
  await query.deleteFrom('upload').where('file_id', '=', fileId).execute()
  return found
}

const link = procedure(filesContract['files.link'], 'read', async (context, input) => {
  const file = await context.query
    .selectFrom('upload')
    .innerJoin('case_file', 'case_file.number', 'upload.case_number')
    .leftJoin('joint_seat', 'joint_seat.id', 'upload.only_seat')
    .select([
      'upload.type',
      'upload.state',
      'case_file.owner',
      'case_file.made_for',
      'case_file.number',
      'upload.only_seat',
      'joint_seat.person',
      'upload.shared',
      'case_file.merchant',
    ])
    .where('upload.file_id', '=', input.fileId)
    .where('upload.case_number', '=', input.caseNumber)
    .executeTakeFirst()
  const { relation, person } = await requireRelation(
    context,
    'files.link',
    // the other side reaches what was given for it to see, and nothing else is there for it
    file && {
      id: file.number,
      owner: file.owner,
      madeFor: file.made_for,
      ...(file.shared ? { about: file.merchant } : {}),
    },
  )
  if (!file?.type || (relation === 'counterparty' && !file.shared)) return refuse('not-found', '没有找到这个文件')
  if (file.state === 'erased') return refuse('not-found', '这个文件已经按保存期限或本人要求清除')
  // what answers a private question of one party is shown to nobody else, not even to who filed it
  if (file.only_seat !== null && file.person !== person) return refuse('not-found', '没有找到这个文件')
  return { url: context.platform.files.link(input.fileId, file.type) }
})

/** The same for officers of the case's park; looking at a person's file is on record. */
const deskLink = procedure(filesContract['files.deskLink'], 'desk', async (context, input) => {
  const file = await context.query
    .selectFrom('upload')
    .innerJoin('case_desk', 'case_desk.case_number', 'upload.case_number')
    .select(['upload.type', 'upload.state', 'case_desk.park', 'case_desk.case_number'])
    .where('upload.file_id', '=', input.fileId)
    .where('upload.case_number', '=', input.caseNumber)
    .executeTakeFirst()
  requirePark(context, 'files.deskLink', file && { id: file.case_number, park: file.park })
  if (file?.state === 'erased') return refuse('not-found', '这个文件已经按保存期限或本人要求清除')
  if (!file?.type) return refuse('not-found', '没有找到这个文件')
  await auditDone(context, 'files.deskLink', file.case_number, 'handle')
  return { url: context.platform.files.link(input.fileId, file.type) }
})

export const filesProcedures: Procedures = {
  'files.deskLink': deskLink,
  'files.begin': begin,
  'files.complete': complete,
  'files.table': table,
  'files.readable': readable,
  'files.recognise': recognise,
  'files.link': link,
}
