import { describe, expect, it } from 'vitest'
import { checkQuotation, LONGEST_TEXT } from '@/lib/evidence/check'

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
  const began = performance.now()
  const { result } = checkQuotation([{ exact, prefix: '. ', suffix: ' …', start, end: start + exact.length }], text)
  return { result, time: performance.now() - began }
}

describe('a check is answered within a second', () => {
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
  it.each(cases)('%s', (_, exact, whole, result) => {
    const answer = check(exact, whole)
    expect(answer.result).toBe(result)
    expect(answer.time).toBeLessThan(1000)
  })

  it('takes seconds at most for the longest text', () => {
    const answer = check('Entirely unrelated sentence. '.repeat(13), prose(LONGEST_TEXT))
    expect(answer.result).toBe('missing')
    expect(answer.time).toBeLessThan(5000)
  })
})
