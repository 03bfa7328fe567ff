const replacement = 0xfffd

/**
 * The bytes of a text, as `TextEncoder` gives them, which the mini-program has not; half of a surrogate pair becomes U+FFFD.
 *
 * @example utf8('榕') // [0xe6, 0xa6, 0x95]
 */
export function utf8(text: string): Uint8Array {
  // a UTF-16 unit takes three bytes at most
  const bytes = new Uint8Array(text.length * 3)
  let length = 0
  const put = (...group: readonly number[]) => {
    for (const byte of group) {
      bytes[length] = byte
      length += 1
    }
  }
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    const whole = point >= 0xd800 && point <= 0xdfff ? replacement : point
    if (whole < 0x80) put(whole)
    else if (whole < 0x800) put(0xc0 | (whole >> 6), last(whole))
    else if (whole < 0x10000) put(0xe0 | (whole >> 12), last(whole >> 6), last(whole))
    else put(0xf0 | (whole >> 18), last(whole >> 12), last(whole >> 6), last(whole))
  }
  return bytes.subarray(0, length)
}

/** The six lowest bits, as a byte that goes on. */
function last(bits: number): number {
  return 0x80 | (bits & 0x3f)
}
