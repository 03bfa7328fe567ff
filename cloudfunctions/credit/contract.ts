import * as v from 'valibot'
import type { Contract } from '../platform/contract'

const citation = v.object({
  law: v.string(),
  title: v.string(),
  article: v.optional(v.string()),
  evidence: v.picklist(['verified', 'secondary', 'memory']),
})

const merchantCard = v.object({
  uscc: v.string(),
  name: v.string(),
  kind: v.picklist(['enterprise', 'sole-trader', 'cooperative', 'other']),
  status: v.picklist(['active', 'cancelled', 'revoked', 'dormant']),
  /** 鼓楼区 */
  division: v.string(),
  /** masked to street level where the premises are a residence */
  address: v.string(),
  /** which of the merchant's facts the words were found in */
  matched: v.picklist(['name', 'uscc', 'shop']),
  /** the shop that matched, when `matched` is `shop` */
  shop: v.optional(v.object({ platform: v.string(), name: v.string() })),
})

/** One published record: a title, rows to read, and how long it stays public. */
const publicRecord = v.object({
  id: v.string(),
  title: v.string(),
  tone: v.picklist(['neutral', 'good', 'attention']),
  rows: v.array(v.object({ label: v.string(), text: v.string() })),
  /** day it was decided or published */
  on: v.optional(v.string()),
  /** `公示至2027年3月1日` */
  publicUntil: v.optional(v.string()),
})

const tone = v.picklist(['neutral', 'good', 'attention'])

/** The years as a picture: lanes of spans, places in parts of the width, and each lane in words. */
const timeline = v.object({
  ticks: v.array(v.object({ label: v.string(), at: v.number() })),
  now: v.number(),
  lanes: v.array(
    v.object({
      block: v.string(),
      label: v.string(),
      spans: v.array(v.object({ from: v.number(), width: v.number(), tone })),
      sentence: v.string(),
    }),
  ),
})

const block = v.object({
  id: v.picklist([
    'registration',
    'members',
    'changes',
    'licences',
    'penalties',
    'abnormal',
    'serious',
    'annual-reports',
    'disclosures',
    'pledges',
    'spot-checks',
    'closing',
    'frozen-shares',
    'shops',
    'complaints',
    'local-rules',
  ]),
  title: v.string(),
  source: v.string(),
  asOf: v.string(),
  basis: citation,
  /** what this block means, in plain words */
  meaning: v.string(),
  /** said when there is no record: `截至…没有公示中的行政处罚` */
  empty: v.string(),
  records: v.array(publicRecord),
  /** most merchants have none */
  rare: v.optional(v.boolean()),
})

/** Look-up without signing in (facts §7). */
export const creditContract = {
  'credit.search': {
    writes: false,
    input: v.strictObject({
      /** name fragment of ≥ 2 characters, credit code as typed, or shop address */
      words: v.pipe(v.string(), v.maxLength(2_048)),
      page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(49)), 0),
    }),
    output: v.object({
      items: v.array(merchantCard),
      more: v.boolean(),
      /** what the words were understood as */
      understood: v.picklist(['name', 'uscc', 'shop-address']),
      /** repairs made to a typed credit code, to be shown */
      repairs: v.array(v.string()),
      /** a sentence about the words: a wrong character in a code, a fragment too short */
      advice: v.optional(v.string()),
      asOf: v.optional(v.string()),
    }),
  },
  'credit.nearNames': {
    writes: false,
    input: v.strictObject({
      /** a wished-for name in its four parts (名称规定 art. 6) */
      division: v.pipe(v.string(), v.maxLength(30)),
      trade: v.pipe(v.string(), v.minLength(2), v.maxLength(20)),
      industry: v.pipe(v.string(), v.maxLength(20)),
      form: v.pipe(v.string(), v.maxLength(20)),
    }),
    /** registered names that stand near it (art. 17), the nearest first; never the registrar's own comparison */
    output: v.object({
      items: v.array(
        v.object({
          uscc: v.string(),
          name: v.string(),
          division: v.string(),
          status: v.picklist(['active', 'cancelled', 'revoked', 'dormant']),
          kind: v.picklist(['same-name', 'sameTrade', 'near']),
          /** 0–100, for order and for a bar */
          percent: v.number(),
          reason: v.string(),
        }),
      ),
      more: v.boolean(),
      asOf: v.optional(v.string()),
    }),
  },
  'credit.merchant': {
    writes: false,
    input: v.strictObject({ uscc: v.pipe(v.string(), v.length(18)) }),
    output: v.object({
      uscc: v.string(),
      name: v.string(),
      kind: v.string(),
      status: v.picklist(['active', 'cancelled', 'revoked', 'dormant']),
      statusLabel: v.string(),
      /** for prefilling a filing; masked like everything public */
      address: v.string(),
      division: v.string(),
      asOf: v.string(),
      /** neutral facts at a glance, each pointing at its block; never a score (facts §7.5) */
      facets: v.array(
        v.object({ block: v.string(), label: v.string(), tone: v.picklist(['neutral', 'good', 'attention']) }),
      ),
      /** absent in a copy that an earlier version kept on the phone */
      timeline: v.optional(timeline),
      blocks: v.array(block),
    }),
  },
  /** Follows a merchant, or no longer: news of its public facts come into the inbox. */
  'credit.follow': {
    writes: true,
    input: v.strictObject({ uscc: v.pipe(v.string(), v.length(18)), follows: v.boolean() }),
    output: v.object({ follows: v.boolean() }),
  },
  'credit.following': {
    writes: false,
    input: v.strictObject({}),
    output: v.object({
      items: v.array(
        v.object({
          uscc: v.string(),
          /** absent when it is in the register no more */
          name: v.optional(v.string()),
          status: v.optional(v.picklist(['active', 'cancelled', 'revoked', 'dormant'])),
          since: v.string(),
        }),
      ),
    }),
  },
  /** What a shop shows of its licence beside the register; nothing of it is kept. */
  'credit.checkDisplay': {
    writes: false,
    input: v.strictObject({
      /** as typed; absent: it is in the text */
      uscc: v.optional(v.pipe(v.string(), v.maxLength(60))),
      /** copied from the shop, or what its QR code says */
      text: v.pipe(v.string(), v.maxLength(4_000)),
    }),
    output: v.object({
      uscc: v.string(),
      name: v.string(),
      asOf: v.string(),
      basis: citation,
      items: v.array(
        v.object({
          label: v.string(),
          shown: v.optional(v.string()),
          registered: v.string(),
          result: v.picklist(['same', 'differs', 'missing']),
        }),
      ),
    }),
  },
  /** What a merchant has to show on its shop's home page, and what of it has changed lately. */
  'credit.displayCard': {
    writes: false,
    input: v.strictObject({ uscc: v.pipe(v.string(), v.length(18)) }),
    output: v.object({
      uscc: v.string(),
      name: v.string(),
      asOf: v.string(),
      basis: citation,
      items: v.array(v.object({ label: v.string(), text: v.string() })),
      updates: v.array(
        v.object({ title: v.string(), changedOn: v.string(), shopBy: v.string(), licenceBy: v.string() }),
      ),
    }),
  },
  /** The same on paper: a short-lived address of a PDF, and a name to save it under. */
  'credit.displayPaper': {
    writes: false,
    input: v.strictObject({ uscc: v.pipe(v.string(), v.length(18)) }),
    output: v.object({ url: v.string(), name: v.string() }),
  },
} as const satisfies Contract
