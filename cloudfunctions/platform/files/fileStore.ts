/** Where the phone sends bytes to: an HTTP address, or a cloud path for `wx.cloud.uploadFile`. */
export type UploadTarget =
  | {
      readonly kind: 'http'
      readonly url: string
      /** what the form carries besides the file, in front of it */
      readonly fields?: Readonly<Record<string, string>>
    }
  | { readonly kind: 'cloud'; readonly cloudPath: string }

/** The port for files. The server names every file; a name from outside never becomes a path. */
export interface FileStore {
  /** @param most largest number of bytes the place takes, where it can say so itself */
  target(fileId: string, most: number): UploadTarget
  /** The bytes that arrived at the target; undefined when nothing has. At most `limit` bytes are read, plus one. */
  arrived(fileId: string, limit: number): Promise<Buffer | undefined>
  /** Keeps the sealed original and the shared copy, and forgets what arrived. */
  keep(fileId: string, original: Buffer, shared: Buffer): Promise<void>
  /** The same bytes once more under another id: sealed original and shared copy. */
  copy(from: string, to: string): Promise<void>
  /** Keeps bytes of our own making for as long as a link to them lives; whoever made them discards them. */
  publish(fileId: string, bytes: Buffer): Promise<void>
  original(fileId: string): Promise<Buffer>
  /**
   * A short-lived address of the shared copy.
   *
   * @param name under which it is saved; without one it is shown
   */
  link(fileId: string, type: string, name?: string): string
  discard(fileId: string): Promise<void>
}
