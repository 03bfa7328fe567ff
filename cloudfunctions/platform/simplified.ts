import pairs from 'opencc-js/dict/TSCharacters'

const simpler = new Map(
  pairs.split('|').map((pair) => {
    const [traditional = '', simplified = traditional] = pair.split(' ')
    return [traditional, simplified] as const
  }),
)

/**
 * Traditional characters as simplified ones, each on its own (OpenCC's table of characters). Not by phrases: a piece of a
 * name must become the same piece of the name's simplified form, or a fragment would not be found in it.
 *
 * @example simplified('福州雲上茶業') // '福州云上茶业'
 */
export function simplified(text: string): string {
  let changed = ''
  for (const character of text) changed += simpler.get(character) ?? character
  return changed
}
