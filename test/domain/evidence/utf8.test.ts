import fc from 'fast-check'
import { utf8 } from '../../../domain/kernel/evidence/utf8'

test('the same bytes as TextEncoder, for any text, halves of characters too', () => {
  const encoder = new TextEncoder()
  for (const text of ['', 'a', '\u007f\u0080\u07ff\u0800\uffff', '榕', '𬭚㐂😀', '\ud83d', '\ude00\ud83d'])
    expect([text, [...utf8(text)]]).toEqual([text, [...encoder.encode(text)]])
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      expect(utf8(one + other)).toEqual(encoder.encode(one + other))
    }),
  )
})
