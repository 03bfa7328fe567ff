/** Somebody the filing is about, besides the applicant. */
export interface Counterpart {
  readonly uscc?: string
  readonly name: string
  readonly address?: string
}
