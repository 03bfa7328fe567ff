import * as v from 'valibot'
import {
  type ApplicantAct,
  type CaseReceipt,
  type CaseSubmission,
  caseReceipt,
  type DirectoryPage,
  directoryChange,
  directoryPage,
  type EventPage,
  eventPage,
  type NameReservation,
  type NameReservationRequest,
  nameReservation,
  regulatorEvent,
  type SigningKey,
} from '../contract'
import { type BreakerState, breaker } from './breaker'
import { readEntries, type Unreadable } from './readPage'
import { badAnswer, type Line, send } from './send'

/** A page of a feed, and what in it does not follow the contract. */
export type ReadPage<P> = P & { readonly unreadable?: readonly Unreadable[] }

/** The port through which everything reaches the regulator's backend (监管部门后台). Every call may be repeated safely. */
export interface RegulatorGateway {
  /** Whether calls go out at present, in this process; absent where nothing stands in between. */
  breaker?(): BreakerState
  /** Hands in a filing; the same case again gives the same receipt. `trace` is a W3C traceparent. */
  submitCase(submission: CaseSubmission, trace?: string): Promise<CaseReceipt>
  /** Hands over the bytes of an attachment announced in a filing. @param sha256 hex digest of `bytes` */
  putEvidence(sha256: string, bytes: Buffer, type: string, trace?: string): Promise<void>
  /** Tells what the applicant did after filing: withdraw, provide identity. */
  sendAct(caseNumber: string, act: ApplicantAct, trace?: string): Promise<void>
  /** The regulator's acts after a position of the feed, oldest first. @param limit 1 … 500 */
  events(after: number, limit?: number): Promise<ReadPage<EventPage>>
  /** The changes of the merchant register after a position. @param limit 1 … 2,000 */
  directory(after: number, limit?: number): Promise<ReadPage<DirectoryPage>>
  /** Asks to keep a name; the same wish again gives how it stands. A refusal is an answer. */
  reserveName(request: NameReservationRequest, trace?: string): Promise<NameReservation>
  /** How a reservation stands. @param id as it was reserved under */
  nameReservation(id: string): Promise<NameReservation>
  /** Lets a kept name go; what is used or expired stays so. */
  releaseName(id: string, trace?: string): Promise<NameReservation>
}

/**
 * The HTTP client of the open contract (`regulator/openapi.yaml`), version 1.
 *
 * @param options.baseUrl address in front of `/v1/…`
 * @param options.clock the real clock of this machine: signatures live in real time even where cases live in simulated time
 * @param options.timeoutMs for one whole exchange, 8 s unless told
 * @param options.record puts every exchange on record
 * @throws GatewayError from every method
 */
export function regulatorGateway(options: {
  readonly baseUrl: string
  readonly key: SigningKey
  readonly clock: () => Date
  readonly timeoutMs?: number
  readonly record?: Line['record']
}): RegulatorGateway {
  const { baseUrl, key, clock, timeoutMs = 8_000, record } = options
  const line: Line = { baseUrl, key, clock, timeoutMs, record, breaker: breaker(() => clock().getTime()) }
  const json = { type: 'application/json' }

  return {
    breaker: () => line.breaker.state(),
    submitCase: async (submission, trace) =>
      read(
        caseReceipt,
        await send(line, { method: 'POST', path: '/v1/cases', body: JSON.stringify(submission), ...json, trace }),
      ),
    putEvidence: async (sha256, bytes, type, trace) => {
      await send(line, { method: 'PUT', path: `/v1/evidence/${encodeURIComponent(sha256)}`, body: bytes, type, trace })
    },
    reserveName: async (request, trace) =>
      read(
        nameReservation,
        await send(line, {
          method: 'PUT',
          path: nameAt(request.reservationId),
          body: JSON.stringify(request),
          ...json,
          trace,
        }),
      ),
    nameReservation: async (id) => read(nameReservation, await send(line, { method: 'GET', path: nameAt(id) })),
    releaseName: async (id, trace) =>
      read(nameReservation, await send(line, { method: 'POST', path: `${nameAt(id)}/release`, trace })),
    sendAct: async (caseNumber, act, trace) => {
      const path = `/v1/cases/${encodeURIComponent(caseNumber)}/acts`
      await send(line, { method: 'POST', path, body: JSON.stringify(act), ...json, trace })
    },
    events: async (after, limit = 200) => {
      const answer = await send(line, { method: 'GET', path: `/v1/events?after=${after}&limit=${limit}` })
      const { events, ...page } = read(looseEventPage, answer)
      const { read: readable, unreadable } = readEntries(regulatorEvent, events, 'eventId')
      return { ...page, events: [...readable], unreadable }
    },
    directory: async (after, limit = 500) => {
      const path = `/v1/directory/changes?after=${after}&limit=${limit}`
      const { changes, ...page } = read(looseDirectoryPage, await send(line, { method: 'GET', path }))
      const { read: readable, unreadable } = readEntries(directoryChange, changes, 'uscc')
      return { ...page, changes: [...readable], unreadable }
    },
  }
}

/** The pages without a look at their entries: one that is wrong must not hide the others. */
const looseEventPage = v.object({ ...eventPage.entries, events: v.array(v.unknown()) })
const looseDirectoryPage = v.object({ ...directoryPage.entries, changes: v.array(v.unknown()) })

const nameAt = (id: string) => `/v1/names/${encodeURIComponent(id)}`

function read<S extends v.GenericSchema>(schema: S, answer: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, answer)
  if (!parsed.success) throw badAnswer(new v.ValiError(parsed.issues))
  return parsed.output
}
