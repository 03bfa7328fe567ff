import { randomBytes } from 'node:crypto'
import type { CaseReceipt, CaseSubmission } from '../../../../regulator/contract'
import { type Broken, changing, intake, isFiling, type Reply, withJson } from './broken'

const freshReference = () => `R-${randomBytes(6).toString('hex')}`

/** Every repeat becomes a case of its own. */
export const dropsIdempotency: Broken = {
  name: 'drops idempotency',
  groups: intake,
  fails: [
    'filing/again',
    'filing/again-other-order',
    'filing/again-spaces',
    // what it says of the first filing after a conflict is a new reference too
    'filing/after-conflict',
    'filing/at-once',
    'filing/marks',
  ],
  handle: changing(
    (request, { status }) => isFiling(request) && status === 200,
    (reply) => ({
      ...withJson<CaseReceipt>(reply, (receipt) => ({ ...receipt, regulatorReference: freshReference() })),
      status: 201,
    }),
  ),
}

/** The last word wins: another content under a known number is taken. */
export const acceptsChangedBody: Broken = {
  name: 'accepts a changed body',
  groups: intake,
  fails: [
    'filing/other-title',
    'filing/other-answers',
    'filing/other-document',
    'filing/other-evidence',
    'filing/other-moment',
    'filing/other-counterpart',
    'filing/other-division',
    'filing/at-once-different',
    'filing/marks',
    // there is no 409 to look at
    'error/409-body',
  ],
  handle: changing(
    (request, { status }) => isFiling(request) && status === 409,
    (reply, { body }) => {
      const { caseNumber } = JSON.parse(body.toString()) as CaseSubmission
      const receipt = { caseNumber, regulatorReference: freshReference(), acceptedAt: new Date().toISOString() }
      return { ...reply, status: 201, text: JSON.stringify(receipt) }
    },
  ),
}

export const acceptsDigestMismatch: Broken = {
  name: 'accepts evidence that is not what its digest says',
  groups: intake,
  fails: [
    'evidence/other-bytes',
    'evidence/one-bit',
    'evidence/nothing-for-something',
    // there is no refusal to look at
    'error/422-evidence-body',
  ],
  handle: changing(
    ({ method }, { status }) => method === 'PUT' && status === 422,
    (): Reply => ({ status: 204, headers: {}, text: '' }),
  ),
}

/** A refusal that repeats what somebody wrote about themselves. */
export const repeatsWhatWasWritten: Broken = {
  name: 'repeats personal data in a refusal',
  groups: intake,
  fails: ['schema/names-the-place'],
  handle: changing(
    (request, { status }) => isFiling(request) && status === 422,
    (reply, { body }) =>
      withJson<{ code: string; message: string }>(reply, ({ code, message }) => {
        const receivedAt = /"receivedAt":"([^"]*)"/.exec(body.toString())?.[1] ?? ''
        return { code, message: `${message} (${receivedAt})`.slice(0, 400) }
      }),
  ),
}

/** Any text goes straight to a database that cannot keep it. */
export const fallsOverNul: Broken = {
  name: 'falls over a NUL character',
  groups: ['hostile'],
  fails: ['hostile/text-nul', 'hostile/key-5'],
  handle: changing(
    (request, { status }) => isFiling(request) && status === 422 && request.body.includes('\\u0000'),
    (reply) => ({ ...reply, status: 500 }),
  ),
}
