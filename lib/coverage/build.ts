import type { HeldPosition } from '@/lib/agreement/held'
import type { CoverageFilter } from '@/lib/filter/coverage'
import type { ActorRecord, TopicRecord } from '@/lib/records/read-model'
import { type ActorGap, type HeardVoice, type TopicGap, VOICES, type Voice } from './model'

/** Pairs of an actor and a topic for which somebody looked: `"ACTOR TOPIC"`. */
export type LookedPairs = ReadonlySet<string>
/** By actor, the newest source that quotes it. */
export type NewestSources = ReadonlyMap<string, ActorGap['source']>

type Input = {
  filter: CoverageFilter
  topics: readonly TopicRecord[]
  actors: readonly ActorRecord[]
  /** Positions that count. */
  held: readonly HeldPosition[]
  looked: LookedPairs
  /** Actors for whom some coding is complete. */
  readFor: ReadonlySet<string>
  newest: NewestSources
}

/** Topics by how few are heard on them, or by name. */
export function listTopicGaps({ filter, topics, actors, held, looked }: Input): TopicGap[] {
  const bySlug = new Map(actors.map((actor) => [actor.slug, actor]))
  const named = actors.filter(({ kind }) => kind !== 'group')
  const voices = voicesByTopic(held)
  const gaps = topics.map(({ slug, label }): TopicGap => {
    const heard = [...(voices.get(slug) ?? [])]
      .map(([actor, { voice, id }]): HeardVoice => ({ slug: actor, name: bySlug.get(actor)?.name ?? actor, voice, id }))
      .toSorted((a, b) => VOICES.indexOf(a.voice) - VOICES.indexOf(b.voice) || a.name.localeCompare(b.name, 'en'))
    const onRecord = new Set(heard.map((one) => one.slug))
    const silent = named.filter((actor) => !onRecord.has(actor.slug))
    const nothingFound = silent.filter((actor) => looked.has(`${actor.slug} ${slug}`)).length
    return {
      slug,
      label,
      heard,
      ownAnalysts: heard.filter((one) => one.voice === 'own' && isAnalyst(bySlug.get(one.slug))).length,
      nothingFound,
      notLookedAt: silent.length - nothingFound,
    }
  })
  const own = ({ heard }: TopicGap) => heard.filter(({ voice }) => voice === 'own').length
  return gaps.toSorted((a, b) =>
    filter.sort === 'name'
      ? a.label.localeCompare(b.label, 'en')
      : own(a) - own(b) || a.heard.length - b.heard.length || a.label.localeCompare(b.label, 'en'),
  )
}

/** Named actors for whom nobody has read a source in full, those with most positions found in passing first. */
export function listActorGaps({ filter, topics, actors, held, looked, readFor, newest }: Input): ActorGap[] {
  const byActor = new Map<string, HeldPosition[]>()
  for (const position of held) byActor.set(position.holder, [...(byActor.get(position.holder) ?? []), position])
  const gaps = actors
    .filter(({ slug, kind }) => kind !== 'group' && !readFor.has(slug))
    .map(({ slug, name, kind }): ActorGap => {
      const own = byActor.get(slug) ?? []
      const heard = new Set(own.map(({ topic }) => topic))
      return {
        slug,
        name,
        kind,
        positions: own.length,
        reported: own.filter(({ reported }) => reported).length,
        topicsNotLookedAt: topics.filter((topic) => !heard.has(topic.slug) && !looked.has(`${slug} ${topic.slug}`))
          .length,
        source: newest.get(slug),
      }
    })
  return gaps.toSorted((a, b) =>
    filter.sort === 'name'
      ? a.name.localeCompare(b.name, 'en')
      : b.positions - a.positions || a.name.localeCompare(b.name, 'en'),
  )
}

export const isAnalyst = (actor: ActorRecord | undefined) =>
  actor?.affiliations.some(({ role }) => role === 'analyst') ?? false

/** The strongest voice of each actor on each topic. */
function voicesByTopic(held: readonly HeldPosition[]): Map<string, Map<string, { voice: Voice; id: string }>> {
  const topics = new Map<string, Map<string, { voice: Voice; id: string }>>()
  for (const position of held) {
    const actors = topics.get(position.topic) ?? new Map()
    topics.set(position.topic, actors)
    const voice = voiceOf(position)
    const known = actors.get(position.holder)
    if (!known || VOICES.indexOf(voice) < VOICES.indexOf(known.voice))
      actors.set(position.holder, { voice, id: position.id })
  }
  return topics
}

function voiceOf({ kind, basis, reported }: HeldPosition): Voice {
  if (kind === 'group') return 'group'
  if (reported) return 'reported'
  return basis === 'stated' ? 'own' : 'indirect'
}
