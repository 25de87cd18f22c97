import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { countParagraphs, listParagraphs, paragraphAt } from '@/lib/evidence/paragraphs'

describe('paragraphs', () => {
  const cases: [string, string, string[]][] = [
    ['nothing', '', []],
    ['only white space', ' \n\t\n\u00a0', []],
    ['one without a line break', 'One.', ['One.']],
    ['a line break is no blank line', 'One\nstill one.\n\nTwo.', ['One\nstill one.', 'Two.']],
    ['a line of spaces is blank', 'One.\n \t\nTwo.', ['One.', 'Two.']],
    ['many blank lines part once', '\n\nOne.\n\n\n\nTwo.\n', ['One.', 'Two.']],
    ['Windows line ends', 'One.\r\n\r\nTwo.\r\nStill two.', ['One.', 'Two.\r\nStill two.']],
    ['old Macintosh line ends', 'One.\r\rTwo.', ['One.', 'Two.']],
    ['other scripts', '제재를 완화해야 한다.\n\nصيد', ['제재를 완화해야 한다.', 'صيد']],
  ]
  it.each(cases)('%s', (_, text, blocks) => {
    expect(listParagraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual(blocks)
    expect(listParagraphs(text).map(({ number }) => number)).toEqual(blocks.map((_block, at) => at + 1))
    expect(countParagraphs(text)).toBe(blocks.length)
  })

  const text = 'One.\n\n  Two.\n\nThree.\n\n'
  const places: [string, number, number | undefined][] = [
    ['the very start', 0, 1],
    ['the last letter of the first', 3, 1],
    ['the gap after it belongs to the next', 5, 2],
    ['inside the second', text.indexOf('Two'), 2],
    ['inside the third', text.indexOf('Three'), 3],
    ['after the last', text.length, 3],
    ['before the text', -1, undefined],
    ['beyond the text', text.length + 1, undefined],
  ]
  it.each(places)('%s', (_, offset, number) => {
    expect(paragraphAt(text, offset)).toBe(number)
  })

  test('every word of the nth block is in paragraph n', () => {
    const block = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}|\n[a-z]{1,8}){0,4}$/)
    const gap = fc.constantFrom('\n\n', '\r\n\r\n', '\n \n', '\n\n\n')
    fc.assert(
      fc.property(fc.array(fc.tuple(block, gap), { minLength: 1, maxLength: 12 }), (pairs) => {
        let whole = ''
        pairs.forEach(([words, blank], at) => {
          const start = whole.length
          whole += words + blank
          expect(paragraphAt(whole, start)).toBe(at + 1)
          expect(paragraphAt(whole, start + words.length - 1)).toBe(at + 1)
        })
        expect(countParagraphs(whole)).toBe(pairs.length)
      }),
    )
  })
})
