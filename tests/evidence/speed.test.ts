import { describe, expect, it } from 'vitest'
import { checkQuotation, LONGEST_TEXT } from '@/lib/evidence/check'
import { floorsOf } from '../support/cpu-time'

/** English-looking text of words picked by a small linear congruence. */
function prose(length: number): string {
  const words = 'the of ban inspectors should ease fishing harbor before after season talks aboard no boats'.split(' ')
  let state = 7
  let text = ''
  while (text.length < length) {
    state = (state * 1103515245 + 12345) % 2147483648
    text += `${words[state % words.length]}${state % 11 === 0 ? '. ' : ' '}`
  }
  return text.slice(0, length)
}

/** Checks words that the record places beyond the end of the text, so that they must be looked for. */
function check(exact: string, text: string) {
  const start = text.length
  return checkQuotation([{ exact, prefix: '. ', suffix: ' …', start, end: start + exact.length }], text).result
}

/** How many floors a check of 165,000 characters may take (the slowest here took 10), and one of the longest text (14). */
const MOST = { article: 80, longest: 110 }

describe('a check takes a bounded number of floors', () => {
  const text = prose(165_000)
  const far = text.slice(10_000, 10_390)
  const cases: [string, string, string, string][] = [
    ['changed words at the far end', `${far.slice(0, 200)}QUITE OTHER${far.slice(211)}`, text, 'changed'],
    ['words that are nowhere', 'Entirely unrelated sentence. '.repeat(13), text, 'missing'],
    ['one letter, everywhere', 'a', 'a '.repeat(80_000), 'moved'],
    ['one letter, always inside a word', 'a', 'a'.repeat(165_000), 'missing'],
    ['repetition, almost', `${'a'.repeat(380)}b`, 'a'.repeat(165_000), 'changed'],
    ['repetition that gets better slowly', 'ab'.repeat(200), 'aab'.repeat(20_000) + 'aabab'.repeat(20_000), 'changed'],
    ['long and repetitive', `${'a'.repeat(20_000)}b${'a'.repeat(20_000)}`, 'a'.repeat(165_000), 'missing'],
    ['long and nowhere', prose(30_000).toUpperCase(), text, 'missing'],
    ['long, its words in reverse', prose(30_000).split(' ').reverse().join(' '), text, 'missing'],
    [
      'decomposed throughout',
      'Entirely unrelated sentence. '.repeat(13),
      'é제'.normalize('NFD').repeat(33_000),
      'missing',
    ],
  ]
  it.each(cases)('%s', async (_, exact, whole, result) => {
    const floors = await floorsOf(() => expect(check(exact, whole)).toBe(result))
    expect(floors).toBeLessThan(MOST.article)
  })

  it('even for the longest text', async () => {
    const text = prose(LONGEST_TEXT)
    const floors = await floorsOf(() => expect(check('Entirely unrelated sentence. '.repeat(13), text)).toBe('missing'))
    expect(floors).toBeLessThan(MOST.longest)
  })
})
