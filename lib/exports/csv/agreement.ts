import type { AgreementView } from '@/lib/agreement/model'
import { pairCounts } from '@/lib/agreement/pair-matrix'
import type { LineWriter } from './line'

const FIELDS = [
  'actor_a',
  'actor_b',
  'name_a',
  'name_b',
  'cluster_a',
  'cluster_b',
  'shared',
  'same_side',
  'same',
  'same_other_terms',
  'one_mixed',
  'opposite',
  'closeness',
] as const

/** Agreement of actors line by line, a row a pair, also of those who share nothing. */
export function* agreementLines(view: AgreementView, line: LineWriter): Generator<string> {
  const { actors, matrix, clusters } = view
  yield line([...FIELDS])
  for (const [a, one] of actors.entries())
    for (let b = a + 1; b < actors.length; b += 1) {
      const other = actors[b]
      if (!other) continue
      const { shared, sameSide, same, terms, neither, opposite, closeness } = pairCounts(matrix, a, b)
      yield line([
        one.record.slug,
        other.record.slug,
        one.record.name,
        other.record.name,
        clusters[one.cluster]?.letter,
        clusters[other.cluster]?.letter,
        shared,
        sameSide,
        same,
        terms,
        neither,
        opposite,
        closeness,
      ])
    }
}
