import { halfWidth, maskAddress, parseUscc } from '../../kernel/identifiers'
import type { MerchantSnapshot } from '../../kernel/merchant'
import { type DisplayItem, displayItems } from './displayItems'
import type { Shown } from './readShown'

/** One item beside the register: never a judgement, because the register may be the one that is late. */
export interface DisplayComparison {
  readonly label: string
  readonly shown?: string
  readonly registered: string
  readonly result: 'same' | 'differs' | 'missing'
}

/**
 * Compares what a shop shows with the register, item by item. Spaces, brackets, units and full-width letters make no
 * difference; of a home only what is public is compared, so that nobody can find a house by guessing.
 */
export function compareShown(shown: Shown, snapshot: MerchantSnapshot): readonly DisplayComparison[] {
  return displayItems(snapshot).map((item) => {
    const said = shown[item.key]?.trim()
    const line = { label: item.label, registered: item.text }
    if (!said) return { ...line, result: 'missing' as const }
    return { ...line, shown: said, result: isSame(item, said, snapshot) ? ('same' as const) : ('differs' as const) }
  })
}

function isSame({ key, text }: DisplayItem, said: string, snapshot: MerchantSnapshot): boolean {
  switch (key) {
    case 'uscc': {
      const code = parseUscc(said)
      return code.ok && code.uscc === text
    }
    case 'capital':
      return inTenThousands(said) === inTenThousands(text)
    case 'permits':
      return snapshot.licences.every(({ number }) => plain(said).includes(plain(number)))
    case 'address':
      return sameAddress(snapshot.residential ? maskAddress(said) : said, text)
    default:
      return plain(said) === plain(text)
  }
}

function plain(text: string): string {
  return halfWidth(text)
    .replace(/[\s,.;:"'“”‘’，。；：、()（）《》-]/g, '')
    .toUpperCase()
}

/** Shops often leave the province and the city out. */
function sameAddress(said: string, registered: string): boolean {
  const short = (text: string) =>
    plain(text)
      .replace(/^福建省?/, '')
      .replace(/^福州市?/, '')
  return short(said) === short(registered)
}

/** 500万元, 5,000,000元人民币, 500.000000万人民币 → 500 */
function inTenThousands(text: string): number | undefined {
  const read = /([\d.]+)\s*(万)?/.exec(halfWidth(text).replace(/,/g, ''))
  if (!read?.[1]) return undefined
  const amount = Number(read[1])
  if (!Number.isFinite(amount)) return undefined
  return Math.round((read[2] ? amount : amount / 10_000) * 1e6) / 1e6
}
