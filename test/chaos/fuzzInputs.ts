import type { GenericSchema } from 'valibot'
import type { Chance } from './random'

const deep = (depth: number, open: string, close: string) => JSON.parse(`${open.repeat(depth)}1${close.repeat(depth)}`)

/** Values that break careless software, made when asked for: some are large. */
const hostileValues: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 1.5,
  () => Number.MAX_SAFE_INTEGER,
  () => 1e308,
  () => '',
  () => ' ',
  () => '0',
  () => '\0',
  () => '投\0诉',
  () => '\ud83d',
  () => '\ude00x',
  () => '\u202e诉投',
  () => '\u0301'.repeat(300),
  () => '😀'.repeat(200),
  () => '\u2028\u2029\ufeff',
  () => '%',
  () => '\\',
  () => '_%\\',
  () => "'; drop table case_file; --",
  () => '../../etc/passwd',
  () => '<script>alert(1)</script>',
  () => '__proto__',
  () => 'constructor',
  () => 'toString',
  () => '9999-99-99',
  () => '0000-00-00',
  () => '2026-02-30',
  () => 'http://[::1',
  () => 'https://xn--a.xn--',
  () => 'a'.repeat(1_000),
  () => '长'.repeat(50_000),
  () => '1'.repeat(5_000),
  () => '('.repeat(2_000),
  () => [],
  () => {},
  () => [[]],
  () => ({ __proto__: null, toString: 1, valueOf: 2 }),
  () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  () => Array.from({ length: 2_000 }, () => 0),
  () => Array.from({ length: 300 }, () => ({})),
  () => deep(11, '[', ']'),
  () => deep(60, '{"a":', '}'),
  () => deep(3_000, '[', ']'),
]

export function hostile(random: Chance): unknown {
  return random.pick(hostileValues)()
}

/** One of the hostile values that are text, cut to a length. */
export function hostileText(random: Chance, most: number): string {
  for (;;) {
    const value = hostile(random)
    if (typeof value === 'string') return value.slice(0, most)
  }
}

/** Texts that mean something to the procedures, by the name of the member that carries them. */
export type Known = Readonly<Record<string, unknown>>

/** A value that fits a schema as far as its types go; members whose names are known get a real value. */
export function sampleOf(schema: GenericSchema, known: Known, random: Chance, name = ''): unknown {
  if (Object.hasOwn(known, name) && random.yes(0.85)) return known[name]
  const parts = schema as GenericSchema & {
    entries?: Record<string, GenericSchema>
    wrapped?: GenericSchema
    item?: GenericSchema
    options?: readonly unknown[]
    literal?: unknown
  }
  switch (schema.type) {
    case 'strict_object':
    case 'object':
    case 'loose_object':
      return Object.fromEntries(
        Object.entries(parts.entries ?? {}).flatMap(([key, entry]) =>
          entry.type === 'optional' && random.yes(0.4) ? [] : [[key, sampleOf(entry, known, random, key)]],
        ),
      )
    case 'optional':
    case 'nullable':
    case 'nullish':
      return parts.wrapped ? sampleOf(parts.wrapped, known, random, name) : null
    case 'array':
      return Array.from({ length: random.whole(0, 2) }, () =>
        parts.item ? sampleOf(parts.item, known, random, name) : 0,
      )
    case 'picklist':
      return random.pick(parts.options ?? [''])
    case 'variant':
    case 'union':
      return sampleOf(random.pick((parts.options ?? []) as readonly GenericSchema[]), known, random, name)
    case 'literal':
      return parts.literal
    case 'number':
      return random.whole(0, 20)
    case 'boolean':
      return random.yes(0.5)
    case 'string':
      return random.pick(['福州', '茶', 'a1', '2026-11-20', '12'])
    default:
      return { [random.pick(['reason', 'facts', 'x'])]: '文字' }
  }
}

/** Changes up to three places of a JSON value. */
export function mutate(value: unknown, random: Chance): unknown {
  let changed = value
  for (let left = random.whole(1, 3); left > 0; left -= 1) changed = mutateOnce(changed, random, 0)
  return changed
}

function mutateOnce(value: unknown, random: Chance, depth: number): unknown {
  const inside = typeof value === 'object' && value !== null && Object.keys(value).length > 0
  if (inside && depth < 20 && random.yes(0.85)) {
    if (Array.isArray(value)) {
      const at = random.whole(0, value.length - 1)
      return value.map((item, index) => (index === at ? mutateOnce(item, random, depth + 1) : item))
    }
    const entries = Object.entries(value)
    const at = random.whole(0, entries.length - 1)
    const way = random.next()
    if (way < 0.1) return Object.fromEntries(entries.filter((_, index) => index !== at))
    if (way < 0.2) return Object.fromEntries([...entries, [hostileText(random, 100), hostile(random)]])
    return Object.fromEntries(
      entries.map(([key, item], index) => [key, index === at ? mutateOnce(item, random, depth + 1) : item]),
    )
  }
  if (typeof value === 'string' && random.yes(0.5)) {
    const other = hostile(random)
    const at = random.whole(0, value.length)
    if (typeof other === 'string') return value.slice(0, at) + other + value.slice(at)
  }
  return hostile(random)
}
