import { type RawBuilder, sql } from 'kysely'
import { type Closeness, charactersOf, closeness, type NameParts, readName } from '../../domain/registration'
import { procedure, type Queryable } from '../platform'
import { bigrams } from './bigrams'
import { asOf } from './comparedAt'
import { creditContract } from './contract'
import { refuseHarvest } from './fairUse'
import { fold } from './fold'
import { cardColumns, merchantCard } from './merchantCard'

/** Names that are compared, from each of the ways to find one; everybody's words are in more names than anybody compares. */
const MOST = 400
/** Lines that are shown. */
const SHOWN = 12

/**
 * Registered names of the same industry that stand near a wished-for one, with how near and why. Found three ways: names that
 * begin with the 字号, names that hold two of its characters beside each other in either order, and three-character names
 * that differ in the middle. Open to anyone; the registrar compares by rules of its own.
 */
export const nearNames = procedure(creditContract['credit.nearNames'], 'lookUp', async (context, wished) => {
  refuseHarvest(context, 0)
  const { query } = context
  const numbers = await candidates(query, fold(wished.trade))
  const rows =
    numbers.length === 0
      ? []
      : await query.selectFrom('merchant').select(cardColumns).where('number', 'in', numbers).execute()
  const near = rows
    .map((row) => ({ card: merchantCard(row, 'name'), ...closeness(wished, spelt(row.name)) }))
    .filter(isNear)
    .sort((a, b) => b.percent - a.percent || (a.card.uscc < b.card.uscc ? -1 : 1))
  return {
    items: near.slice(0, SHOWN).map(({ card: { uscc, name, division, status }, kind, percent, reason }) => {
      return { uscc, name, division, status, kind, percent, reason }
    }),
    more: near.length > SHOWN,
    ...(await asOf(query, undefined)),
  }
})

type Compared = Closeness & { readonly card: ReturnType<typeof merchantCard> }

function isNear(one: Compared): one is Compared & { readonly kind: Exclude<Closeness['kind'], 'apart'> } {
  return one.kind !== 'apart'
}

/** A registered name in its parts; 字号 in the spelling that is compared, as the wished-for one is typed. */
function spelt(name: string): NameParts {
  return readName(name)
}

/** @returns numbers of merchants */
async function candidates(query: Queryable, trade: string): Promise<readonly number[]> {
  const characters = charactersOf(trade)
  const ways = [
    sql`(select merchant from search_entry where shop = 0 and core >= ${trade} and core < ${`${trade}\u{10FFFF}`} limit ${sql.lit(MOST)})`,
    sql`(select merchant from search_entry where shop = 0 and bigrams && ${pairs(characters)}::int4[] limit ${sql.lit(MOST)})`,
    ...middle(characters),
  ]
  const { rows } = await sql<{ merchant: number }>`${sql.join(ways, sql` union `)}`.execute(query)
  return rows.map(({ merchant }) => merchant)
}

/** Every two characters of the 字号 that stand beside each other, both ways round. */
function pairs(characters: readonly string[]): number[] {
  const beside = characters.slice(1).map((character, at) => [characters[at] ?? '', character] as const)
  return [...new Set(beside.flatMap(([one, other]) => [...bigrams(one + other), ...bigrams(other + one)]))]
}

/** 榕一网 beside 榕二网: no two of their characters stand beside each other. */
function middle([first, , third, ...rest]: readonly string[]): RawBuilder<unknown>[] {
  if (first === undefined || third === undefined || rest.length > 0) return []
  return [
    sql`(select merchant from search_entry where shop = 0 and core >= ${first} and core < ${`${first}\u{10FFFF}`} and substr(core, 3, 1) = ${third} limit ${sql.lit(MOST)})`,
  ]
}
