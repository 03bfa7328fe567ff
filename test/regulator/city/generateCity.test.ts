import * as v from 'valibot'
import { city } from '../../../config/city'
import { type MerchantSnapshot, merchantSnapshot } from '../../../domain/credit'
import { addMonths, type PlainDate, plainDate } from '../../../domain/kernel/calendar'
import { canonicalShopAddress, isOrganisationCode, isUscc, usccKind } from '../../../domain/kernel/identifiers'
import { generateCity, readTradeNames } from '../../../regulator/sandbox/city'
import { serialNumber } from '../../../regulator/sandbox/city/creditCode'

const today = plainDate('2026-11-22')
const tradeNames = readTradeNames()
const make = (options: Partial<Parameters<typeof generateCity>[0]> = {}) => [
  ...generateCity({ seed: 20261122, merchants: 3_000, today, tradeNames, ...options }),
]
const merchants = make({ merchants: 30_000 })
const drawn = merchants.slice(6)
/** The first for which a statement is not true: one `expect` for thousands of merchants. */
const exception = <T>(list: readonly T[], holds: (item: T) => boolean) => list.find((item) => !holds(item))
const share = (test: (merchant: MerchantSnapshot) => boolean) => drawn.filter(test).length / drawn.length

describe('the same city twice', () => {
  it('is the same to the byte for the same options', () => {
    expect(JSON.stringify(make())).toBe(JSON.stringify(make()))
  })

  it('gives a merchant that does not depend on how many there are', () => {
    expect(make({ merchants: 40 })).toEqual(merchants.slice(0, 40))
  })

  it('is another city for another seed, except for the showcase', () => {
    const other = make({ seed: 2, merchants: 200 })
    expect(other.slice(0, 6)).toEqual(merchants.slice(0, 6))
    const names = new Set(merchants.slice(6, 200).map(({ name }) => name))
    expect(other.slice(6).filter(({ name }) => names.has(name)).length).toBeLessThan(5)
  })

  it('makes no more merchants than asked for', () => {
    expect(make({ merchants: 0 })).toEqual([])
    expect(make({ merchants: 2 })).toHaveLength(2)
  })
})

describe('every merchant', () => {
  it('is a snapshot the register would send', () => {
    expect(exception(merchants, (merchant) => v.is(merchantSnapshot, merchant))).toBeUndefined()
  })

  it.each(['2026-01-01', '2026-07-01', '2028-02-29', '2030-06-30'])(
    'is a snapshot on %s, with no later fact',
    (day) => {
      const then = make({ merchants: 1_000, today: plainDate(day) })
      expect(exception(then, (merchant) => v.is(merchantSnapshot, merchant))).toBeUndefined()
      expect(exception(then, (merchant) => merchant.asOf === day && lastFact(merchant) <= day)).toBeUndefined()
    },
  )

  it('has a code of its own, valid inside and out, of its kind, first registered in the city', () => {
    expect(new Set(merchants.map(({ uscc }) => uscc)).size).toBe(merchants.length)
    const known = new Set([...city.divisions, ...city.formerDivisions, city].map(({ code }) => code))
    const valid = ({ uscc, kind }: MerchantSnapshot) =>
      isUscc(uscc) && isOrganisationCode(uscc.slice(8, 17)) && usccKind(uscc) === kind && known.has(uscc.slice(2, 8))
    expect(exception(merchants, valid)).toBeUndefined()
  })

  it('has a code left in a city of a million', () => {
    const serials = new Set<number>()
    for (let index = 0; index < 1_000_000; index += 1) serials.add(serialNumber(4_294_967_295, index))
    expect(serials.size).toBe(1_000_000)
    expect(() => serialNumber(1, 30 * 31 ** 4)).toThrow(RangeError)
  })

  it('trades in a division whose cases the city takes', () => {
    const here = new Map(city.divisions.filter(({ route }) => route === 'here').map(({ code, name }) => [code, name]))
    expect(new Set(drawn.map(({ division }) => division))).toEqual(new Set(here.keys()))
    expect(exception(merchants, ({ division, address }) => address.includes(here.get(division) ?? '?'))).toBeUndefined()
  })

  it('has shops with addresses in the spelling look-up compares, no two alike', () => {
    const withAddress = merchants.flatMap(({ shops }) => shops.filter(({ url }) => url !== undefined))
    const read = withAddress.map(({ url = '', platform }) => ({ url, platform, result: canonicalShopAddress(url) }))
    expect(
      exception(
        read,
        ({ url, platform, result }) => result.ok && result.display === url && result.platform === platform,
      ),
    ).toBeUndefined()
    expect(new Set(read.map(({ result }) => (result.ok ? result.key : ''))).size).toBe(withAddress.length)
    expect(withAddress.length).toBeGreaterThan(5_000)
  })

  it('says nothing about a person but the name of the head', () => {
    const discreet = (merchant: MerchantSnapshot) => {
      const text = JSON.stringify(merchant)
      const mobile = /\b1[3-9]\d{9}\b/
      const residentId = /\b[1-6]\d{5}(?:19|20)\d{9}[\dX]\b/
      const mails = text.match(/[\w.]+@[\w.]+/g) ?? []
      const telephones = text.match(/\b0591-\d+/g) ?? []
      return (
        !mobile.test(text) &&
        !residentId.test(text) &&
        mails.every((mail) => mail.endsWith('.example')) &&
        telephones.every((telephone) => /^0591-00\d{6}$/.test(telephone))
      )
    }
    expect(exception(merchants.slice(0, 10_000), discreet)).toBeUndefined()
  })
})

