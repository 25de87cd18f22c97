import { expect, test } from 'vitest'
import type { TextKind } from '@/lib/attribution/text-kind'
import { listSuggestions } from '@/lib/workbench/open-suggestions'
import { startValues } from '@/lib/workbench/start-values'

const author = { name: 'Ada Marlow', sortName: 'Marlow, Ada', actor: 'ada-marlow' }
const TEXT = 'The port opens in spring. I once read “The crews are not ready yet.” on a wall. I think they are.'

const valuesOf = (words: string, kind: TextKind, text = TEXT, authors = [author]) => {
  const start = text.indexOf(words)
  const values = startValues({
    text,
    kind,
    spans: [{ start, end: start + words.length }],
    suggestions: listSuggestions(text, { book: {}, readAs: { kind, chosen: kind }, authors }),
    source: { authors, type: 'article-newspaper', lang: 'en', issued: '2019-02-01' },
    quoted: undefined,
    nameOf: (slug) => slug,
    summit: undefined,
  })
  return [values.get('mode'), values.get('speaker')]
}

test('part of own words is the author’s, and what the author quotes is not', () => {
  expect(valuesOf('I think they are.', 'speech')).toEqual(['authored', 'ada-marlow'])
  expect(valuesOf('The crews are not ready yet.', 'speech')).toEqual(['direct', undefined])
  expect(valuesOf('are not ready', 'speech')).toEqual(['partial', undefined])
})

test('words outside every suggestion are a single author’s, unless the kind has other speakers', () => {
  expect(valuesOf('The port opens', 'news')).toEqual(['authored', 'ada-marlow'])
  expect(valuesOf('The port opens', 'hearing')).toEqual(['direct', undefined])
  expect(valuesOf('The port opens', 'news', TEXT, [author, { ...author, actor: 'tomas-reyes' }])).toEqual([
    'paraphrase',
    undefined,
  ])
})
