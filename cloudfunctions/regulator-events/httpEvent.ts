/** The HTTP trigger as CloudBase hands it over. */
export interface HttpEvent {
  /** path and query as they arrived */
  readonly path: string
  readonly httpMethod: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly isBase64Encoded?: boolean
}
