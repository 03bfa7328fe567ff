import * as v from 'valibot'
import type { Contract } from '../../platform/contract'
import { answers, caseNumber, citation, documentSection } from './parts'

const id = v.pipe(v.string(), v.maxLength(40))
/** A seat's id may hold a name, the shared part has one of its own. */
const part = v.pipe(v.string(), v.maxLength(160))
const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const token = v.pipe(v.string(), v.maxLength(60))

const finding = v.object({
  check: v.string(),
  severity: v.picklist(['blocks', 'likely-refusal', 'advice']),
  message: v.string(),
  wayOut: v.optional(v.string()),
  field: v.optional(v.string()),
  basis: v.optional(citation),
})

/** How far one place in a joint filing is. `void`: it was signed, and something has changed since. */
const seatState = v.picklist(['open', 'invited', 'taken', 'filled', 'signed', 'void'])

/** Filings that several people fill and sign before they are submitted. */
export const jointContract = {
  /** Begins one: whoever calls fills the shared part and takes these roles at once. */
  'cases.jointBegin': {
    writes: true,
    input: v.strictObject({
      service: v.pipe(v.string(), v.maxLength(40)),
      formVersion: v.pipe(v.string(), v.maxLength(10)),
      roles: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(5)),
      answers,
    }),
    output: v.object({ id: v.string() }),
  },
  /** The open ones the caller has a place in, and those they began. */
  'cases.jointList': {
    writes: false,
    input: v.strictObject({}),
    output: v.object({
      items: v.array(
        v.object({
          id: v.string(),
          service: v.string(),
          serviceTitle: v.string(),
          /** titles of the caller's roles; none for whoever began without one */
          roles: v.array(v.string()),
          mine: v.boolean(),
          signed: v.number(),
          needed: v.number(),
          /** something waits for the caller: a part to fill, a signature, the submission */
          waits: v.picklist(['fill', 'sign', 'submit', 'others']),
          updatedAt: v.string(),
          expiresAt: v.string(),
        }),
      ),
    }),
  },
  'cases.jointGet': {
    writes: false,
    input: v.strictObject({ id }),
    output: v.object({
      id: v.string(),
      service: v.string(),
      formVersion: v.string(),
      state: v.picklist(['open', 'filed', 'ended']),
      caseNumber: v.optional(v.string()),
      today: v.string(),
      expiresAt: v.string(),
      /** the caller began it */
      began: v.boolean(),
      /** the filing as the caller may read it, without what is private to others */
      answers: v.record(v.string(), v.unknown()),
      /** what the caller fills; `revision` says which state of it they have seen */
      parts: v.array(v.object({ id: v.string(), title: v.string(), revision: v.number(), done: v.boolean() })),
      seats: v.array(
        v.object({
          id: v.string(),
          role: v.string(),
          title: v.string(),
          name: v.optional(v.string()),
          /** credit code of the merchant whose standing a signature needs */
          merchant: v.optional(v.string()),
          state: seatState,
          mine: v.boolean(),
          /** the signer stands for that merchant; only said of one's own place */
          stands: v.optional(v.boolean()),
          signedAt: v.optional(v.string()),
          offerEndsAt: v.optional(v.string()),
        }),
      ),
      /** for each of the caller's places: what they are shown, what they sign, what stands against it */
      toSign: v.array(
        v.object({
          seat: v.string(),
          sections: v.array(documentSection),
          digest,
          hindrances: v.array(finding),
        }),
      ),
      steps: v.array(
        v.object({
          at: v.string(),
          kind: v.picklist(['begun', 'invited', 'accepted', 'filled', 'signed', 'left', 'released']),
          by: v.string(),
          seat: v.optional(v.string()),
          sections: v.optional(v.array(v.string())),
          voids: v.optional(v.array(v.string())),
        }),
      ),
      /** everybody has signed what stands here now */
      complete: v.boolean(),
    }),
  },
  /** Offers a place to one person: a new token takes the place of the one before. It is said here and never again. */
  'cases.jointInvite': {
    writes: true,
    input: v.strictObject({ id, seat: part }),
    output: v.object({ token: v.string(), expiresAt: v.string() }),
  },
  /** What an invitation is about, before it is accepted. */
  'cases.jointInvitation': {
    writes: false,
    input: v.strictObject({ token }),
    output: v.object({
      service: v.string(),
      serviceTitle: v.string(),
      role: v.string(),
      name: v.optional(v.string()),
      /** who invites: the places of whoever began, by title and name; none where they have no place themselves */
      from: v.array(v.string()),
      confirms: v.array(v.string()),
      basis: citation,
      expiresAt: v.string(),
      /** it is the caller's already */
      mine: v.boolean(),
    }),
  },
  'cases.jointAccept': {
    writes: true,
    input: v.strictObject({ token }),
    output: v.object({ id: v.string(), service: v.string() }),
  },
  /** Whoever began takes a place themselves. */
  'cases.jointTake': {
    writes: true,
    input: v.strictObject({ id, seat: part }),
    output: v.object({ id: v.string() }),
  },
  /** Answers one's own part anew. @see `revision` of cases.jointGet */
  'cases.jointFill': {
    writes: true,
    input: v.strictObject({
      id,
      part,
      formVersion: v.pipe(v.string(), v.maxLength(10)),
      revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
      answers,
    }),
    output: v.object({ revision: v.number(), voids: v.array(v.string()) }),
  },
  /** Signs what was shown: refused when it is not what stands here now. */
  'cases.jointSign': {
    writes: true,
    input: v.strictObject({ id, seat: part, digest, confirmed: v.literal(true) }),
    output: v.object({ signedAt: v.string(), complete: v.boolean() }),
  },
  /** A party gives up its place, or whoever began ends the whole. */
  'cases.jointLeave': {
    writes: true,
    input: v.strictObject({ id }),
    output: v.object({ state: v.picklist(['open', 'ended']) }),
  },
  /** Whoever began takes a place back from whom it was given to. */
  'cases.jointRelease': {
    writes: true,
    input: v.strictObject({ id, seat: part }),
    output: v.object({ id: v.string() }),
  },
  /** Whoever began files it, when everybody has signed. */
  'cases.jointSubmit': {
    writes: true,
    input: v.strictObject({ id, declared: v.literal(true) }),
    output: v.object({ caseNumber, receivedAt: v.string(), receivedMoment: v.string() }),
  },
  /** A link to a file of an open joint filing, for whoever may read the question it answers. */
  'cases.jointFile': {
    writes: false,
    input: v.strictObject({ id, fileId: v.pipe(v.string(), v.maxLength(64)) }),
    output: v.object({ url: v.string() }),
  },
} as const satisfies Contract
