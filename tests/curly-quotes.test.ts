import { expect, test } from 'vitest'
import { curlyQuotes } from '@/lib/curly-quotes'

test.each([
  ["The League's last word", 'The League’s last word'],
  ["Captains' Guild", 'Captains’ Guild'],
  ['"No deal," he said', '“No deal,” he said'],
  ['The "America only" deal', 'The “America only” deal'],
  ['("so-called")', '(“so-called”)'],
  [`"He said 'no' twice"`, '“He said ‘no’ twice”'],
  ["Talks of the '90s", 'Talks of the ’90s'],
  ['“Kept” – it’s curly', '“Kept” – it’s curly'],
  ['', ''],
])('%s', (straight, curly) => {
  expect(curlyQuotes(straight)).toBe(curly)
  expect(curlyQuotes(curly)).toBe(curly)
})

test('other languages keep their marks', () => {
  expect(curlyQuotes(`L'accord "final"`, 'fr')).toBe(`L'accord "final"`)
  expect(curlyQuotes("It's", 'en-GB')).toBe('It’s')
})
