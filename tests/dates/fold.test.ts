import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '@/lib/fold'

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...' \t\n\u00a0\u3000\u2028\ufeff\'"‘’‚‛′“”„‟″«»„',
      '각',
      'e\u0301',
      'é',
      'Å',
      'ﬁ',
      '👨‍👩‍👧',
      '\ud800',
    ),
    fc.string({ unit: 'grapheme', maxLength: 1 }),
  ),
})

describe('folding', () => {
  test('twice is folding once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  test('leaves no run of spaces, and no curly mark', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).not.toMatch(/\s\s|[^\S ]|[‘’‚‛′“”„‟″]/u)
      }),
    )
  })

  test('changes nothing else', () => {
    for (const text of ['Cha', 'ﬁ', '１', 'ß', 'İ', '«so»', 'a–b', 'CAPITALS', '아직 아니다'])
      expect(fold(text)).toBe(text)
    expect(fold('아직\u00a0아니다'.normalize('NFD'))).toBe('아직 아니다')
    expect(fold('“it’s”\n\n‘so’')).toBe(`"it's" 'so'`)
  })
})
