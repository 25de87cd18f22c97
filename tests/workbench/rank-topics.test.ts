import { describe, expect, test } from 'vitest'
import { rankTopics } from '@/lib/workbench/rank-topics'
import { readDataset } from '../dataset/bundle'

const topic = (slug: string, proposition: string, coded: string[] = []) => ({
  slug,
  label: slug,
  proposition,
  rule: '',
  coded,
})

describe('topics for a passage', () => {
  const topics = [
    topic('ban', 'The fishing ban should be eased.', ['herring boats need the spring']),
    topic('toll', 'Guests should pay a harbour toll.'),
    topic('talks', 'Holding the talks is right.'),
  ]

  test('are those that share its telling words, and say which', () => {
    const [first] = rankTopics('easing the ban on fishing', '', topics)
    expect(first).toMatchObject({ slug: 'ban', shared: expect.arrayContaining(['fishing', 'ban']) })
  })

  test('take in what was coded before, and the words around', () => {
    expect(rankTopics('the herring', 'the herring', topics)[0]?.slug).toBe('ban')
    expect(rankTopics('never', 'a toll, never', topics)[0]?.slug).toBe('toll')
  })

  test('are those of a rare word before those of several common ones', () => {
    // “harbour”, “council”, “boats” stand in every topic but the one that is meant, “lighthouse” in that one alone.
    const many = ['quay', 'toll', 'crane', 'ferry', 'dredging', 'mooring'].map((slug) =>
      topic(slug, `The harbour council should decide on ${slug} for boats.`),
    )
    const ranked = rankTopics('the harbour council and its boats need the lighthouse', '', [
      ...many,
      topic('light', 'The lighthouse stays lit.'),
    ])
    expect(ranked[0]).toMatchObject({ slug: 'light', shared: ['lighthouse'] })
  })

  test('are suggested in a library of one topic too', () => {
    expect(rankTopics('a toll', '', [topic('toll', 'Guests should pay a toll.')])).toHaveLength(1)
  })

  test('are none where nothing is shared', () => {
    expect(rankTopics('xyzzy', 'xyzzy', topics)).toEqual([])
    expect(rankTopics('', '', topics)).toEqual([])
    expect(rankTopics('anything', 'anything', [])).toEqual([])
  })
})

test('of the bundled library, the topic that was coded is mostly among the first five', () => {
  const { bundle } = readDataset()
  const words = new Map(bundle.quotations.map(({ id, segments }) => [id, segments.map(({ exact }) => exact).join(' ')]))
  let found = 0
  let asked = 0
  for (const position of bundle.positions) {
    const passage = position.quotations.map((id) => words.get(id)).join(' ')
    // What was coded before: everything but the passage itself.
    const others = bundle.positions.filter(({ id }) => id !== position.id)
    const topics = bundle.topics.map(({ slug, label, proposition, rule }) => ({
      slug,
      label,
      proposition,
      rule: rule.counts,
      coded: others
        .filter((other) => other.topic === slug)
        .flatMap(({ quotations }) => quotations.map((id) => words.get(id) ?? '')),
    }))
    asked++
    if (
      rankTopics(passage, passage, topics)
        .slice(0, 5)
        .some(({ slug }) => slug === position.topic)
    )
      found++
  }
  expect({ found, asked }).toEqual({ found: 49, asked: 57 })
})
