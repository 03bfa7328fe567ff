import type { Generated } from 'kysely'
import type { MerchantKind, MerchantSnapshot, MerchantStatus } from '../../../domain/credit'
import type { Json, Timestamp } from './columns'

interface MerchantTable {
  uscc: string
  /** ours, for the rows of the search: given once, of no meaning */
  number: Generated<number>
  name: string
  kind: MerchantKind
  status: MerchantStatus
  /** GB/T 2260 county-level code */
  division: string
  address: string
  residential: boolean
  /** without penalties, listings and publications, which are rows of `merchant_record` */
  snapshot: Json<MerchantSnapshot>
}

interface ShopTable {
  uscc: string
  id: string
  /** place in the merchant's file: from 1 what the register knows, from 101 what platforms reported */
  number: number
  platform: string
  name: string
  url: string | null
  /** canonical address; null for a shop without one */
  address_key: string | null
  /** day of the platform's report; null for a shop the register knows */
  reported_on: string | null
}

/** A name that is searched. */
interface SearchEntryTable {
  /** the merchant's number */
  merchant: number
  /** 0 for the merchant's own name, else the number of the shop */
  shop: number
  /** the part of its rank that does not depend on the words */
  weight: number
  folded: string
  core: string
  bigrams: number[]
}

/** How a merchant's name sounds. */
interface SearchSoundTable {
  merchant: number
  weight: number
  initials: string
  pinyin: string
  core_at: number
}

/** A penalty, a listing or another publication; read through `served_record`, written by the register's own jobs only. */
interface MerchantRecordTable {
  uscc: string
  kind: 'penalty' | 'listing' | 'publication'
  id: string
  number: number
  shown_from: string
  shown_until: string | null
  hidden: 'expired' | 'repaired' | 'annulled' | 'not-public' | null
  record: Json<
    | MerchantSnapshot['penalties'][number]
    | MerchantSnapshot['listings'][number]
    | NonNullable<MerchantSnapshot['publications']>[number]
  >
}

/** The records that may be shown on the directory's day. */
type ServedRecordView = Pick<MerchantRecordTable, 'uscc' | 'kind' | 'id' | 'number' | 'record'>

/** A merchant somebody wants to hear about. */
interface WatchedMerchantTable {
  uscc: string
  /** by block: digests of the records shown when its people were last told; null before the first look */
  shown: Json<Readonly<Record<string, readonly string[]>>> | null
  due: boolean
}

interface MerchantFollowTable {
  person: string
  uscc: string
  since: Timestamp
}

/** The register as it was last told, and who follows whom in it. */
export interface DirectoryTables {
  merchant: MerchantTable
  shop: ShopTable
  search_entry: SearchEntryTable
  search_sound: SearchSoundTable
  merchant_record: MerchantRecordTable
  served_record: ServedRecordView
  watched_merchant: WatchedMerchantTable
  merchant_follow: MerchantFollowTable
}