describe('names', () => {
  const seats = city.divisions.map(({ kind, name }) => (kind === 'district' ? city.name + name : name))
  const ofKind = (wanted: MerchantSnapshot['kind']) => drawn.filter(({ kind }) => kind === wanted)
  const seated = (name: string) => seats.some((seat) => name.startsWith(seat))

  it('of sole traders begin with the seat and never sound like a company', () => {
    const right = ({ name }: MerchantSnapshot) =>
      seated(name) && /(?:店|行|馆|部|室)$/.test(name) && !/公司|企业|合作社/.test(name)
    expect(exception(ofKind('sole-trader'), right)).toBeUndefined()
  })

  it('of cooperatives end in 专业合作社', () => {
    const right = ({ name }: MerchantSnapshot) => seated(name) && name.endsWith('专业合作社')
    expect(exception(ofKind('cooperative'), right)).toBeUndefined()
  })

  it('of companies name their liability, those of sole proprietorships do not', () => {
    const liability = (type: string, name: string) => {
      if (type === '个人独资企业') return !/有限|公司/.test(name)
      return type.startsWith('股份') ? name.endsWith('股份有限公司') : /有限(?:责任)?公司$/.test(name)
    }
    // a district never stands without its city (企业名称登记管理规定 art. 7)
    const bareDistrict = /^(?:鼓楼区|台江区|仓山区|马尾区|晋安区|长乐区)/
    const right = ({ name, type, capital = 0 }: MerchantSnapshot) =>
      liability(type, name) && capital > 0 && !bareDistrict.test(name)
    expect(exception(ofKind('enterprise'), right)).toBeUndefined()
  })
})

describe('the proportions of a city', () => {
  it.each<[string, (merchant: MerchantSnapshot) => boolean, number, number]>([
    ['enterprises', ({ kind }) => kind === 'enterprise', 0.58, 0.62],
    ['sole traders', ({ kind }) => kind === 'sole-trader', 0.35, 0.39],
    ['cooperatives', ({ kind }) => kind === 'cooperative', 0.02, 0.04],
    ['active', ({ status }) => status === 'active', 0.9, 0.95],
    ['with shops', ({ shops }) => shops.length > 0, 0.3, 0.4],
    ['with penalties', ({ penalties }) => penalties.length > 0, 0.02, 0.04],
    ['listed as abnormal', ({ listings }) => listings.some(({ list }) => list === 'abnormal'), 0.03, 0.05],
    ['listed as serious', ({ listings }) => listings.some(({ list }) => list === 'serious'), 0.0003, 0.002],
  ])('%s', (_what, test, least, most) => {
    expect(share(test)).toBeGreaterThan(least)
    expect(share(test)).toBeLessThan(most)
  })
})

