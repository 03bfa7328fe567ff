const ZIP = 'PK\u0003\u0004'

/**
 * The text of a CSV file as spreadsheet programs save it: UTF-8 with or without its mark, or GB 18030, which Chinese
 * editions of Excel write.
 *
 * @throws Error for a workbook, which is no text
 */
export function decode(bytes: Uint8Array): string {
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') === ZIP)
    throw new Error('这是 Excel 工作簿，请另存为 CSV 文件再导入')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
