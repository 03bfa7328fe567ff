/** A licence or certificate a case has led to, as its holder shows it: what stands on it, never the paper itself. */
export interface LicenceCard {
  /** 营业执照 */
  readonly title: string
  readonly name: string
  readonly uscc: string
  readonly rows: readonly { readonly label: string; readonly text: string }[]
  /** What this card is and is not, and where the document itself is. */
  readonly note: string
}
