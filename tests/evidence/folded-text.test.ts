import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { foldText, toFolded, toOriginal } from '@/lib/evidence/folded-text'
import { fold } from '@/lib/fold'
import { floorsOf } from '../support/cpu-time'
import { textsWithRun } from './segments'

/** Strings rich in what makes folding change lengths. */
const strings = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        'e\u0301',
        '\u1112\u1161\u11ab',
        '\ud55c\u11ab',
        '\u1100',
        '\u1161',
        '\u11a8',
        '\u0301',
        '\u0323',
        'a',
        ' ',
        '\u00a0',
        '\r\n',
        '\u2000',
        '“',
        '’',
        '😀',
        '\ud83d',
        '\ude00',
        '\u212b',
        '\u0958',
        '\u2adc',
        '\u0f73',
        '\u09c7\u09be',
        '\u1b05\u1b35',
      ),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''))

describe('foldText', () => {
  const cases: [string, string, string, number, string][] = [
    ['curly quotation marks keep their place', '“so” and ‘no’', '"so" and \'no\'', 1, 's'],
    ['a run of white space is one unit', 'a \r\n\r\n\u00a0b', 'a b', 1, ' \r\n\r\n\u00a0'],
    ['an accent joins its letter', 'cafe\u0301s', 'caf\u00e9s', 3, 'e\u0301'],
    ['a Hangul syllable joins its letters', 'a \u1112\u1161\u11ab\u1109\u1165', 'a 한서', 2, '\u1112\u1161\u11ab'],
    ['a syllable takes a late final', '\ud558\u11ab', '한', 0, '\ud558\u11ab'],
    ['an astral character stays a pair', 'x😀y', 'x😀y', 3, 'y'],
    ['a character that composition takes apart', 'x\u0958y', 'x\u0915\u093cy', 2, '\u0958'],
    ['marks in the wrong order', 'q\u0307\u0323!', 'q\u0323\u0307!', 1, 'q\u0307\u0323'],
  ]
  it.each(cases)('%s', (_, original, folded, unit, stands) => {
    const text = foldText(original)
    expect(text.text).toBe(folded)
    const { start, end } = toOriginal(text, unit, unit + 1)
    expect(original.slice(start, end)).toBe(stands)
  })

  test('it says what fold says, and its map covers the original in order and without gaps', () => {
    fc.assert(
      fc.property(strings, (original) => {
        const { text, starts, ends } = foldText(original)
        expect(text).toBe(fold(original))
        if (text.length === 0) return
        expect(starts[0]).toBe(0)
        expect(ends[text.length - 1]).toBe(original.length)
        for (let at = 0; at < text.length; at += 1) {
          expect(fold(original.slice(starts[at], ends[at]))).toContain(text.charAt(at))
          if (at === 0) continue
          expect(starts[at]).toBeLessThanOrEqual(ends[at - 1] ?? -1)
          expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] ?? -1)
          expect(ends[at]).toBeGreaterThanOrEqual(ends[at - 1] ?? -1)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('words go to the folded text and back to the same place', () => {
    fc.assert(
      fc.property(textsWithRun, ({ text, start, end }) => {
        const folded = foldText(text)
        const from = toFolded(folded, start)
        const to = toFolded(folded, end)
        expect(toOriginal(folded, from, to)).toEqual({ start, end })
        expect(folded.text.slice(from, to)).toBe(fold(text.slice(start, end)))
      }),
    )
  })

  test('a text of two million units is folded in a bounded number of floors', async () => {
    const text = '“Ease the ban”, cafe\u0301 owners say;\r\n\r\n'.repeat(55_000)
    const floors = await floorsOf(() => expect(foldText(text).text.length).toBeGreaterThan(1_000_000))
    expect(floors).toBeLessThan(160)
  })
})
