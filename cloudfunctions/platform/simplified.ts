let simpler: ReadonlyMap<string, string> | undefined

/**
 * Traditional characters as simplified ones, each on its own (OpenCC's table of characters). Not by phrases: a piece of a
 * name must become the same piece of the name's simplified form, or a fragment would not be found in it.
 *
 * @example simplified('福州雲上茶業') // '福州云上茶业'
 */
export function simplified(text: string): string {
  simpler ??= table()
  let changed = ''
  for (const character of text) changed += simpler.get(character) ?? character
  return changed
}

/**
 * Read when the first name is folded and not at the start: most calls fold none. In a deployed function the table is a file
 * beside the bundle (config/build-functions.ts); `require` because folding cannot wait.
 */
function table(): ReadonlyMap<string, string> {
  const { default: pairs } = require('opencc-js/dict/TSCharacters') as typeof import('opencc-js/dict/TSCharacters')
  return new Map(
    pairs.split('|').map((pair) => {
      const [traditional = '', alone = traditional] = pair.split(' ')
      return [traditional, alone] as const
    }),
  )
}
