import { city, type Division } from '../../../config/city'
import { placeOf } from './places'
import type { Random } from './random'

export interface Premises {
  address: string
  residential: boolean
  park?: string
}

/** How a merchant uses its premises decides how the address is written. */
export type PremisesUse = 'office' | 'shopfront' | 'residence' | 'village'

/** Real roads and towns of the division, an invented number. A residence is marked, so that it is shown to street level. */
export function premises(division: Division, use: PremisesUse, random: Random): Premises {
  const place = placeOf(division.code)
  // A county-level city stands directly under the province in an address.
  const parent = division.kind === 'county-level-city' ? '' : city.name
  const head = city.province.name + parent + division.name
  if (use === 'village' && place.towns.length > 0) {
    return {
      address: `${head}${random.pick(place.towns)}${random.pick(VILLAGES)}${random.whole(1, 180)}号`,
      residential: false,
    }
  }
  const door = `${random.pick(place.roads)}${random.whole(1, 398)}号`
  switch (use) {
    case 'residence':
      return { address: `${head}${door}${random.whole(1, 18)}座${roomNumber(random)}单元`, residential: true }
    case 'office': {
      const park = city.parks.find((candidate) => candidate.division === division.code)
      if (park && random.chance(0.12)) {
        const building = `${random.pick([...'ABCDEF'])}区${random.whole(1, 30)}号楼${random.whole(1, 18)}层`
        return {
          address: `${head}${random.pick(place.roads)}${park.name}${building}`,
          residential: false,
          park: park.name,
        }
      }
      return { address: `${head}${door}${random.whole(1, 9)}号楼${roomNumber(random)}室`, residential: false }
    }
    default:
      return {
        address: `${head}${door}${random.chance(0.6) ? `${random.whole(1, 40)}号店面` : '一层'}`,
        residential: false,
      }
  }
}

const VILLAGES = ['前洋村', '溪口村', '下洋村', '东山村', '上坂村', '后山村', '湖头村', '岭下村', '新丰村', '白云村']

function roomNumber(random: Random): string {
  return `${random.whole(1, 28)}${String(random.whole(1, 12)).padStart(2, '0')}`
}
