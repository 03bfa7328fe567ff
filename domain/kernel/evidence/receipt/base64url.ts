/** RFC 4648 §5 without padding. Written out because the mini-program has neither `atob` nor `TextEncoder`. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

export function toBase64url(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const characters = left === 1 ? 2 : left === 2 ? 3 : 4
    for (let place = 0; place < characters; place += 1) text += ALPHABET.charAt((group >> (18 - 6 * place)) & 63)
  }
  return text
}

/** The bytes; undefined for anything but the one spelling that {@link toBase64url} would have written. */
export function fromBase64url(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8))
  let held = 0
  let bits = 0
  let filled = 0
  for (const character of text) {
    const value = ALPHABET.indexOf(character)
    if (value < 0) return undefined
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[filled] = (held >> bits) & 0xff
    filled += 1
  }
  // spare bits that are not zero, or a lone character, would be a second spelling of the same bytes
  return toBase64url(bytes) === text ? bytes : undefined
}
