import { expect, test } from 'vitest'
import { readDataset } from './bundle'

/** The codebook's list, word for word: a stance is toward the proposition as worded, so no word may drift. */
const PROPOSITIONS = {
  // The summit
  'progress-since-singapore': [
    'standing',
    'The US and North Korea have made progress since Singapore that a second summit can build on.',
  ],
  'singapore-outcome': ['standing', 'The Singapore summit was a success for the United States.'],
  'second-summit': ['summit', 'Holding the summit is the right move.'],
  'tangible-results': ['summit', 'The summit must produce concrete results, not just a show.'],
  // Trades
  concessions: ['summit', 'The US should give Kim further concessions at the summit.'],
  'sanctions-relief': [
    'standing',
    'The US should grant North Korea some sanctions relief before denuclearization is complete.',
  ],
  'interim-agreement': ['summit', 'The two sides should strike a partial, interim agreement and build on it later.'],
  'peace-declaration': ['summit', 'The summit should produce a peace declaration with North Korea.'],
  'joint-exercises': ['standing', 'Curtailing US–South Korea joint military exercises is right.'],
  // Weapons and verification
  'icbm-only-deal': [
    'standing',
    "The US should accept a deal that ends North Korea's ICBM program but leaves its shorter-range missiles in place.",
  ],
  'full-declaration': [
    'standing',
    'North Korea should hand over a full declaration of its nuclear and missile capabilities and sites.',
  ],
  'existing-arsenal': [
    'standing',
    "North Korea's existing weapons and stockpiles should be on the table, not only past and future capabilities.",
  ],
  'denuclearization-definition': [
    'summit',
    'The summit should fix a clear, unambiguous definition of denuclearization.',
  ],
  verification: ['standing', 'A deal must include strong verification of what North Korea declares and dismantles.'],
  'denuclearization-goal': ['standing', 'Final, complete denuclearization of North Korea should remain the US goal.'],
  'denuclearization-timeline': ['standing', "North Korea's denuclearization can be completed within a year."],
  // Alliances
  'america-only-deal': [
    'standing',
    'The US should accept a deal that protects the American homeland even if allies and US forces in the region stay exposed.',
  ],
  'alliance-decoupling': ['standing', 'It is desirable to separate US security from the security of its Asian allies.'],
  'force-reduction': ['standing', 'The US should agree with North Korea to cut its forces in the region.'],
  'alliances-and-troops': ['standing', 'US alliances and US troops stationed overseas are worth keeping.'],
  'safer-america-goal': ['standing', 'A deal should be judged by whether it makes America safer.'],
  'cost-sharing': ['standing', 'South Korea should pay substantially more toward hosting US forces.'],
}

const { bundle } = readDataset()

test('the topics are the codebook’s 22, in its order, in its words', () => {
  const topics = bundle.topics.map(({ slug, scope, proposition }) => [slug, [scope, proposition]])
  expect(topics).toEqual(Object.entries(PROPOSITIONS))
  expect(topics).toHaveLength(22)
})

test('one sentence coded under the ICBM-only and the “America only” deal is not two agreements', () => {
  const broader = bundle.topics.filter((topic) => topic.broader !== null)
  expect(broader.map((topic) => [topic.slug, topic.broader])).toEqual([['icbm-only-deal', 'america-only-deal']])
})

test('every topic says what counts and what does not', () => {
  const rules = bundle.topics.flatMap((topic) => [topic.rule.counts, topic.rule.excludes])
  expect(new Set(rules).size).toBe(rules.length)
})
