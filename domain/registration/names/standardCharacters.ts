import { bitmap, bitmapLetters, bitmapStart, outsideBitmap } from './standardCharacterTable'

/**
 * What a character of a name is: `standard` is in 通用规范汉字表; `rare` is a Chinese character outside it (traditional,
 * variant or rare), which a registrar has to look at; `foreign` is no Chinese character at all: letters, digits, emoji.
 */
export type CharacterKind = 'standard' | 'rare' | 'foreign'

/** @param character one code point, 𬭚 is one */
export function characterKind(character: string): CharacterKind {
  const code = character.codePointAt(0) ?? 0
  if (isStandard(character, code)) return 'standard'
  return isHan(code) ? 'rare' : 'foreign'
}

/** The characters of a text by code point: an emoji or 𬭚 is one, where `length` counts two. */
export function charactersOf(text: string): readonly string[] {
  return Array.from(text)
}

function isStandard(character: string, code: number): boolean {
  const at = code - bitmapStart
  if (at < 0 || at >= bitmap.length * 6) return outsideBitmap.includes(character)
  return ((bitmapLetters.indexOf(bitmap.charAt(Math.floor(at / 6))) >> (at % 6)) & 1) === 1
}

/** Unified ideographs, extensions A to I and compatibility ideographs. 〇 is a numeral of its own block. */
function isHan(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x20000 && code <= 0x323af) ||
    code === 0x3007
  )
}
