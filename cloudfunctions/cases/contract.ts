import * as v from 'valibot'
import type { Contract } from '../platform/contract'
import { conversationContract } from './contract/conversation'
import { deskContract } from './contract/desk'
import { handOverContract } from './contract/handOver'
import { jointContract } from './contract/joint'
import { merchantsContract } from './contract/merchants'
import { openingContract } from './contract/opening'
import {
  actor,
  answers,
  caseNumber,
  citation,
  clockReading,
  documentSection,
  fileRef,
  secret,
  tone,
  waitingFor,
} from './contract/parts'

import { rightsContract } from './contract/rights'

/** Which side of the case the reader stands on: who filed it, or the merchant it is about. */
const side = v.picklist(['applicant', 'counterparty'])

const caseCard = v.object({
  caseNumber: v.string(),
  side,
  service: v.string(),
  serviceTitle: v.string(),
  title: v.string(),
  state: v.string(),
  stateLabel: v.string(),
  tone,
  waitingFor,
  updatedAt: v.string(),
  /** the running period that ends first */
  due: v.optional(clockReading),
})

/** One case as one side sees it. */
const caseView = v.object({
  caseNumber: v.string(),
  side,
  service: v.string(),
  serviceTitle: v.string(),
  title: v.string(),
  formVersion: v.string(),
  receivedAt: v.string(),
  receivedMoment: v.string(),
  /** Beijing day by the server's clock, which a sandbox may have moved */
  today: v.string(),
  state: v.object({ id: v.string(), label: v.string(), meaning: v.string(), tone, waitingFor }),
  clock: v.array(clockReading),
  timeline: v.array(
    v.object({
      sequence: v.number(),
      act: v.string(),
      at: v.string(),
      by: actor,
      title: v.string(),
      text: v.string(),
      basis: citation,
      effective: v.boolean(),
      /** what came with it, as far as the reader may open it */
      files: v.optional(v.array(fileRef)),
    }),
  ),
  document: v.array(documentSection),
  /** the reader signed it as another party; absent for who filed it */
  participant: v.optional(v.literal(true)),
  /** acts the reader may do now; their fields are in the service's workflow, which the phone has */
  acts: v.array(v.string()),
  /** which text of the law governs, where it changed after the case was received */
  governing: v.optional(v.object({ text: v.string(), basis: citation })),
  /** acts that wait for the consent of other parties of a joint filing */
  proposals: v.optional(
    v.array(
      v.object({
        act: v.string(),
        digest: v.string(),
        proposedAt: v.string(),
        agreed: v.array(v.string()),
        waitsFor: v.array(v.string()),
        mine: v.boolean(),
        document: v.array(documentSection),
      }),
    ),
  ),
  nextSteps: v.array(v.object({ title: v.string(), text: v.string(), basis: citation })),
  /** where the hand-over to the regulator stands */
  bridge: v.object({
    /** `none`: it stays here, nothing is handed over */
    state: v.picklist(['waiting', 'delivered', 'needs-attention', 'none']),
    deliveredAt: v.optional(v.string()),
  }),
  /** own cases that tell the same story; for who filed it, and in `cases.get` only */
  links: v.optional(
    v.array(
      v.object({
        caseNumber: v.string(),
        service: v.string(),
        serviceTitle: v.string(),
        title: v.string(),
        stateLabel: v.string(),
      }),
    ),
  ),
  /** others with the same complaint, for who filed it, and in `cases.get` only */
  group: v.optional(v.object({ others: v.number(), joined: v.number(), in: v.boolean() })),
  /** what both sides agreed on, to read, print and keep */
  letter: v.optional(
    v.object({
      title: v.string(),
      note: v.string(),
      sections: v.array(documentSection),
      basis: v.array(citation),
    }),
  ),
  /** what was handed over at the end, for its holder */
  licence: v.optional(
    v.object({
      title: v.string(),
      name: v.string(),
      uscc: v.string(),
      rows: v.array(v.object({ label: v.string(), text: v.string() })),
      note: v.string(),
    }),
  ),
  /** answers an act begins with, by act: what the other side asked for */
  begins: v.optional(v.record(v.string(), v.record(v.string(), v.unknown()))),
  /** papers the reader can have of the case now; a copy kept by an older phone has none */
  prints: v.optional(v.array(v.object({ id: v.string(), title: v.string(), note: v.string() }))),
  /** hash of the newest event */
  head: v.string(),
  /** kinds of personal data that are here no more: `asked` by the person, or their `period` was over */
  forgotten: v.optional(
    v.array(
      v.object({ purpose: v.picklist(['ordinary', 'sensitive', 'reporter']), why: v.picklist(['period', 'asked']) }),
    ),
  ),
})

