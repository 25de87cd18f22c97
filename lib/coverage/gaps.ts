import { countWords } from '@/lib/comparison/words'
import type { ActorGap, Coverage, ThinRecord, TopicGap } from './model'

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
      .map(({ slug, label, heard, ownAnalysts, nothingFound, notLookedAt }) => ({
        kind: 'topic' as const,
        name: slug,
        label,
        onRecord: heard.length,
        nothingFound,
        notLookedAt,
        fill: topicFill({ notLookedAt, ownAnalysts }),
      })),
    ...(shows('actors') ? actors : []).map(({ slug, name, positions, topicsNotLookedAt, source }) => ({
      kind: 'actor' as const,
      name: slug,
      label: name,
      onRecord: positions,
      nothingFound: undefined,
      notLookedAt: topicsNotLookedAt,
      fill: actorFill({ source }),
    })),
    ...(shows('thin') ? secondHand : []).map((record) => thin('second_hand', record, labels)),
    ...(shows('thin') ? inferred : []).map((record) => thin('inferred', record, labels)),
  ]
}

function thin(kind: keyof typeof THIN_FILL, record: ThinRecord, labels: Coverage['labels']): Gap {
  return {
    kind,
    name: record.id,
    label: `${record.actor.name} on ${labels.get(record.topic) ?? record.topic}`,
    onRecord: record.quotations,
    nothingFound: undefined,
    notLookedAt: undefined,
    fill: THIN_FILL[kind],
  }
}

/** What would fill the gap of a topic. */
export function topicFill({ notLookedAt, ownAnalysts }: Pick<TopicGap, 'notLookedAt' | 'ownAnalysts'>): string {
  if (notLookedAt > 0) return `Look for ${countWords(notLookedAt, 'named actor')} on it`
  return ownAnalysts === 0 ? 'Add a source in which an analyst speaks on it' : 'Nothing: everybody was looked for'
}

/** What would fill the gap of an actor. */
export function actorFill({ source }: Pick<ActorGap, 'source'>): string {
  return source ? `Read ${source.abbreviation} for them` : 'Add a source in which they speak'
}

/** What would fill the gap of a position that rests on little. */
export const THIN_FILL = {
  second_hand: 'Find the words themselves',
  inferred: 'Find words about the proposition itself',
} as const
