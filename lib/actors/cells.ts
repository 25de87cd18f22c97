import type { SummitRecord, TopicRecord } from '@/lib/records/read-model'

/** Summits with their short names; `named` where labels must name the summit. */
export type SummitNames = { all: Pick<SummitRecord, 'slug' | 'shortName'>[]; named: boolean }

/** Key of a topic at a summit, or of a standing topic: the unit on which actors are compared. */
export const cellKey = (topic: string, summit: string | null) => `${topic}@${summit ?? ''}`

/** Label of a cell key: "Holding the round (Round two)". */
export function cellLabel(topics: TopicRecord[], summits: SummitNames): (cell: string) => string {
  const labels = new Map(topics.map(({ slug, label }) => [slug, label]))
  const names = new Map(summits.all.map(({ slug, shortName }) => [slug, shortName]))
  return (cell) => {
    const [topic = '', summit = ''] = cell.split('@')
    const label = labels.get(topic) ?? topic
    return summits.named && summit ? `${label} (${names.get(summit) ?? summit})` : label
  }
}

/** Maps every cell to the cell of its broader topic, at the same summit where that is scoped to summits. */
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
