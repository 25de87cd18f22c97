import { expect, test } from 'vitest'
import { MOST_OFFERED, meantBy, offeredNames } from '@/lib/forms/name-book'

const many = Array.from({ length: MOST_OFFERED + 200 }, (_, index) => ({ slug: `a-${index}`, name: `Actor N${index}` }))
const kims = ['Kim Yong Chol', 'Kim Yo Jong', 'Hakim Yol'].map((name, index) => ({ slug: `kim-${index}`, name }))
const book = { actor: [...many, ...kims] }

test('of more names than a list holds, those with the words that were typed are offered first', () => {
  expect(offeredNames(many.slice(0, MOST_OFFERED), ['kim']).length).toBe(MOST_OFFERED)
  expect(offeredNames(book.actor, []).some(({ slug }) => slug.startsWith('kim'))).toBe(false)
  const offered = offeredNames(book.actor, ['x', 'Kim YO\nnobody'])
  expect(offered.slice(0, 3).map(({ slug }) => slug)).toEqual(['kim-0', 'kim-1', 'a-0'])
  expect(offered.length).toBe(MOST_OFFERED)
})

test('a part of a name is answered with the names that hold it', () => {
  expect(meantBy(book, 'actor', 'Kim Yo Jong')).toEqual({ slug: 'kim-1' })
  expect(meantBy(book, 'actor', 'yong')).toEqual({
    problem: 'No actor is called “yong”. This name holds these words: Kim Yong Chol. Write it in full.',
  })
  expect(meantBy(book, 'actor', 'actor n1')).toEqual({ slug: 'a-1' })
  expect(meantBy(book, 'actor', 'actor')).toEqual({ problem: expect.stringMatching(/^No actor is called “actor”\. 1700 names hold these words: Actor N0; .*; …\. Write/) }) // biome-ignore format: one thought
})
