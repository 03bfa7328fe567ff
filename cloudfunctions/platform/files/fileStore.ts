/** Where the phone sends bytes to: an HTTP address, or a cloud path for `wx.cloud.uploadFile`. */
export type UploadTarget =
  | { readonly kind: 'http'; readonly url: string }
  | { readonly kind: 'cloud'; readonly cloudPath: string }

/** The port for files. The server names every file; a name from outside never becomes a path. */
export interface FileStore {
  target(fileId: string): UploadTarget
  /** The bytes that arrived at the target; undefined when nothing has. At most `limit` bytes are read, plus one. */
  arrived(fileId: string, limit: number): Promise<Buffer | undefined>
  /** Keeps the sealed original and the shared copy, and forgets what arrived. */
  keep(fileId: string, original: Buffer, shared: Buffer): Promise<void>
  original(fileId: string): Promise<Buffer>
  /** A short-lived address of the shared copy. */
  link(fileId: string, type: string): string
  discard(fileId: string): Promise<void>
}
