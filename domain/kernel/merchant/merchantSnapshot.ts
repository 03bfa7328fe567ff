import * as v from 'valibot'
import { isPlainDate } from '../calendar'
import { isUscc } from '../identifiers'
import { pledge, trademark } from './trademark'

/** A calendar day, `YYYY-MM-DD`, Beijing. */
const day = v.pipe(
  v.string(),
  v.check((value: string) => isPlainDate(value), 'not a calendar day'),
)
const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most))

export const merchantKinds = ['enterprise', 'sole-trader', 'cooperative', 'other'] as const
/** 存续, 注销, 吊销, 歇业 */
export const merchantStatuses = ['active', 'cancelled', 'revoked', 'dormant'] as const
/** 警告 (never public), 轻微, 一般, 严重: the tiers of SAMR Order 107 (secondary source). */
export const penaltyLevels = ['warning', 'light', 'general', 'serious'] as const

const shop = v.object({ id: text(64), platform: text(40), name: text(80), url: v.optional(text(2_048)) })

const licence = v.object({
  id: text(64),
  title: text(80),
  number: text(64),
  authority: text(80),
  validFrom: day,
  validTo: v.optional(day),
})

/** Why a record is no longer published. */
const ended = { endedOn: v.optional(day), endReason: v.optional(v.picklist(['expired', 'repaired', 'annulled'])) }

const penalty = v.object({
  id: text(64),
  documentNumber: text(80),
  authority: text(80),
  decidedOn: day,
  violation: text(200),
  result: text(200),
  level: v.picklist(penaltyLevels),
  publishedOn: day,
  /** Day after which it is no longer published, if nothing ends it earlier. */
  publicUntil: day,
  ...ended,
})

const listing = v.object({
  id: text(64),
  list: v.picklist(['abnormal', 'serious']),
  reason: text(200),
  authority: text(80),
  listedOn: day,
  publicUntil: v.optional(day),
  ...ended,
})

const annualReport = v.object({
  id: text(64),
  year: v.pipe(v.number(), v.integer(), v.minValue(2013), v.maxValue(2100)),
  filedOn: day,
  /** What the merchant publishes, as label and text in the order of the report: one row for each shareholder and shop. */
  published: v.pipe(v.array(v.object({ label: text(40), text: text(2_400) })), v.maxLength(300)),
})

/** 即时公示: what an enterprise publishes within 20 working days of its happening (企业信息公示暂行条例 art. 10). */
const disclosure = v.object({
  id: text(64),
  /** contributions, share-change, permit, ip-pledge, penalty, other */
  kind: text(40),
  title: text(60),
  happenedOn: day,
  publishedOn: day,
  rows: v.pipe(v.array(v.object({ label: text(40), text: text(1_000) })), v.maxLength(20)),
})

/** 主要人员: members of a company's organs by name, as the registrar files and publishes them; never a contact (art. 6(1)). */
const member = v.object({ name: text(60), role: text(40) })

/** What else is published about a merchant, each by its own body (facts §7.1). */
export const publicationKinds = [
  'change',
  'equity-pledge',
  'movables-mortgage',
  'spot-check',
  'simplified-cancellation',
  'liquidation',
  'dormancy',
  'frozen-shares',
] as const

const publication = v.object({
  id: text(64),
  kind: v.picklist(publicationKinds),
  title: text(80),
  authority: text(80),
  publishedOn: day,
  /** Last day on which it is published, where there is one. */
  publicUntil: v.optional(day),
  rows: v.pipe(v.array(v.object({ label: text(40), text: text(1_000) })), v.maxLength(20)),
  ...ended,
})

/**
 * One merchant as the regulator's register knows it, the unit of the directory feed. People appear only as the law publishes
 * them (head's name on the licence: 公司法 art. 32); no ID number, residence or phone of a person ever travels here.
 */
export const merchantSnapshot = v.object({
  uscc: v.pipe(
    v.string(),
    v.check((value: string) => isUscc(value), 'not a valid credit code'),
  ),
  name: text(100),
  kind: v.picklist(merchantKinds),
  /** 企业类型 as printed on the licence */
  type: text(60),
  status: v.picklist(merchantStatuses),
  head: text(60),
  /** registered capital in yuan, as a whole number; absent for sole traders */
  capital: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  establishedOn: day,
  endedOn: v.optional(day),
  /** GB/T 2260 county-level code of the present premises */
  division: v.pipe(v.string(), v.regex(/^\d{6}$/)),
  address: text(200),
  /** the operator trades from a residence: shown to street level only (facts §7.6) */
  residential: v.optional(v.boolean()),
  scope: text(3_000),
  registrar: text(60),
  park: v.optional(text(60)),
  shops: v.pipe(v.array(shop), v.maxLength(50)),
  licences: v.pipe(v.array(licence), v.maxLength(100)),
  penalties: v.pipe(v.array(penalty), v.maxLength(200)),
  listings: v.pipe(v.array(listing), v.maxLength(50)),
  /** Also those that were corrected: both stay public (企业信息公示暂行条例 art. 12). */
  annualReports: v.pipe(v.array(annualReport), v.maxLength(100)),
  disclosures: v.optional(v.pipe(v.array(disclosure), v.maxLength(200))),
  members: v.optional(v.pipe(v.array(member), v.maxLength(60))),
  publications: v.optional(v.pipe(v.array(publication), v.maxLength(200))),
  /** Registered marks of the merchant, and pledges of its marks or of equity in it. */
  trademarks: v.optional(v.pipe(v.array(trademark), v.maxLength(200))),
  pledges: v.optional(v.pipe(v.array(pledge), v.maxLength(200))),
  /** Day of the register this was taken from. */
  asOf: day,
})

export type MerchantSnapshot = v.InferOutput<typeof merchantSnapshot>
export type MerchantKind = (typeof merchantKinds)[number]
export type MerchantStatus = (typeof merchantStatuses)[number]
export type PublicationKind = (typeof publicationKinds)[number]
export type PenaltyLevel = (typeof penaltyLevels)[number]
