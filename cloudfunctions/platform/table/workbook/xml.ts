import { Parser } from 'saxen'
import { UnreadableTable } from '../table'

/** What is told while a part is read; names come without their prefix, as `x:row` and `row` are the same to us. */
export interface XmlEvents {
  open?(name: string, attributes: () => Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Reads XML from front to end. Entities of a document type are never expanded.
 *
 * @throws UnreadableTable where it is not well formed; whatever an event throws
 */
export function readXml(xml: string, { open, text, close }: XmlEvents): void {
  const parser = new Parser()
  parser.on('openTag', (name, attributes, decode) => {
    open?.(local(name), () => {
      const values = attributes()
      return Object.fromEntries(Object.entries(values).map(([key, value]) => [local(key), decode(value)]))
    })
  })
  parser.on('text', (value, decode) => text?.(decode(value)))
  parser.on('cdata', (value) => text?.(value))
  parser.on('closeTag', (name) => close?.(local(name)))
  parser.on('error', () => {
    throw new UnreadableTable('文件打不开，可能没有传完或已损坏，请重新保存后再传')
  })
  parser.parse(xml)
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
