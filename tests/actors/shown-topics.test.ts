import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseTopics } from '@/lib/actors/shown-topics'

const held = fc
  .array(fc.record({ theme: fc.constantFrom('a', 'b', 'c', 'd'), lines: fc.integer({ min: 1, max: 6 }) }))
  .map((some) => some.map((one, at) => ({ ...one, topic: `t-${at}` })))
const linesOf = (topics: { lines: number }[]) => topics.reduce((sum, { lines }) => sum + lines, 0)

test('every topic is shown where there is room for it', () => {
  fc.assert(
    fc.property(held, (topics) => {
      expect(chooseTopics(topics, linesOf(topics)).size).toBe(topics.length)
    }),
  )
})

test('of more, no more lines than there is room for, the first of every theme, and none left out for another', () => {
  fc.assert(
    fc.property(held, fc.integer({ min: 6, max: 60 }), (topics, most) => {
      const chosen = chooseTopics(topics, most)
      const shown = topics.filter(({ topic }) => chosen.has(topic))
      expect(linesOf(shown)).toBeLessThanOrEqual(most)
      for (const theme of new Set(topics.map((one) => one.theme))) {
        const own = topics.filter((one) => one.theme === theme)
        const count = own.filter(({ topic }) => chosen.has(topic)).length
        expect(own.slice(0, count).every(({ topic }) => chosen.has(topic))).toBe(true)
      }
      if (topics.length > 0) expect(chosen.size).toBeGreaterThan(0)
    }),
  )
})
