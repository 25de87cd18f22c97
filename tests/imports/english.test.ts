import words from 'an-array-of-english-words'
import { expect, test } from 'vitest'
import { englishWords } from '@/lib/imports/pdf/english'

test('every word of the list is one, and what is not in it is none', async () => {
  const isWord = await englishWords()
  const list = typeof words === 'string' ? words.split('\n') : words
  expect(list.length).toBeGreaterThan(270_000)
  expect(list.filter((word) => !isWord(word))).toEqual([])
  const set = new Set(list)
  const others = list.flatMap((word) => [`${word}q`, word.slice(1)]).filter((word) => !set.has(word))
  for (const other of ['', '\n', 'a\naa', '~', 'zzzzzz', '통행료', ...others])
    if (isWord(other)) throw new Error(`“${other}” is taken for a word.`)
})
