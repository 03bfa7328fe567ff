import { readFileSync } from 'node:fs'
import path from 'node:path'
import { budgets } from '../../../config/budgets'

type Theme = Readonly<Record<string, string>>

const tokens = readFileSync(path.resolve(__dirname, '../../../src/theme/tokens.scss'), 'utf8')

function theme(name: 'light' | 'dark'): Theme {
  const block = new RegExp(`@mixin ${name} \\{([^}]*)\\}`).exec(tokens)?.[1] ?? ''
  return Object.fromEntries(
    [...block.matchAll(/--wet-([\w-]+): (#[0-9a-f]{6});/g)].map(([, key, value]) => [key, value]),
  )
}

/** WCAG 2.2 relative luminance of #rrggbb. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** Text on its ground, as the components pair them. */
const pairs = [
  ...['title', 'text', 'text-soft', 'brand', 'danger'].flatMap((text) =>
    ['page', 'surface', 'surface-sunken'].map((ground) => [text, ground] as const),
  ),
  ...['brand', 'success', 'warning', 'danger'].map((tone) => [tone, `${tone}-soft`] as const),
  ...['brand-soft', 'success-soft', 'warning-soft', 'danger-soft'].map((ground) => ['text', ground] as const),
  ['text-soft', 'brand-soft'],
  ['on-brand', 'brand'],
] as const

describe.each(['light', 'dark'] as const)('%s theme', (name) => {
  const colours = theme(name)
  test.each(pairs)('%s on %s can be read', (text, ground) => {
    expect(contrast(colours[text] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(budgets.contrast.text)
  })
})

test('the measure agrees with WCAG: black on white is 21, #777777 on white just fails', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5)
})
