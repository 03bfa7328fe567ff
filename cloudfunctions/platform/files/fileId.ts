const FILE_ID = /^[A-Za-z0-9_-]{16,64}$/

/** Whether a text may name a file: letters that can be a path of nothing else. */
export function isFileId(text: string): boolean {
  return FILE_ID.test(text)
}
