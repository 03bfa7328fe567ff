import type { PlainDate } from '../kernel/calendar'
import type { Answers } from '../kernel/form'
import { canonicalShopAddress } from '../kernel/identifiers'
import type { MerchantSnapshot } from '../kernel/merchant'
import type { Beginning, EarlierFiling, Known } from '../kernel/service'
import { reportYears } from './reportYears'

/** What a kind of report takes from the register, and what it never takes from the year before. */
export interface ReportSources {
  ofRegister(merchant: MerchantSnapshot): Answers
  /** Questions about what happened within the year, besides year, code and name. */
  readonly ofTheYear: readonly string[]
}

const ALWAYS_FRESH = ['reportYear', 'uscc', 'name'] as const

/**
 * Answers to begin a report with. A correction begins with the very report it corrects; a new one with the report of the
 * year before, without what happened in that year, and with shops the register has learned of since.
 */
export function beginReport(
  sources: ReportSources,
  known: Known,
  subject: string | undefined,
  today: PlainDate,
): Beginning {
  const { merchant } = known
  if (!merchant) return { register: {}, earlier: {} }
  const year = subject === undefined ? yearToFile(known, today) : Number(subject)
  const register: Answers = {
    ...sources.ofRegister(merchant),
    uscc: merchant.uscc,
    name: merchant.name,
    ...(year === undefined ? {} : { reportYear: year }),
  }
  if (year === undefined) return { register, earlier: {} }
  const own = newest(known.earlier, (about) => about === year)
  if (own) return { register, earlier: own.answers }
  const before = newest(known.earlier, (about) => about < year)
  if (!before) return { register, earlier: {} }
  return { register, earlier: withShops(without(before.answers, [...ALWAYS_FRESH, ...sources.ofTheYear]), register) }
}

/** The year that is most likely meant: the one that can be filed now, or the oldest that was missed. */
function yearToFile(known: Known, today: PlainDate): number | undefined {
  const years = reportYears(known, today)
  const open = years.find(({ state }) => state === 'open')
  return (open ?? years.filter(({ state }) => state === 'late').pop())?.year
}

/** The newest filing about the latest year that fits. */
function newest(
  earlier: readonly EarlierFiling[] | undefined,
  fits: (year: number) => boolean,
): EarlierFiling | undefined {
  return [...(earlier ?? [])]
    .filter(({ subject }) => fits(Number(subject)))
    .sort((one, other) => Number(other.subject) - Number(one.subject) || (one.filedOn < other.filedOn ? 1 : -1))[0]
}

function without(answers: Answers, keys: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.includes(key)))
}

/** Last year's shops and those of the register that are not among them. */
function withShops(earlier: Answers, register: Answers): Answers {
  const before = (earlier.shops ?? []) as readonly Answers[]
  const seen = new Set(before.map(shopKey))
  const more = ((register.shops ?? []) as readonly Answers[]).filter((shop) => !seen.has(shopKey(shop)))
  return more.length === 0 ? earlier : { ...earlier, hasShops: 'yes', shops: [...before, ...more] }
}

function shopKey({ url, platform, name }: Answers): string {
  const read = typeof url === 'string' ? canonicalShopAddress(url) : undefined
  return read?.ok ? read.key : `${platform ?? ''}|${name ?? ''}`
}

/** The register's shops as entries of the form. */
export function shopsOfRegister({ shops }: MerchantSnapshot): Answers {
  if (shops.length === 0) return {}
  return {
    hasShops: 'yes',
    shops: shops.map(({ id, platform, name, url }) => ({
      kind: 'shop',
      platform,
      name,
      ...(url === undefined ? { shopNumber: id } : { url }),
    })),
  }
}
