import { city, type Division } from '../../../config/city'
import type { MerchantSnapshot } from '../../../domain/credit'
import { addDays, addYears } from '../../../domain/kernel/calendar'
import { dayText } from './days'
import type { LicenceKind } from './industries'
import type { Life } from './life'
import type { Random } from './random'

type Licence = MerchantSnapshot['licences'][number]

interface LicenceForm {
  readonly title: string
  /** years of validity; absent for licences without an end */
  readonly years?: number
  readonly authority: (division: Division) => string
  readonly number: (division: Division, year: string, sequence: string) => string
}

const bureau = (division: Division) => division.bureau.name

/** Titles by scope item: facts §3.11. Numbers have the shape each authority writes. */
const forms: Readonly<Record<LicenceKind, LicenceForm>> = {
  food: {
    title: '食品经营许可证',
    years: 5,
    authority: bureau,
    number: (division, _year, sequence) => `JY1${division.code}${sequence}`,
  },
  telecommunications: {
    title: '增值电信业务经营许可证',
    years: 5,
    authority: () => '福建省通信管理局',
    number: (_division, year, sequence) => `闽B2-${year}${sequence.slice(2)}`,
  },
  publications: {
    title: '出版物经营许可证',
    years: 6,
    authority: (division) => `${division.name}新闻出版局`,
    number: (_division, year, sequence) => `新出发榕零字第${year}${sequence.slice(2)}号`,
  },
  tobacco: {
    title: '烟草专卖零售许可证',
    years: 5,
    authority: () => `${city.name}烟草专卖局`,
    number: (division, _year, sequence) => `${division.code}1${sequence.slice(1)}`,
  },
  medical: {
    title: '医疗器械经营许可证',
    years: 5,
    authority: () => city.bureau.name,
    number: (_division, year, sequence) => `闽榕药监械经营许${year}${sequence.slice(2)}号`,
  },
  'road-transport': {
    title: '道路运输经营许可证',
    years: 4,
    authority: (division) => `${division.name}交通运输局`,
    number: (division, _year, sequence) => `闽交运管许可榕字${division.code}${sequence}号`,
  },
  lodging: {
    title: '特种行业许可证',
    authority: (division) => `${city.name}公安局${division.name}分局`,
    number: (_division, year, sequence) => `榕公特旅字第${year}${sequence.slice(3)}号`,
  },
  manpower: {
    title: '人力资源服务许可证',
    years: 5,
    authority: (division) => `${division.name}人力资源和社会保障局`,
    number: (division, _year, sequence) => `${division.code}${sequence}`,
  },
}

/** The licence of a trade, granted after the business licence (先照后证) and renewed when it ran out; some have run out. */
export function licence(kind: LicenceKind, division: Division, place: Life, serial: number, random: Random): Licence[] {
  const form = forms[kind]
  const first = place.establishedOn + random.whole(7, 60)
  if (first > place.lastDay) return []
  let validFrom = dayText(first)
  if (form.years !== undefined && random.chance(0.95)) {
    const last = dayText(place.lastDay)
    for (let next = addYears(validFrom, form.years); next <= last; next = addYears(next, form.years)) validFrom = next
  }
  const sequence = String(serial % 10_000_000).padStart(7, '0')
  return [
    {
      id: `licence-${kind}-${serial}`,
      title: form.title,
      number: form.number(division, validFrom.slice(0, 4), sequence),
      authority: form.authority(division),
      validFrom,
      ...(form.years === undefined ? {} : { validTo: addDays(addYears(validFrom, form.years), -1) }),
    },
  ]
}
