/** A file on this phone, not yet sent. */
export interface ChosenFile {
  /** Where the phone holds the bytes. */
  readonly path: string
  readonly name: string
  /** bytes */
  readonly size: number
}
