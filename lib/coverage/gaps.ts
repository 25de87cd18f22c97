import { countWords } from '@/lib/comparison/words'
import type { PositionRecord } from '@/lib/records/read-model'
import type { Coverage } from './model'

/**
 * One thing that is missing, with what would fill it. `name` is a slug or id; numbers that do not apply are undefined.
 */
export type Gap = {
  kind: 'topic' | 'actor' | 'second_hand' | 'inferred'
  name: string
  label: string
  onRecord: number | undefined
  nothingFound: number | undefined
  notLookedAt: number | undefined
  fill: string
}

/** Every gap of a view as a list to work through: topics without words of their own, actors nobody looked up, thin records. */
export function listGaps({ filter, topics, actors, secondHand, inferred, labels }: Coverage): Gap[] {
  const shows = (part: Coverage['filter']['show']) => filter.show === 'everything' || filter.show === part
  return [
    ...(shows('topics') ? topics : [])
      .filter(({ notLookedAt, ownAnalysts }) => notLookedAt > 0 || ownAnalysts === 0)
      .map(({ slug, label, heard, nothingFound, notLookedAt }) => ({
        kind: 'topic' as const,
        name: slug,
        label,
        onRecord: heard.length,
        nothingFound,
        notLookedAt,
        fill: `Look for ${countWords(notLookedAt, 'named actor')} on it`,
      })),
    ...(shows('actors') ? actors : []).map(({ slug, name, positions, topicsNotLookedAt, source }) => ({
      kind: 'actor' as const,
      name: slug,
      label: name,
      onRecord: positions,
      nothingFound: undefined,
      notLookedAt: topicsNotLookedAt,
      fill: source ? `Read ${source.abbreviation} for them` : 'Add a source in which they speak',
    })),
    ...(shows('thin') ? secondHand : []).map((record) =>
      thin('second_hand', record, labels, 'Find the words themselves'),
    ),
    ...(shows('thin') ? inferred : []).map((record) =>
      thin('inferred', record, labels, 'Find words about the proposition itself'),
    ),
  ]
}

function thin(kind: 'second_hand' | 'inferred', record: PositionRecord, labels: Coverage['labels'], fill: string): Gap {
  return {
    kind,
    name: record.id,
    label: `${record.actor.name} on ${labels.get(record.topic) ?? record.topic}`,
    onRecord: record.evidence.length,
    nothingFound: undefined,
    notLookedAt: undefined,
    fill,
  }
}
