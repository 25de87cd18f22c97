import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listParagraphs } from '@/lib/evidence/paragraphs'
import { type Mark, markText } from '@/lib/sources/marked-text'

const TEXT = 'One two three four.\n\nFive six.'
const mark = (id: string, words: string): Mark => {
  const start = TEXT.indexOf(words)
  return { id, start, end: start + words.length }
}

test('marks that overlap, lie in each other and run over a paragraph', () => {
  const marks = [mark('a', 'two three'), mark('b', 'three four'), mark('c', 'four.\n\nFive'), mark('d', 'three')]
  expect(markText(TEXT, marks)).toEqual([
    {
      number: 1,
      runs: [
        { text: 'One ', marks: [], opens: [] },
        { text: 'two ', marks: ['a'], opens: ['a'] },
        { text: 'three', marks: ['b', 'a', 'd'], opens: ['b', 'd'] },
        { text: ' ', marks: ['b'], opens: [] },
        { text: 'four', marks: ['c', 'b'], opens: ['c'] },
        { text: '.', marks: ['c'], opens: [] },
      ],
      begins: ['a', 'b', 'd', 'c'],
    },
    {
      number: 2,
      runs: [
        { text: 'Five', marks: ['c'], opens: [] },
        { text: ' six.', marks: [], opens: [] },
      ],
      begins: [],
    },
  ])
})

test('whatever is marked, the text comes back, and each quotation begins once', () => {
  const marks = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), start: fc.nat(40), end: fc.nat(60) }), {
    maxLength: 6,
  })
  const words = fc.array(fc.constantFrom('one', ' ', '\n', '\n\n', '통', '😀'), { maxLength: 20 })
  fc.assert(
    fc.property(words, marks, (parts, given) => {
      const text = parts.join('')
      const paragraphs = markText(text, given)
      expect(paragraphs.map(({ runs }) => runs.map((run) => run.text).join(''))).toEqual(
        listParagraphs(text).map(({ start, end }) => text.slice(start, end)),
      )
      const begins = paragraphs.flatMap((paragraph) => paragraph.begins)
      expect(new Set(begins).size).toBe(begins.length)
    }),
  )
})
