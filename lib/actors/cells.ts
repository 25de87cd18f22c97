import type { SummitRecord, TopicRecord } from '@/lib/records'

/** Summits by what they are called; `named` where a topic must say which of them it is about. */
export type SummitNames = { all: Pick<SummitRecord, 'slug' | 'shortName'>[]; named: boolean }

/** A topic at a summit, or a standing topic, as one thing on which two actors can meet. */
export const cellKey = (topic: string, summit: string | null) => `${topic}@${summit ?? ''}`

/** "Holding the round (Round two)": what a cell is called. */
export function cellLabel(topics: TopicRecord[], summits: SummitNames): (cell: string) => string {
  const labels = new Map(topics.map(({ slug, label }) => [slug, label]))
  const names = new Map(summits.all.map(({ slug, shortName }) => [slug, shortName]))
  return (cell) => {
    const [topic = '', summit = ''] = cell.split('@')
    const label = labels.get(topic) ?? topic
    return summits.named && summit ? `${label} (${names.get(summit) ?? summit})` : label
  }
}

/** For every cell the one it is part of: the broader topic, at the same summit where that is scoped to summits. */
export function widerCells(topics: TopicRecord[], summits: SummitNames): Map<string, string | null> {
  const scopes = new Map(topics.map(({ slug, scope }) => [slug, scope]))
  return new Map(
    topics.flatMap(({ slug, scope, broader }) => {
      const summitSlugs = scope === 'summit' ? summits.all.map((summit) => summit.slug) : [null]
      return summitSlugs.map((summit): [string, string | null] => [
        cellKey(slug, summit),
        broader && cellKey(broader, scopes.get(broader) === 'summit' ? summit : null),
      ])
    }),
  )
}
