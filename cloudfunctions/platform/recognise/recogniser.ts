/** What a picture may show that a recogniser reads. */
export const pictureKinds = ['id-card', 'business-licence'] as const
export type PictureKind = (typeof pictureKinds)[number]

/** What stands on an identity card or a licence, as far as it was read; nothing of it is checked yet. */
export interface ReadFromPicture {
  readonly name?: string
  /** of an identity card */
  readonly residentId?: string
  readonly address?: string
  /** of a licence */
  readonly uscc?: string
}

export type Recognised =
  | { readonly ok: true; readonly read: ReadFromPicture }
  /** `unreadable`: this picture shows nothing of the kind; `unavailable`: ask again later, or type */
  | { readonly ok: false; readonly problem: 'unreadable' | 'unavailable' }

/**
 * Reads text off a picture of a document: a port, because cities have their own (a government cloud's, or one of a licensed
 * provider). Absent where none is configured; everything is typed then.
 */
export interface Recogniser {
  readonly reads: readonly PictureKind[]
  recognise(kind: PictureKind, picture: { readonly bytes: Buffer; readonly type: string }): Promise<Recognised>
}
