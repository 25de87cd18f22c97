import { compareNames } from '@/lib/agreement/names'
import type { Levels } from './levels'
import type { Statement } from './statement'

/** Counts of one topic: who speaks on it, and how often on each level. */
export type TopicCounts = {
  /** Indexes of actors, ascending. */
  actors: Int32Array
  /** `counts[index in actors * levels + level]`. */
  counts: Float64Array
}

/** The counts a[actor, topic, level] of statements: those of a topic side by side, cells without a statement left out. */
export type Counts = { actors: string[]; topics: string[]; levels: number; byTopic: TopicCounts[] }

/** Counts statements. Actors and topics are those with a statement, in the order of their names. */
export function countStatements(statements: readonly Statement[], levels: Levels): Counts {
  const actors = namesOf(statements, 'actor')
  const topics = namesOf(statements, 'topic')
  const indexOf = new Map(actors.map((name, index) => [name, index]))
  const size = levels.values.length
  const cells = new Map(topics.map((name) => [name, new Map<number, Float64Array>()]))
  for (const { actor, topic, stance } of statements) {
    const cell = cells.get(topic)
    const index = indexOf.get(actor)
    if (!cell || index === undefined) continue
    const counts = cell.get(index) ?? new Float64Array(size)
    cell.set(index, counts)
    const level = levels.indexOf(stance)
    counts[level] = (counts[level] ?? 0) + 1
  }
  return { actors, topics, levels: size, byTopic: topics.map((name) => pack(cells.get(name), size)) }
}

function namesOf(statements: readonly Statement[], field: 'actor' | 'topic'): string[] {
  return [...new Set(statements.map((statement) => statement[field]))].sort(compareNames)
}

function pack(cells: Map<number, Float64Array> | undefined, size: number): TopicCounts {
  const ordered = [...(cells ?? [])].toSorted(([a], [b]) => a - b)
  const counts = new Float64Array(ordered.length * size)
  ordered.forEach(([, values], index) => {
    counts.set(values, index * size)
  })
  return { actors: Int32Array.from(ordered, ([index]) => index), counts }
}
