import type { Citation } from '../kernel/law'

/** `attention` is a fact worth reading, never a judgement; nothing here adds up to a grade (facts §7.5). */
export type Tone = 'neutral' | 'good' | 'attention'

export interface Row {
  readonly label: string
  readonly text: string
}

/** One published record: a title, rows to read, and how long it stays public. */
export interface PublicRecord {
  readonly id: string
  readonly title: string
  readonly tone: Tone
  readonly rows: Row[]
  /** day it was decided or published */
  readonly on?: string
  /** `公示至2027年3月1日` */
  readonly publicUntil?: string
}

/** One part of a merchant's public file, with its source, day and basis. */
export interface PublicBlock {
  readonly id:
    | 'registration'
    | 'members'
    | 'changes'
    | 'licences'
    | 'penalties'
    | 'abnormal'
    | 'serious'
    | 'annual-reports'
    | 'disclosures'
    | 'pledges'
    | 'spot-checks'
    | 'closing'
    | 'frozen-shares'
    | 'shops'
    | 'complaints'
    | 'local-rules'
  readonly title: string
  /** who publishes it */
  readonly source: string
  readonly asOf: string
  readonly basis: Citation
  /** what the block means, in plain words */
  readonly meaning: string
  /** said when there is no record */
  readonly empty: string
  readonly records: PublicRecord[]
  /** Most merchants have none: said in one line among others, not in a card of its own. */
  readonly rare?: boolean
}
