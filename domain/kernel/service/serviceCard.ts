import type { AboutRecords } from './aboutRecords'
import type { Door } from './door'
import type { PublicService, ServiceFamily, ServiceIcon } from './publicService'

/** What an entry needs to know of a service, without its form, rules and workflow: the phone's main package has no room for those. */
export interface ServiceCard {
  readonly id: string
  /** Which package of the phone holds its form, rules and workflow. */
  readonly package: string
  readonly title: string
  readonly summary: string
  readonly audience: PublicService['audience']
  readonly icon?: ServiceIcon
  readonly family?: ServiceFamily
  /** What kind of entity it registers. */
  readonly setsUp?: string
  readonly doors?: readonly Door[]
  readonly anonymous?: true
  /** Filed in a merchant's name: reached through the merchant. */
  readonly forMerchant?: true
  /** Lets whoever files it act for the merchant. */
  readonly claim?: true
  /** Takes something over when it is opened from a merchant's public page. */
  readonly fromMerchant?: true
  /** Reached through what it takes up: an announced event. */
  readonly announced?: true
  /** Opened from records of these kinds on a merchant's public page. */
  readonly records?: AboutRecords['of']
  /** Asks a question that an article may answer. */
  readonly asks?: true
}

/** The card of a service; the catalogue is made of these. */
export function cardOf(service: PublicService, packageName: string): ServiceCard {
  const { id, title, summary, audience, icon, family, setsUp, doors } = service
  return {
    id,
    package: packageName,
    title,
    summary,
    audience,
    ...(icon ? { icon } : {}),
    ...(family ? { family } : {}),
    ...(setsUp ? { setsUp } : {}),
    ...(doors ? { doors } : {}),
    ...(service.anonymous ? { anonymous: true as const } : {}),
    ...(service.forMerchant ? { forMerchant: true as const } : {}),
    ...(service.forMerchant?.claim ? { claim: true as const } : {}),
    ...(service.prefill ? { fromMerchant: true as const } : {}),
    ...(service.takesUp ? { announced: true as const } : {}),
    ...(service.aboutRecords ? { records: service.aboutRecords.of } : {}),
    ...(service.asks ? { asks: true as const } : {}),
  }
}
