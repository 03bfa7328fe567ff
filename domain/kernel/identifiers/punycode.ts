/** Bootstring parameters of RFC 3492 §5. */
const [BASE, FIRST, LAST, SKEW, DAMP, BIAS, INITIAL] = [36, 1, 26, 38, 700, 72, 128] as const

/** One host label in its ASCII form (RFC 3492 §6.3); ASCII labels stay as they are. @example asciiLabel('中国') // 'xn--fiqs8s' */
export function asciiLabel(label: string): string {
  const points = Array.from(label, (character) => character.codePointAt(0) ?? 0)
  const basic = points.filter((point) => point < INITIAL)
  if (basic.length === points.length) return label

  let output = String.fromCharCode(...basic) + (basic.length > 0 ? '-' : '')
  let [lowest, delta, bias, handled] = [INITIAL as number, 0, BIAS as number, basic.length]
  while (handled < points.length) {
    const next = Math.min(...points.filter((point) => point >= lowest))
    delta += (next - lowest) * (handled + 1)
    for (const point of points) {
      if (point < next) delta += 1
      if (point !== next) continue
      output += variableLength(delta, bias)
      bias = adapt(delta, handled + 1, handled === basic.length)
      delta = 0
      handled += 1
    }
    delta += 1
    lowest = next + 1
  }
  return `xn--${output}`
}

function variableLength(value: number, bias: number): string {
  let [rest, digits] = [value, '']
  for (let place = BASE; ; place += BASE) {
    const threshold = Math.min(Math.max(place - bias, FIRST), LAST)
    if (rest < threshold) return digits + digit(rest)
    const span = BASE - threshold
    digits += digit(threshold + ((rest - threshold) % span))
    rest = Math.floor((rest - threshold) / span)
  }
}

function adapt(delta: number, handled: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? DAMP : 2))
  rest += Math.floor(rest / handled)
  let place = 0
  for (; rest > ((BASE - FIRST) * LAST) >> 1; place += BASE) rest = Math.floor(rest / (BASE - FIRST))
  return place + Math.floor(((BASE - FIRST + 1) * rest) / (rest + SKEW))
}

/** 0–25 are a–z, 26–35 are 0–9. */
function digit(value: number): string {
  return 'abcdefghijklmnopqrstuvwxyz0123456789'.charAt(value)
}
