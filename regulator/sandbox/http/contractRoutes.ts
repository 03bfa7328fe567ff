import * as v from 'valibot'
import {
  answerDigest,
  applicantAct,
  caseSubmission,
  isEmptyPage,
  nameReservationRequest,
  verifyRequest,
} from '../../contract'
import { keepEvidence } from '../cases/evidenceStore'
import { receiveAct } from '../cases/receiveAct'
import { type Received, receiveCase } from '../cases/receiveCase'
import { directoryFeed } from '../directory/directoryFeed'
import { eventFeed } from '../events/eventFeed'
import { type NameAnswer, nameReservationOf, releaseName, reserveName } from '../names/reserveName'
import type { Office } from '../office'
import { type Answer, type Incoming, json, problemAnswer, type Route } from './exchange'
import { readMessage } from './readMessage'
import { seenNonce } from './seenNonce'

const JSON_LIMIT = 2_000_000
const EVIDENCE_LIMIT = 50_000_000

/** The endpoints of the open contract, and the unsigned clock that simulated neighbours ask. */
export function contractRoutes(office: Office): readonly Route[] {
  const seen = seenNonce(office.database, office.realNow)
  const signed = (handle: (incoming: Incoming) => Promise<Answer>) => async (incoming: Incoming) => {
    const { method, url, headers, body } = incoming
    const verified = await verifyRequest({ method, url: url.href, headers, body }, office.peers, office.realNow(), seen)
    if (!verified.ok)
      return problemAnswer(401, verified.problem, `the message signature is refused: ${verified.problem}`)
    const answer = await handle(incoming)
    await record(office, incoming, verified.keyid, answer)
    return answer
  }

  return [
    {
      method: 'POST',
      path: /^\/v1\/cases$/,
      limit: JSON_LIMIT,
      handle: signed(async ({ body }) => {
        const submission = readMessage(caseSubmission, body)
        if (!submission.success) return malformed(submission.issues)
        const received = await receiveCase(office, submission.output)
        return received.ok ? json(received.repeated ? 200 : 201, received.value) : refused(received)
      }),
    },
    {
      method: 'POST',
      path: /^\/v1\/cases\/(?<caseNumber>[A-Z0-9-]{1,40})\/acts$/,
      limit: JSON_LIMIT,
      handle: signed(async ({ body, params }) => {
        const act = readMessage(applicantAct, body)
        if (!act.success) return malformed(act.issues)
        const received = await receiveAct(office, params.caseNumber ?? '', act.output)
        return received.ok ? { status: 204 } : refused(received)
      }),
    },
    {
      method: 'PUT',
      path: /^\/v1\/evidence\/(?<sha256>[0-9a-f]{64})$/,
      limit: EVIDENCE_LIMIT,
      handle: signed(async ({ body, headers, params }) => {
        const type = headers['content-type'] ?? 'application/octet-stream'
        const kept = await keepEvidence(office, params.sha256 ?? '', { type: type.slice(0, 60), bytes: body })
        return kept ? { status: 204 } : problemAnswer(422, 'digest-mismatch', 'the bytes do not have this SHA-256')
      }),
    },
    {
      method: 'GET',
      path: /^\/v1\/events$/,
      limit: 0,
      handle: signed(async ({ url }) => {
        const asked = paging(url, 500)
        return asked ? json(200, await eventFeed(office, asked.after, asked.limit)) : badPaging(500)
      }),
    },
    {
      method: 'GET',
      path: /^\/v1\/directory\/changes$/,
      limit: 0,
      handle: signed(async ({ url }) => {
        const asked = paging(url, 2_000)
        return asked ? json(200, await directoryFeed(office, asked.after, asked.limit)) : badPaging(2_000)
      }),
    },
    {
      method: 'PUT',
      path: /^\/v1\/names\/(?<id>[A-Za-z0-9-]{8,64})$/,
      limit: JSON_LIMIT,
      handle: signed(async ({ body, params }) => {
        const request = readMessage(nameReservationRequest, body)
        if (!request.success) return malformed(request.issues)
        if (request.output.reservationId !== params.id)
          return problemAnswer(422, 'schema', 'the path and the message name different reservations')
        const answered = await reserveName(office, request.output)
        return nameAnswer(answered, answered.ok && !answered.repeated ? 201 : 200)
      }),
    },
    {
      method: 'GET',
      path: /^\/v1\/names\/(?<id>[A-Za-z0-9-]{8,64})$/,
      limit: 0,
      handle: signed(async ({ params }) => nameAnswer(await nameReservationOf(office, params.id ?? ''))),
    },
    {
      method: 'POST',
      path: /^\/v1\/names\/(?<id>[A-Za-z0-9-]{8,64})\/release$/,
      limit: 0,
      handle: signed(async ({ params }) => nameAnswer(await releaseName(office, params.id ?? ''))),
    },
    {
      method: 'GET',
      path: /^\/sandbox\/clock$/,
      limit: 0,
      handle: async () => json(200, { now: office.clock.now().toISOString(), offsetDays: office.clock.offsetDays() }),
    },
  ]
}

/** Puts a message that was believed on record with its answer, before it is answered. What was not believed is nobody's. */
async function record(
  office: Office,
  { method, url, headers }: Incoming,
  keyid: string,
  answer: Answer,
): Promise<void> {
  const body = answer.body ?? ''
  if (answer.status < 300 && isEmptyPage(method, body.toString())) return
  const header = (name: string) => String(headers[name] ?? '')
  const trace = headers.traceparent
  await office.log.record({
    direction: 'in',
    method,
    path: url.pathname + url.search,
    keyid,
    content_digest: header('content-digest'),
    signature_input: header('signature-input'),
    signature: header('signature'),
    status: answer.status,
    answer_digest: answerDigest(body),
    ...(typeof trace === 'string' ? { trace } : {}),
  })
}

/** Names the places that are wrong, never the values: they may be personal. */
function malformed(issues: readonly v.BaseIssue<unknown>[]): Answer {
  const places = issues.slice(0, 5).map((issue) => v.getDotPath(issue) ?? '(whole message)')
  return problemAnswer(422, 'schema', `the message does not follow the contract at: ${places.join(', ')}`.slice(0, 400))
}

function refused({ problem }: Extract<Received<unknown>, { ok: false }>): Answer {
  switch (problem) {
    case 'different-content':
      return problemAnswer(409, problem, 'the same number was used before for something else')
    case 'case-unknown':
      return problemAnswer(404, problem, 'no case with this number has been filed here')
    default:
      return problemAnswer(422, problem, 'this office does not know it')
  }
}

function nameAnswer(answered: NameAnswer, status = 200): Answer {
  if (answered.ok) return json(status, answered.value)
  switch (answered.problem) {
    case 'different-content':
      return problemAnswer(409, answered.problem, 'the same id was used before for another name')
    case 'reservation-unknown':
      return problemAnswer(404, answered.problem, 'no name has been reserved here under this id')
    default:
      return problemAnswer(422, answered.problem, 'the name is not what its parts make')
  }
}

function paging(url: URL, most: number): { after: number; limit: number } | undefined {
  const after = wholeNumber(url.searchParams.get('after') ?? '0')
  const limit = wholeNumber(url.searchParams.get('limit') ?? String(Math.min(most, 200)))
  const fine = after !== undefined && limit !== undefined && limit >= 1 && limit <= most
  return fine ? { after, limit } : undefined
}

/** Digits only: `Number` alone would take nothing for 0 and read 0x10. */
function wholeNumber(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

function badPaging(most: number): Answer {
  return problemAnswer(422, 'paging', `after must be a whole number from 0, limit one from 1 to ${most}`)
}