describe('penalties', () => {
  const penalties = merchants.flatMap((merchant) => merchant.penalties)
  const most = { warning: 0, light: 3, general: 12, serious: 36 }
  const least = { warning: 0, light: 0, general: 3, serious: 12 }

  it('are public for as long as their tier allows', () => {
    for (const { level, publishedOn, publicUntil, decidedOn } of penalties) {
      expect(publishedOn > decidedOn).toBe(true)
      expect(publicUntil <= addMonths(publishedOn as PlainDate, most[level])).toBe(true)
      expect(publicUntil >= addMonths(publishedOn as PlainDate, least[level])).toBe(true)
    }
  })

  it('end for a reason and not in the future', () => {
    for (const { endedOn, endReason, publishedOn, publicUntil } of penalties) {
      expect(endedOn === undefined).toBe(endReason === undefined)
      if (endedOn === undefined) continue
      expect(endedOn > publishedOn && endedOn <= today).toBe(true)
      if (endReason === 'expired') expect(endedOn > publicUntil).toBe(true)
      else expect(endedOn <= publicUntil).toBe(true)
    }
  })

  it('are repaired no earlier than after three months, serious ones after a year', () => {
    for (const { level, endedOn, endReason, publishedOn } of penalties) {
      if (endReason !== 'repaired') continue
      expect(['general', 'serious']).toContain(level)
      expect((endedOn as string) > addMonths(publishedOn as PlainDate, level === 'serious' ? 12 : 3)).toBe(true)
    }
  })

  it('come in every tier and with every end', () => {
    expect(new Set(penalties.map(({ level }) => level))).toEqual(new Set(['warning', 'light', 'general', 'serious']))
    expect(new Set(penalties.map(({ endReason }) => endReason))).toEqual(
      new Set([undefined, 'expired', 'repaired', 'annulled']),
    )
  })
})

describe('annual reports', () => {
  const missing = /未依照规定期限(?:公示|报送)年度报告（(\d{4})年度）/

  it('are filed in the first half of the next year, or late and with a listing that ended after them', () => {
    const right = ({ annualReports, listings, establishedOn }: MerchantSnapshot) =>
      annualReports.every(({ year, filedOn }) => {
        if (year < Number(establishedOn.slice(0, 4))) return false
        if (filedOn >= `${year + 1}-01-01` && filedOn <= `${year + 1}-06-30`) return true
        const listing = listings.find(({ reason }) => missing.exec(reason)?.[1] === String(year))
        if (listing?.endReason !== 'repaired') return false
        return listing.listedOn < filedOn && filedOn < (listing.endedOn ?? '')
      })
    expect(exception(drawn, right)).toBeUndefined()
  })

  it('are missing exactly where the merchant is listed for it', () => {
    let gaps = 0
    const right = ({ annualReports, listings, establishedOn, endedOn }: MerchantSnapshot) => {
      const filed = new Set(annualReports.map(({ year }) => year))
      const gap = dueYears(establishedOn, endedOn ?? today).find((year) => !filed.has(year))
      const open = listings.find(({ reason, endedOn: removed }) => missing.test(reason) && removed === undefined)
      if (gap !== undefined) gaps += 1
      return (gap === undefined ? undefined : String(gap)) === (open && missing.exec(open.reason)?.[1])
    }
    expect(exception(drawn, right)).toBeUndefined()
    expect(gaps).toBeGreaterThan(100)
  })
})

/** Years whose report was overdue on a day: the listing had to follow by the middle of July. */
function dueYears(establishedOn: string, until: string): number[] {
  const years: number[] = []
  for (let year = Math.max(2013, Number(establishedOn.slice(0, 4))); `${year + 1}-07-15` < until; year += 1)
    years.push(year)
  return years
}

function lastFact(merchant: MerchantSnapshot): string {
  const { establishedOn, endedOn = '', penalties, listings, annualReports, licences } = merchant
  return [
    establishedOn,
    endedOn,
    ...penalties.flatMap(({ decidedOn, publishedOn, endedOn: ended = '' }) => [decidedOn, publishedOn, ended]),
    ...listings.flatMap(({ listedOn, endedOn: ended = '' }) => [listedOn, ended]),
    ...annualReports.map(({ filedOn }) => filedOn),
    ...licences.map(({ validFrom }) => validFrom),
  ].reduce((latest, day) => (day > latest ? day : latest), '')
}
