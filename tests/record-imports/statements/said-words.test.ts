import { expect, test } from 'vitest'
import { suggestQuotes } from '@/lib/attribution/suggest'
import { findSaidWords } from '@/lib/record-imports/statements/said-words'

const TEXT = [
  '“We will never pass it. It hurts every port,” Senator Ada Marlow said on Monday. “Never.”',
  'Marlow called the ban “a disgrace to the fleet” and left. The ministry said boats would stay in port.',
  'He has read “The Art of the Net” twice.',
].join('\n\n')

/** The marked words of the text. */
function said(words: string, own = false) {
  const start = TEXT.indexOf(words)
  const passages = suggestQuotes(TEXT, { kind: 'news' })
  const { marked, mode, ranges } = findSaidWords(TEXT, { start, end: start + words.length }, passages, own)
  return [marked, mode, ...ranges.map((range) => TEXT.slice(range.start, range.end))]
}

test.each([
  ['a sentence with its marks', '“We will never pass it. It hurts every port,”'],
  ['a sentence without them', 'We will never pass it. It hurts every port,'],
])('%s is direct', (_, words) => {
  expect(said(words)).toEqual(['sentence', 'direct', 'We will never pass it. It hurts every port,'])
})

test('one sentence of several is direct, a part of one is partial', () => {
  expect(said('We will never pass it.')).toEqual(['sentence', 'direct', 'We will never pass it.'])
  expect(said('It hurts every port')).toEqual(['fragment', 'partial', 'It hurts every port'])
  expect(said('never pass it')).toEqual(['fragment', 'partial', 'never pass it'])
})

test('a fragment in the reporter’s sentence is partial', () => {
  expect(said('a disgrace to the fleet')).toEqual(['fragment', 'partial', 'a disgrace to the fleet'])
})

test('of quoted and other words the quoted ones are the quotation', () => {
  expect(said('called the ban “a disgrace to the fleet” and left')).toEqual([
    'mixed',
    'partial',
    'a disgrace to the fleet',
  ])
  expect(said(TEXT.split('\n')[0] ?? '')).toEqual([
    'mixed',
    'direct',
    'We will never pass it. It hurts every port,',
    'Never.',
  ])
})

test('reported speech that quotes in passing is a paraphrase as a whole', () => {
  const words = 'Marlow called the ban “a disgrace to the fleet” and left. The ministry said boats would stay in port.'
  expect(said(words)).toEqual(['plain', 'paraphrase', words])
})

test('words without quotation marks are the reporter’s', () => {
  const words = 'The ministry said boats would stay in port.'
  expect(said(words)).toEqual(['plain', 'paraphrase', words])
})

test('a title in quotation marks is nobody’s words', () => {
  expect(said('He has read “The Art of the Net” twice.')).toEqual([
    'plain',
    'paraphrase',
    'He has read “The Art of the Net” twice.',
  ])
})

test('the speaker’s own text is authored, whatever it quotes', () => {
  expect(said('called the ban “a disgrace to the fleet” and left', true)).toEqual([
    'own',
    'authored',
    'called the ban “a disgrace to the fleet” and left',
  ])
})
