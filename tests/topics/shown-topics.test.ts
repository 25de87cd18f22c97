import { expect, test } from 'vitest'
import { type ListedTopic, shownTopics } from '@/lib/topics/topic-list'

const themesOf = (...sizes: number[]) =>
  sizes.map((size, at) => ({
    slug: `theme-${at}`,
    label: `Theme ${at}`,
    topics: Array.from({ length: size }, (_, topic) => ({ topic: { slug: `topic-${topic}` } }) as ListedTopic),
  }))
const sizes = (...shown: ReturnType<typeof shownTopics>[]) =>
  shown.map((themes) => themes.map(({ topics }) => topics.length))

test('two hundred topics are all shown', () => {
  const themes = themesOf(150, 1, 49)
  expect(shownTopics(themes, undefined)).toBe(themes)
})

test('of more, each theme shows its first, and the theme asked for all of its own', () => {
  const themes = themesOf(150, 2, 49)
  expect(sizes(shownTopics(themes, undefined), shownTopics(themes, 'theme-2'))).toEqual([[8, 2, 8], [49]])
  expect(shownTopics(themes, undefined)[0]?.topics[0]?.topic.slug).toBe('topic-0')
})
