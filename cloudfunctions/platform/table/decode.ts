import { UnreadableTable } from './table'

/** Bytes no text table has: control characters other than tab and line ends, and what stands for undecodable bytes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NO_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\ufffd]/

/**
 * The text of a table as spreadsheet programs save it: UTF-8 with or without its mark, UTF-16 with its mark (Excel's
 * "Unicode text"), or GB 18030, which Chinese editions of Excel write.
 *
 * @throws UnreadableTable for anything that is no text, or a web page that calls itself a table
 */
export function decode(bytes: Uint8Array): string {
  const text = decoded(bytes)
  if (NO_TEXT.test(text)) throw new UnreadableTable('这不是表格文件，请上传 .xlsx 或 CSV 文件')
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(text.slice(0, 200)))
    throw new UnreadableTable('这个文件其实是网页格式，请用表格软件打开，另存为 .xlsx 或 CSV 后再传')
  return text
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
