import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkQuotation } from '@/lib/evidence/check'
import { anchored, moved, readSpans, spansText } from '@/lib/workbench/spans'

const TEXT = '“Ease the ban,” said  Ada, “before\nthe season.”\n\nNobody answered 제재를 풀라.'

describe('stretches in an address', () => {
  test.each([
    ['1-9', ['Ease the']],
    ['0-9, 28-40', ['“Ease the', 'before\nthe s']],
    ['28-40,0-9', ['“Ease the', 'before\nthe s']],
    ['0-9,4-20', ['“Ease the']],
    ['9-1', []],
    ['5-5', []],
    ['20-22', []],
    ['1-99999', [TEXT.slice(1)]],
    ['a-b', []],
    ['', []],
    ['-3-4', []],
  ])('%s', (at, words) => {
    expect(readSpans(at, TEXT).map(({ start, end }) => TEXT.slice(start, end))).toEqual(words)
  })

  test('are written as they are read', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(70), fc.nat(70))), (pairs) => {
        const spans = readSpans(pairs.map(([a, b]) => `${a}-${b}`).join(','), TEXT)
        expect(readSpans(spansText(spans), TEXT)).toEqual(spans)
        for (const { start, end } of spans) expect(TEXT.slice(start, end).trim()).toBe(TEXT.slice(start, end))
      }),
    )
  })
})

test('an end moves by a word, never past the other', () => {
  const [span] = readSpans('1-5', TEXT)
  if (!span) throw new Error('no span')
  const words = (one: { start: number; end: number }) => TEXT.slice(one.start, one.end)
  const wider = moved(span, 'end', 1, TEXT)
  expect(words(wider)).toBe('Ease the')
  expect(words(moved(wider, 'end', -1, TEXT))).toBe('“Ease'.slice(1))
  expect(moved(span, 'end', -1, TEXT)).toEqual(span)
  expect(moved(span, 'start', -1, TEXT)).toEqual(span)
})

test('an anchor is found exactly where it was taken', () => {
  fc.assert(
    fc.property(fc.nat(TEXT.length - 1), fc.nat(TEXT.length), (a, b) => {
      const [span] = readSpans(`${Math.min(a, b)}-${Math.max(a, b)}`, TEXT)
      if (!span) return
      expect(checkQuotation([anchored(span, TEXT)], TEXT).result).toBe('exact')
    }),
  )
})
