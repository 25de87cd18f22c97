import { affiliationAt } from '@/lib/affiliation'
import { type PositionChunk, type PositionList, rowsOf } from '@/lib/positions/model'
import type { ActorRecord, PositionRecord, SummitRecord, TopicRecord } from '@/lib/records/read-model'
import type { LongRow } from './long-row'
import { codedProposition, positionRow } from './position-row'

/** The data rows of a list of positions. */
export function* positionRows(list: PositionList): Generator<LongRow> {
  const rows = new PositionRows()
  rows.learn(list)
  for (const position of rowsOf(list)) yield rows.rowOf(position)
}

/** Makes data rows of positions. Which of them counts depends on a date, and a list has none. */
export class PositionRows {
  readonly #topics = new Map<string, TopicRecord>()
  readonly #actors = new Map<string, ActorRecord>()
  readonly #summits = new Map<string, SummitRecord>()

  /** Adds the topics, actors and summits that later rows name. */
  learn({ topics, actors, summits }: Pick<PositionChunk, 'topics' | 'actors' | 'summits'>): void {
    for (const topic of topics) this.#topics.set(topic.slug, topic)
    for (const actor of actors) this.#actors.set(actor.slug, actor)
    for (const summit of summits) this.#summits.set(summit.slug, summit)
  }

  rowOf(position: PositionRecord): LongRow {
    const topic = this.#topics.get(position.topic)
    const actor = this.#actors.get(position.holder)
    const summit = position.summit === null ? undefined : this.#summits.get(position.summit)
    const shared = {
      actor: position.holder,
      actor_name: actor?.name,
      actor_kind: actor?.kind,
      affiliation: actor && affiliationAt(actor, position.statedTo),
      topic: position.topic,
      topic_label: topic?.label,
      theme: topic?.theme.slug,
      theme_label: topic?.theme.label,
      proposition: topic?.proposition,
      wording_in_force: topic?.wording,
      coded_proposition: topic && codedProposition(topic, position),
      scope: topic?.scope,
      summit_name: summit?.name,
      summit_date: summit?.date,
    }
    return positionRow(position, shared, { record: 'position' })
  }
}
