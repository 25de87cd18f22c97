import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalizeText } from '@/lib/imports/plain-text'
import { storeText } from '@/lib/record-imports/statements/stored-text'

/** The words of `given` between two bars, found in the stored text. */
function found(given: string): string | undefined {
  const start = given.indexOf('|')
  const end = given.lastIndexOf('|') - 1
  const { body, find } = storeText(given.replaceAll('|', ''))
  const place = find({ start, end })
  return place && body.slice(place.start, place.end)
}

test.each([
  ['a line feed', 'One.\n|Two.|\nThree.', 'Two.'],
  ['CRLF, counted as two', 'One.\r\nTwo.\r\n|Three.|', 'Three.'],
  ['blank lines that go', 'One.\n\n\n\n\n|Two words|', 'Two words'],
  ['white space at the edges', 'He |  said so. \r\n| Then.', 'said so.'],
  ['a mark over a paragraph end', 'A |b.  \r\n\r\n\r\nC| d.', 'b.\n\nC'],
  ['an emoji before', '😀😀 |yes|', 'yes'],
  ['an emoji inside', '|no 😀| yes', 'no 😀'],
  ['soft hyphens and a byte-order mark', '\ufeffOne sanc\u00adtion, |two sanc\u00adtions|.', 'two sanctions'],
  ['a ligature', 'An o\ufb03ce, |the o\ufb03ce| is', 'the office'],
  ['a lone half of a pair', 'a \ud83d b |c|', 'c'],
  ['NUL and other controls', 'a\0\x07b |c\0d| e', 'cd'],
  ['joiners of a family', 'x |👩\u200d👧 y| z', '👩\u200d👧 y'],
])('a range is found past %s', (_, given, words) => {
  expect(found(given)).toBe(words)
})

test('half of a pair is taken whole', () => {
  const { body, find } = storeText('a 😀 b')
  for (const range of [
    { start: 3, end: 6 },
    { start: 0, end: 3 },
  ]) {
    const place = find(range)
    expect(place && body.slice(place.start, place.end)).toContain('😀')
  }
})

test('a range without words is not found', () => {
  const { find } = storeText('a \r\n\u200b b')
  expect(find({ start: 1, end: 5 })).toBeUndefined()
  expect(find({ start: 2, end: 2 })).toBeUndefined()
  expect(find({ start: 90, end: 99 })).toBeUndefined()
})

const pieces = fc.constantFrom(
  ...['a', 'B', 'é', 'e\u0301', '“', '”', '.', ' ', '  ', '\t', '\n', '\r\n', '\r', '\u2028', '\u2029', '\f', '\x1f'],
  ...['\0', '\x1b', '\u00a0', '\u00ad', '\u200b', '\u200d', '\u200f', '\u202a', '\u2011', '\ufb01', '\ufffe', '\ufeff'],
  ...['😀', '\ud83d', '\ude00', '한', '語', 'ש', 'ا', '👩\u200d👧', 'x'.repeat(130)],
)
const wellFormed = (one: string) => one.replace(/\p{Surrogate}/gu, '\ufffd')
const text = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''))

test('any text is stored, and any range has the same visible characters in it', () => {
  fc.assert(
    fc.property(text, fc.nat(200), fc.nat(200), (given, a, b) => {
      const { body, find } = storeText(given)
      expect(body).toBe(normalizeText(wellFormed(given)))
      const place = find({ start: Math.min(a, b), end: Math.max(a, b) })
      if (!place) return
      const words = body.slice(place.start, place.end)
      expect(words).toBe(words.trim())
      expect(words).toBe(wellFormed(words))
      // Storing the range alone gives the same words, apart from halves of pairs at its edges.
      const alone = normalizeText(wellFormed(given.slice(Math.min(a, b), Math.max(a, b))))
      const plain = (one: string) => one.replace(/[\s\u200c-\u200f\u202a-\u202e\ufffd😀👩👧]/gu, '')
      expect(plain(words)).toBe(plain(alone))
    }),
    { numRuns: 2000 },
  )
})
