import qrcode from 'qrcode-generator'
import type { PrintedBlock, PrintedDocument } from '../../../domain/kernel/print'

/** Control signs draw nothing, and signs that turn the direction of writing make paper say what the data do not. */
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cf}]/gu
/** Half of a character: JSON may carry it, no font has it. */
const LONE_SURROGATE = /\p{Cs}/gu

/** The document as the template reads it: JSON, its texts free of what cannot be printed, its codes drawn. */
export function printable(document: PrintedDocument): string {
  const drawn = {
    ...document,
    sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.map(withPicture) })),
  }
  return JSON.stringify(drawn, (_, value) => (typeof value === 'string' ? clean(value) : value))
}

function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '').replace(LONE_SURROGATE, '□')
}

function withPicture(block: PrintedBlock) {
  return block.kind === 'qr' ? { ...block, picture: codePicture(block.text) } : block
}

/** Level M, with the quiet zone of four modules that ISO/IEC 18004 asks for; the same code as on the screen. */
function codePicture(text: string): string {
  const code = qrcode(0, 'M')
  code.addData(text, 'Byte')
  code.make()
  return code.createSvgTag({ cellSize: 4, margin: 16, scalable: true })
}
