import fc from 'fast-check'
import {
  formatUscc,
  isOrganisationCode,
  isUscc,
  organisationCheckCharacter,
  parseUscc,
  type Uscc,
  usccCheckCharacter,
  usccKind,
} from '../../../domain/kernel/identifiers'
import vectors from './vectors.json'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const synthetic = vectors.uscc.synthetic.map(([code]) => code as string)
const everyValid = [...vectors.uscc.valid, ...synthetic]

/** Codes built the way a registrar builds them, with both check characters right. */
const anyCode = fc
  .tuple(
    fc.constantFrom('91', '92', '93', '12', '51', 'A1', 'N2', 'Y1'),
    fc.stringMatching(/^\d{6}$/),
    fc.array(fc.constantFrom(...ALPHABET), { minLength: 8, maxLength: 8 }),
  )
  .map(([head, division, own]) => {
    const organisation = own.join('') + organisationCheckCharacter(own.join(''))
    const first17 = head + division + organisation
    return first17 + usccCheckCharacter(first17)
  })

function accepted(typed: string) {
  const result = parseUscc(typed)
  if (!result.ok) throw new Error(`${typed}: ${result.message}`)
  return result
}

function refused(typed: string) {
  const result = parseUscc(typed)
  if (result.ok) throw new Error(`${typed} was accepted`)
  return result
}

describe('published codes', () => {
  test.each(everyValid)('%s holds, and so does the organisation code inside it', (code) => {
    expect(parseUscc(code)).toEqual({ ok: true, uscc: code, repairs: [] })
    expect(isUscc(code)).toBe(true)
    expect(isOrganisationCode(code.slice(8, 17))).toBe(true)
  })

  test.each([
    ['12345', 'length'],
    ['91350100M0001', 'length'],
    ['91350100M000100Y4', 'length'],
    ['9111000060003IOZSV', 'character'],
    ['A1110000600037341L', 'check'],
    ['91110000600037341N', 'check'],
    ['91350100M000100Y44', 'check'],
  ])('%s is refused for its %s', (code, reason) => {
    expect(refused(code).reason).toBe(reason)
  })

  test('the cases above are all the published invalid ones', () => {
    expect(vectors.uscc.invalid).toHaveLength(7)
  })

  test.each(vectors.organisationCode)('organisation code %s holds, and fails with another check', (code) => {
    expect(isOrganisationCode(code)).toBe(true)
    expect(isOrganisationCode(code.slice(0, -1) + (code.endsWith('0') ? '1' : '0'))).toBe(false)
  })

  test.each(vectors.uscc.synthetic)('%s is a %s', (code, kind) => {
    const words = { enterprise: '企业', 'sole-trader': '个体工商户', cooperative: '农民专业合作社', other: '其他' }
    expect(words[usccKind(code as Uscc)]).toBe(kind)
  })
})

describe('what people type', () => {
  test('is repaired and shown', () => {
    const { uscc, repairs } = accepted(' ９i35-o102 mat0 0714 8p ')
    expect(uscc).toBe('91350102MAT007148P')
    expect(repairs.map((repair) => repair.message)).toEqual(['第 2 位的“I”已改为“1”', '第 5 位的“O”已改为“0”'])
    expect(repairs[0]).toMatchObject({ at: 1, from: 'I', to: '1' })
  })

  test('Z and S are repaired where the check then holds, and named where it does not', () => {
    expect(accepted('9135010ZMAT007148P').repairs).toHaveLength(1)
    expect(refused('9135010ZMAT007149P')).toMatchObject({ reason: 'character', at: 7 })
  })

  test.each(['(1-1)', '（1-1）', '1-1', ' (副本1-2)'])(
    'a serial number of the licence copy %s is taken off',
    (serial) => {
      const { uscc, repairs } = accepted(`91350102MAT007148P${serial}`)
      expect(uscc).toBe('91350102MAT007148P')
      expect(repairs).toHaveLength(1)
    },
  )

  test('the old 15-digit registration number is explained', () => {
    expect(refused('350102100012345').message).toContain('工商注册号')
  })

  test('a letter in the division is called a letter in the division', () => {
    expect(refused('91W50102MAT007148P')).toMatchObject({ reason: 'character', at: 2 })
  })

  test('a look-alike is told with its place', () => {
    expect(refused('91350102MAT00714BP')).toMatchObject({
      reason: 'check',
      at: 16,
      suggestion: '91350102MAT007148P',
      message: '第 17 位“B”可能有误，是否为“8”？',
    })
  })

  test('two neighbours swapped are told', () => {
    expect(refused('91350102MAT007418P')).toMatchObject({
      at: 14,
      suggestion: '91350102MAT007148P',
      message: '第 15、16 位可能写反了，是否为“14”？',
    })
  })

  test('a code is read aloud in groups of four', () => {
    expect(formatUscc('91350102MAT007148P' as Uscc)).toBe('9135 0102 MAT0 0714 8P')
  })
})

describe('for every code', () => {
  test('spaces, case, hyphens, and I O Z S V for 1 0 2 5 U do not matter', () => {
    const noise = fc.array(fc.constantFrom('', '', '', ' ', '-', '\u3000', '\u200b'), { minLength: 18, maxLength: 18 })
    const slips = fc.array(fc.boolean(), { minLength: 18, maxLength: 18 })
    fc.assert(
      fc.property(anyCode, noise, slips, (code, separators, slip) => {
        const letters: Record<string, string> = { 1: 'i', 0: 'o', 2: 'z', 5: 's', U: 'v' }
        const typed = code.split('').map((character, at) => {
          const written = slip[at] ? (letters[character] ?? character.toLowerCase()) : character
          return written + separators[at]
        })
        expect(accepted(typed.join('')).uscc).toBe(code)
      }),
    )
  })

  test('one wrong character is always noticed', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(17), fc.constantFrom(...ALPHABET), (code, at, wrong) => {
        fc.pre(code.charAt(at) !== wrong)
        expect(isUscc(code.slice(0, at) + wrong + code.slice(at + 1))).toBe(false)
      }),
    )
  })

  test('a suggestion after a swap or a look-alike is the true code or none, and mostly the true code', () => {
    let [slips, found] = [0, 0]
    for (const code of everyValid) {
      for (let at = 0; at < 18; at += 1) {
        const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)
        const misread = { 0: 'D', 1: 'L', 8: 'B', 6: 'G', B: '8', D: 'Q' }[code.charAt(at)] ?? ''
        for (const typed of [swapped, misread && code.slice(0, at) + misread + code.slice(at + 1)]) {
          if (typed === '' || typed === code) continue
          const { suggestion } = refused(typed)
          if (suggestion !== undefined) expect(suggestion).toBe(code)
          slips += 1
          if (suggestion !== undefined) found += 1
        }
      }
    }
    expect(found / slips).toBeGreaterThan(0.8)
  })
})
