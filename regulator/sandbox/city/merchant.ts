import { city, type Division } from '../../../config/city'
import type { MerchantKind, MerchantSnapshot } from '../../../domain/credit'
import type { PlainDate } from '../../../domain/kernel/calendar'
import { annualReports } from './annualReports'
import { type CodeClass, creditCode, serialNumber } from './creditCode'
import { dayText, yearOf } from './days'
import { headName } from './headName'
import { companyIndustries, cooperativeIndustries, type Industry, soleTraderIndustries } from './industries'
import { licence } from './licences'
import { life } from './life'
import { otherAbnormalListing, seriousListing } from './listings'
import { merchantName } from './merchantName'
import { penalties } from './penalties'
import { divisionShares, placeOf, ruralShares } from './places'
import { premises } from './premises'
import { otherPublications } from './publications'
import { Random } from './random'
import { reportRows, shopRows } from './reportRows'
import { scope } from './scope'
import { shops as shopsOf } from './shops'
import { trademarks } from './trademarks'

type DrawnKind = Exclude<MerchantKind, 'other'>

interface KindFacts {
  readonly codeClass: CodeClass
  readonly industries: readonly (readonly [weight: number, industry: Industry])[]
  readonly shares: readonly (readonly [weight: number, division: string])[]
}

const byWeight = (list: readonly Industry[]) => list.map((industry) => [industry.weight, industry] as const)

const kinds: Readonly<Record<DrawnKind, KindFacts>> = {
  enterprise: { codeClass: '1', industries: byWeight(companyIndustries), shares: divisionShares },
  'sole-trader': { codeClass: '2', industries: byWeight(soleTraderIndustries), shares: divisionShares },
  cooperative: { codeClass: '3', industries: byWeight(cooperativeIndustries), shares: ruralShares },
}

const KIND_SHARES = [
  [60, 'enterprise'],
  [37, 'sole-trader'],
  [3, 'cooperative'],
] as const

const CAPITAL = [10, 30, 50, 100, 100, 200, 300, 500, 500, 1_000, 1_000, 2_000, 5_000]

/** The merchant at one place of the city: depends on seed, index, day and the list of trade names, on nothing else. */
export function merchant(
  seed: number,
  index: number,
  today: PlainDate,
  tradeNames: readonly string[],
): MerchantSnapshot {
  const random = new Random(seed, index)
  const serial = serialNumber(seed, index)
  const kind: DrawnKind = random.weighted(KIND_SHARES)
  const facts = kinds[kind]
  const industry = random.weighted(facts.industries)
  const division = divisionOf(random.weighted(facts.shares))
  const tradeName = random.pick(tradeNames)
  const exists = life(kind, today, random)
  const { name, type } = merchantName(kind, division, industry, tradeName, random)
  const head = headName(random)
  const fromHome = random.chance(industry.fromHome ?? 0)
  const { address, residential, park } = premises(division, fromHome ? 'residence' : industry.use, random)
  const registrar = kind === 'enterprise' && random.chance(0.1) ? city.bureau.name : division.bureau.name
  const capital = kind === 'sole-trader' ? undefined : random.pick(CAPITAL) * 10_000
  const shops =
    fromHome || random.chance(industry.online * 0.85) ? shopsOf(tradeName, industry.goods, serial, random) : []
  const rows = reportRows(
    {
      kind,
      type,
      head,
      address,
      postcode: placeOf(division.code).postcode,
      ...(capital === undefined ? {} : { capital }),
      dormant: exists.status === 'dormant',
      business: industry.general[0] ?? industry.permitted?.[0] ?? industry.goods,
      serial,
    },
    random,
  )
  const published = { kind, life: exists, serial, registrar, rows, shopRows: rows.length > 0 ? shopRows(shops) : [] }
  const { reports, listing } = annualReports(published, random)
  const other = exists.status !== 'cancelled' && !listing && random.chance(0.014)
  const listings = [
    listing,
    other ? otherAbnormalListing(registrar, exists, serial, random) : undefined,
    random.chance(0.001) ? seriousListing(registrar, exists, serial, random) : undefined,
  ].filter((found) => found !== undefined)

  return {
    uscc: creditCode(facts.codeClass, firstDivision(division, registrar, exists.establishedOn, random), serial),
    name,
    kind,
    type,
    status: exists.status,
    head,
    ...(capital === undefined ? {} : { capital }),
    establishedOn: dayText(exists.establishedOn),
    ...(exists.endedOn === undefined ? {} : { endedOn: dayText(exists.endedOn) }),
    division: division.code,
    address,
    ...(residential ? { residential } : {}),
    scope: scope(industry, random, fromHome && kind === 'sole-trader'),
    registrar,
    ...(park === undefined ? {} : { park }),
    shops,
    licences: industry.licence ? licence(industry.licence, division, exists, serial, random) : [],
    penalties: random.chance(0.034) ? penalties(division, industry, exists, serial, random) : [],
    listings,
    annualReports: reports,
    ...trademarks({ seed, index, serial }, { name, kind, tradeName }, exists),
    ...otherPublications({ seed, index, serial }, { kind, head, registrar }, exists),
    asOf: today,
  }
}

/** Of the *first* registration: some merchants have moved, and 长乐 had another code until 2017 (facts §11.1). */
function firstDivision(division: Division, registrar: string, establishedOn: number, random: Random): string {
  if (registrar === city.bureau.name) return city.code
  if (random.chance(0.05)) return random.weighted(divisionShares)
  const former = city.formerDivisions.find((past) => past.now === division.code)
  return former && yearOf(establishedOn) < 2017 ? former.code : division.code
}

const divisions = new Map(city.divisions.map((division) => [division.code, division]))

function divisionOf(code: string): Division {
  const division = divisions.get(code)
  if (!division) throw new Error(`no such division: ${code}`)
  return division
}
