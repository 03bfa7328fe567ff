/** One part of a bar. */
export interface BarPart {
  readonly label: string
  /** The amount in words: 120 万元. */
  readonly text: string
  /** Of the longest bar of the picture, 0 … 1; 0 for what cannot be drawn (a negative amount). */
  readonly share: number
  /** Which colour and pattern; the same thing looks the same in every bar. */
  readonly look: 'first' | 'second' | 'third'
}

export interface Bar {
  readonly label: string
  readonly parts: readonly BarPart[]
}

/** Amounts as bars beside each other, for people who would rather look than read, and the same in sentences. */
export interface BarPicture {
  readonly title: string
  /** The section of the form it is about. */
  readonly section: string
  readonly bars: readonly Bar[]
  /** Everything the picture shows, to be read or read out. */
  readonly sentences: readonly string[]
}
