/** A part of a whole as a reduced fraction: exact, where a percentage would have to round. */
export interface Share {
  readonly part: number
  readonly whole: number
}

/** @param part integer from 0 @param whole integer from 1 */
export function share(part: number, whole: number): Share {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole) || part < 0 || whole < 1)
    throw new RangeError(`no share: ${part} of ${whole}`)
  const divisor = greatestCommonDivisor(part, whole)
  return { part: part / divisor, whole: whole / divisor }
}

/** Whether a share is at least `part/whole`, without rounding (both products stay exact: digit by digit). */
export function isAtLeast(given: Share, numerator: number, denominator: number): boolean {
  // part/whole ≥ n/d  ⇔  the continued fractions compare so; long division avoids products beyond 2^53
  let [a, b, c, d] = [given.part, given.whole, numerator, denominator]
  for (;;) {
    const [left, right] = [Math.floor(a / b), Math.floor(c / d)]
    if (left !== right) return left > right
    const [restLeft, restRight] = [a % b, c % d]
    if (restRight === 0) return true
    if (restLeft === 0)
      return false
      // compare the reciprocals, the other way round
    ;[a, b, c, d] = [d, restRight, b, restLeft]
  }
}

/**
 * In per cent with two decimals, by long division of integers; `约` when digits were cut.
 * @example percentText(share(1, 3)) // '约33.33%'
 */
export function percentText({ part, whole }: Share): string {
  let rest = part % whole
  let digits = ''
  for (let place = 0; place < 4; place += 1) {
    const [digit, next] = timesTen(rest, whole)
    digits += digit
    rest = next
  }
  const percent = Math.floor(part / whole) * 100 + Number(digits.slice(0, 2))
  if (rest > 0) return `约${percent}.${digits.slice(2)}%`
  const decimals = digits.slice(2).replace(/0+$/, '')
  return `${percent}${decimals === '' ? '' : `.${decimals}`}%`
}

/** The next decimal digit of `rest/whole` and what is left, by adding: `rest * 10` could pass 2^53. */
function timesTen(rest: number, whole: number): [digit: number, left: number] {
  let [digit, left] = [0, 0]
  for (let time = 0; time < 10; time += 1) {
    left += rest
    if (left >= whole) {
      left -= whole
      digit += 1
    }
  }
  return [digit, left]
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