export const casesContract = {
  ...merchantsContract,
  ...conversationContract,
  ...deskContract,
  ...jointContract,
  ...openingContract,
  ...rightsContract,
  ...handOverContract,
  'cases.submit': {
    writes: true,
    input: v.strictObject({
      service: v.pipe(v.string(), v.maxLength(40)),
      formVersion: v.pipe(v.string(), v.maxLength(10)),
      answers,
      declared: v.literal(true),
      /** an own case that tells the same story, or that is filed anew; never with an anonymous filing */
      linkedTo: v.optional(caseNumber),
    }),
    output: v.object({
      caseNumber: v.string(),
      receivedAt: v.string(),
      /** which moment starts the clock */
      receivedMoment: v.string(),
      /** the query code of an anonymous case: said here and never again */
      secret: v.optional(v.string()),
    }),
  },
  'cases.act': {
    writes: true,
    input: v.strictObject({ caseNumber, act: v.pipe(v.string(), v.maxLength(40)), data: answers }),
    /** `waitsFor`: it is not done yet, these parties of a joint filing have to agree first */
    output: v.object({ caseNumber: v.string(), state: v.string(), waitsFor: v.optional(v.array(v.string())) }),
  },
  /** Agrees to what another party has proposed, by the digest of what was shown. */
  'cases.agree': {
    writes: true,
    input: v.strictObject({
      caseNumber,
      act: v.pipe(v.string(), v.maxLength(40)),
      digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
    output: v.object({ caseNumber: v.string(), state: v.string(), waitsFor: v.optional(v.array(v.string())) }),
  },
  'cases.similar': {
    writes: false,
    input: v.strictObject({
      service: v.pipe(v.string(), v.maxLength(40)),
      uscc: v.optional(v.pipe(v.string(), v.maxLength(40))),
      name: v.pipe(v.string(), v.maxLength(200)),
      /** class of the problem, as the service names it: narrows the count of others */
      matter: v.optional(v.pipe(v.string(), v.maxLength(40))),
    }),
    /** one's own earlier cases about the same merchant, the newest first; `canAdd`: something can still be added to it */
    output: v.object({
      items: v.array(v.object({ ...caseCard.entries, receivedAt: v.string(), canAdd: v.boolean() })),
      /** how many filings of other people about the same merchant and matter the last 90 days brought; never which */
      others: v.number(),
    }),
  },
  'cases.carry': {
    writes: false,
    input: v.strictObject({ caseNumber, service: v.pipe(v.string(), v.maxLength(40)) }),
    /** answers to begin a filing of that service with */
    output: v.object({ answers: v.record(v.string(), v.unknown()) }),
  },
  'cases.carryFiles': {
    writes: true,
    /** copies for a filing of that service to begin with; the case keeps its own */
    input: v.strictObject({ caseNumber, service: v.pipe(v.string(), v.maxLength(40)) }),
    /** by the key of the question they answer */
    output: v.object({ files: v.record(v.string(), v.array(fileRef)) }),
  },
  'cases.follow': {
    writes: false,
    input: v.strictObject({ caseNumber, secret }),
    output: caseView,
  },
  'cases.actFollowing': {
    writes: true,
    input: v.strictObject({ caseNumber, secret, act: v.pipe(v.string(), v.maxLength(40)), data: answers }),
    output: v.object({ caseNumber: v.string(), state: v.string() }),
  },
  /** The receipt of an anonymous case as a PDF; the query code is what opens it. */
  'cases.printFollowing': {
    writes: false,
    input: v.strictObject({ caseNumber, secret, print: v.pipe(v.string(), v.maxLength(40)) }),
    output: v.object({ url: v.string(), name: v.string() }),
  },
  'cases.list': {
    writes: false,
    input: v.strictObject({ page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(49)), 0) }),
    output: v.object({ items: v.array(caseCard), more: v.boolean(), today: v.string() }),
  },
  'cases.get': {
    writes: false,
    input: v.strictObject({ caseNumber }),
    output: caseView,
  },
  'cases.receipt': {
    writes: false,
    input: v.strictObject({ caseNumber }),
    output: v.object({
      caseNumber: v.string(),
      serviceTitle: v.string(),
      title: v.string(),
      receivedAt: v.string(),
      /** now, by the server's clock; the receipt itself is the same whenever it is asked for */
      issuedAt: v.string(),
      /** `WET1.…`: see domain/kernel/evidence/receipt */
      receipt: v.string(),
      files: v.array(v.object({ name: v.string(), size: v.number(), sha256: v.string() })),
    }),
  },
  'cases.receiptKeys': {
    writes: false,
    input: v.strictObject({}),
    /** Ed25519 public keys in hexadecimal, with the day each came into use; the newest last */
    output: v.object({
      keys: v.array(v.object({ id: v.string(), publicKey: v.string(), from: v.string() })),
    }),
  },
  'cases.print': {
    writes: false,
    input: v.strictObject({ caseNumber, print: v.pipe(v.string(), v.maxLength(40)) }),
    /** a short-lived address of the paper as a PDF, and a name to save it under */
    output: v.object({ url: v.string(), name: v.string() }),
  },
  /** Whether what is on record about a merchant is fit for a filing, on paper. */
  'cases.readiness': {
    writes: false,
    input: v.strictObject({
      service: v.pipe(v.string(), v.maxLength(40)),
      merchant: v.pipe(v.string(), v.maxLength(18)),
      /** the answer to the one question it depends on, as the form keeps it; what it does not know it leaves out */
      asked: v.optional(v.pipe(v.string(), v.maxLength(40))),
    }),
    output: v.object({ url: v.string(), name: v.string() }),
  },
  /** The filing for other programs, in the shape of docs/filing-export.md. A file to keep. */
  'cases.export': {
    writes: false,
    input: v.strictObject({ caseNumber }),
    output: v.object({ name: v.string(), text: v.string() }),
  },
  'cases.archive': {
    writes: false,
    input: v.strictObject({ caseNumber }),
    /** a file to keep: the text must reach the person to the byte */
    output: v.object({ name: v.string(), text: v.string() }),
  },
} as const satisfies Contract
