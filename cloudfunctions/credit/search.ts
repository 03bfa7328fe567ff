import { beijingDay, type PlainDate } from '../../domain/kernel/calendar'
import type { ShopAddressResult, UsccResult } from '../../domain/kernel/identifiers'
import { procedure, type Queryable } from '../platform'
import { directoryFeed } from './applyPage'
import { creditContract } from './contract'
import { findByName, mostCandidates, type NameWords } from './findByName'
import { cardColumns, type MerchantCard, merchantCard, shopCard } from './merchantCard'
import { understand } from './understand'

const PAGE = 20
/** The contract's last page: there is nothing to turn to behind it. */
const LAST_PAGE = 49

interface Found {
  readonly items: MerchantCard[]
  readonly more: boolean
  readonly repairs: string[]
  readonly advice?: string
}

/**
 * Merchants by credit code as typed, by the address of a shop, or by fragments of a name (facts §7.6: never by a person's
 * name). Open to anyone; 20 a page.
 */
export const search = procedure(creditContract['credit.search'], 'lookUp', async ({ query }, { words, page }) => {
  const understood = understand(words)
  const [found, asOf] = await Promise.all([find(query, understood, page), lastCompared(query)])
  return { ...found, understood: understood.as, ...(asOf ? { asOf } : {}) }
})

function find(query: Queryable, understood: ReturnType<typeof understand>, page: number): Promise<Found> | Found {
  if (understood.as === 'uscc') return byCode(query, understood.code)
  if (understood.as === 'shop-address') return byShopAddress(query, understood.address, page)
  return byName(query, understood, page)
}

/** A wrong code is answered with what is wrong, and with the merchant of the code that was probably meant. */
async function byCode(query: Queryable, code: UsccResult): Promise<Found> {
  const uscc = code.ok ? code.uscc : code.suggestion
  const row =
    uscc && (await query.selectFrom('merchant').select(cardColumns).where('uscc', '=', uscc).executeTakeFirst())
  const items = row ? [merchantCard(row, 'uscc')] : []
  if (!code.ok) return { items, more: false, repairs: [], advice: code.message }
  const repairs = code.repairs.map(({ message }) => message)
  return {
    items,
    more: false,
    repairs,
    ...(row ? {} : { advice: '没有查到这个信用代码，请对照营业执照核对，或改用名称查询' }),
  }
}

async function byShopAddress(query: Queryable, address: ShopAddressResult, page: number): Promise<Found> {
  if (!address.ok) return { items: [], more: false, repairs: [], advice: address.message }
  const rows = await query
    .selectFrom('shop')
    .innerJoin('merchant', 'merchant.uscc', 'shop.uscc')
    .select(cardColumns.map((column) => `merchant.${column}` as const))
    .select(['shop.platform as shop_platform', 'shop.name as shop_name'])
    .where('address_key', '=', address.key)
    .orderBy('merchant.uscc')
    .orderBy('shop.id')
    .offset(page * PAGE)
    .limit(PAGE + 1)
    .execute()
  if (rows.length === 0 && page === 0)
    return { items: [], more: false, repairs: [], advice: '登记的网店里没有这个网址，可以改用店名或商户名称查询' }
  return onePage(rows.map(shopCard), page)
}

async function byName(query: Queryable, words: NameWords, page: number): Promise<Found> {
  if (!words.fragments.some((fragment) => Array.from(fragment).length >= 2))
    return { items: [], more: false, repairs: [], advice: '请至少输入两个字' }
  const { cards, total } = await findByName(query, words, { offset: page * PAGE, limit: PAGE + 1 })
  const found = onePage(cards, page)
  if (total < mostCandidates) return found
  return { ...found, advice: `名称相符的商户很多，只列出其中${mostCandidates}家，请再多输入几个字` }
}

/** `cards` has one more than a page where there is a next one. */
function onePage(cards: readonly MerchantCard[], page: number): Found {
  return { items: cards.slice(0, PAGE), more: cards.length > PAGE && page < LAST_PAGE, repairs: [] }
}

/** The day our directory was last compared with the register. */
async function lastCompared(query: Queryable): Promise<PlainDate | undefined> {
  const cursor = await query
    .selectFrom('feed_cursor')
    .select('updated_at')
    .where('feed', '=', directoryFeed)
    .executeTakeFirst()
  return cursor && beijingDay(cursor.updated_at.toISOString())
}
