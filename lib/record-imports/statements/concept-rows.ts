import type { StatementMapping } from './mapping'
import type { Plan } from './plan'

/**
 * A concept with the topic that it becomes: one on record, or null for a new one, with the proposition if it has one.
 * `known`: it was brought in before.
 */
export type ConceptRow = {
  concept: string
  times: number
  topic: string | null
  proposition: string | null
  opposite: boolean
  leave: boolean
  known: boolean
}

/** The concepts of a file, the most frequent first. */
export function conceptRows({ topics, times }: Plan, mapping: StatementMapping): ConceptRow[] {
  const rows = [...times].map(([concept, count]): ConceptRow => {
    const named = topics.of(concept)
    const mapped = mapping.concepts?.[concept]
    return {
      concept,
      times: count,
      topic: 'slug' in named && named.onRecord === 'chosen' ? named.slug : null,
      known: 'slug' in named && named.onRecord === 'before',
      proposition: mapped?.proposition ?? null,
      opposite: mapped?.opposite ?? false,
      leave: 'leave' in named,
    }
  })
  return rows.sort((a, b) => b.times - a.times || (a.concept < b.concept ? -1 : 1))
}
