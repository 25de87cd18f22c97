import { expect, test } from 'vitest'
import { clustersSentence } from '@/lib/agreement/words'

const actor = (slug: string) => ({ slug }) as never
const of = (members: number) =>
  ({ members: Array.from({ length: members }, (_, index) => actor(`a-${index}`)) }) as never

test.each([
  [1, '1 shares five topics or more, 14 fewer, 40 none.'],
  [1200, '1,200 share five topics or more, 14 fewer, 40 none.'],
])('of the pairs of many actors %i share enough topics', (enough, words) => {
  const actors = Array.from({ length: 7 }, (_, index) => actor(`a-${index}`))
  const sentence = clustersSentence({ actors, clusters: [of(4), of(2), of(1)], pairs: { enough, few: 14, none: 40 } })
  expect(sentence).toContain(
    '7 actors fall into 2 clusters by the topics on which they are on the same side; 1 stands alone.',
  )
  expect(sentence).toContain(words)
})
