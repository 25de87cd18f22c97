import { affiliationAt } from '@/lib/affiliation'
import { type PositionChunk, type PositionList, rowsOf } from '@/lib/positions/model'
import type { ActorRecord, PositionRecord, TopicRecord } from '@/lib/records/read-model'
import { type LongRow, positionRow } from './long-rows'

/** The data rows of a list of positions. */
export function* positionRows(list: PositionList): Generator<LongRow> {
  const rows = new PositionRows()
  rows.learn(list)
  for (const position of rowsOf(list)) yield rows.rowOf(position)
}

/**
 * Makes data rows of positions, in the columns of a comparison. `counted` stays empty: which position counts depends on
 * a date, and a list has none.
 */
export class PositionRows {
  readonly #topics = new Map<string, TopicRecord>()
  readonly #actors = new Map<string, ActorRecord>()

  /** Adds the topics and actors that later rows name. */
  learn({ topics, actors }: Pick<PositionChunk, 'topics' | 'actors'>): void {
    for (const topic of topics) this.#topics.set(topic.slug, topic)
    for (const actor of actors) this.#actors.set(actor.slug, actor)
  }

  rowOf(position: PositionRecord): LongRow {
    const topic = this.#topics.get(position.topic)
    const actor = this.#actors.get(position.holder)
    const shared = {
      actor: position.holder,
      actor_name: actor?.name,
      affiliation: actor && affiliationAt(actor, position.statedTo),
      topic: position.topic,
      topic_label: topic?.label,
      theme: topic?.theme.slug,
      proposition: topic?.proposition,
      scope: topic?.scope,
    }
    return positionRow(position, shared, { record: 'position' })
  }
}
