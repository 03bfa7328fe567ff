import type { ShopAddressResult, UsccResult } from '../../domain/kernel/identifiers'
import { procedure, type Queryable } from '../platform'
import { asOf } from './comparedAt'
import { creditContract } from './contract'
import { refuseHarvest } from './fairUse'
import { findByCode } from './findByCode'
import { findByName } from './findByName'
import { cardColumns, type MerchantCard, merchantCard, shopCard } from './merchantCard'
import type { NameWords } from './nameWords'
import { noteOfficer } from './noteOfficer'
import { understand } from './understand'

const PAGE = 20
/** The contract's last page: there is nothing to turn to behind it. */
const LAST_PAGE = 49

interface Found {
  readonly items: MerchantCard[]
  readonly more: boolean
  readonly repairs: string[]
  readonly advice?: string
  /** when our directory was last compared with the register, where it was read along */
  readonly comparedAt?: Date | null
}

/**
 * Merchants by credit code as typed or scanned, by the address of a shop, or by fragments of a name (facts §7.6: never by a
 * person's name or number). Open to anyone; 20 a page.
 */
export const search = procedure(creditContract['credit.search'], 'lookUp', async (context, { words, page }) => {
  refuseHarvest(context, page)
  const { query, today } = context
  const understood = understand(words, today)
  const { items, more, repairs, advice, comparedAt } = await find(query, understood, page)
  const as = understood.as === 'person' ? 'name' : understood.as
  await noteOfficer(context, 'credit.search', as === 'uscc' ? (items[0]?.uscc ?? as) : as)
  return { items, more, repairs, understood: as, ...(advice && { advice }), ...(await asOf(query, comparedAt)) }
})

function find(query: Queryable, understood: ReturnType<typeof understand>, page: number): Promise<Found> | Found {
  switch (understood.as) {
    case 'uscc':
      return byCode(query, understood.code)
    case 'shop-address':
      return byShopAddress(query, understood.address, page)
    case 'person':
      return nothing('不能用身份证号或手机号查询，请输入商户名称或信用代码')
    default:
      return byName(query, understood, page)
  }
}

/** A wrong code is answered with what is wrong, and with the merchant of the code that was probably meant. */
async function byCode(query: Queryable, code: UsccResult): Promise<Found> {
  const uscc = code.ok ? code.uscc : code.suggestion
  const row = uscc ? await findByCode(query, uscc) : undefined
  const items = row ? [merchantCard(row, 'uscc')] : []
  const known = row ? { comparedAt: row.compared_at } : {}
  if (!code.ok) return { items, more: false, repairs: [], advice: code.message, ...known }
  const repairs = code.repairs.map(({ message }) => message)
  return {
    items,
    more: false,
    repairs,
    ...known,
    ...(row ? {} : { advice: '没有查到这个信用代码，请对照营业执照核对，或改用名称查询' }),
  }
}

async function byShopAddress(query: Queryable, address: ShopAddressResult, page: number): Promise<Found> {
  if (!address.ok) return nothing(address.message)
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
  if (rows.length === 0 && page === 0) return nothing('登记的网店里没有这个网址，可以改用店名或商户名称查询')
  return onePage(rows.map(shopCard), page)
}

async function byName(query: Queryable, words: NameWords, page: number): Promise<Found> {
  if (!words.fragments.some((fragment) => Array.from(fragment).length >= 2)) return nothing('请至少输入两个字')
  const {
    cards,
    cutAt,
    loosened,
    comparedAt: known,
  } = await findByName(query, words, {
    offset: page * PAGE,
    limit: PAGE + 1,
  })
  const advice = cutAt
    ? `名称相符的商户很多，只列出其中${cutAt}家，请再多输入几个字`
    : loosened && '没有名称完全相符的商户，下面是相近的，请核对信用代码'
  return {
    ...onePage(cards, page),
    ...(known === undefined ? {} : { comparedAt: known }),
    ...(advice ? { advice } : {}),
  }
}

/** `cards` has one more than a page where there is a next one. */
function onePage(cards: readonly MerchantCard[], page: number): Found {
  return { items: cards.slice(0, PAGE), more: cards.length > PAGE && page < LAST_PAGE, repairs: [] }
}

function nothing(advice: string): Found {
  return { items: [], more: false, repairs: [], advice }
}
