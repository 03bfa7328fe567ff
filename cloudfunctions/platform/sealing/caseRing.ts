/** What a kind of answers is sealed with. */
export interface CaseRing {
  seal(plain: string, place: string): string
  /**
   * Undefined for what was sealed with a key that has been forgotten.
   *
   * @throws Error when the value was changed or moved
   */
  open(sealed: string, place: string): string | undefined
}
