import { affiliationAt } from '@/lib/affiliation'
import type { PositionList } from '@/lib/positions/model'
import { type LongRow, positionColumns, topicColumns } from './long-rows'

/**
 * A list of positions as rows of data, in the columns of a comparison. Which position counts for an actor and
 * topic depends on a date, which a list has none of, so `counted` stays empty.
 */
export function* positionRows({ groups, topics, actors }: PositionList): Generator<LongRow> {
  const topicOf = new Map(topics.map((topic) => [topic.slug, topic]))
  const actorOf = new Map(actors.map((actor) => [actor.slug, actor]))
  for (const { rows } of groups)
    for (const position of rows) {
      const topic = topicOf.get(position.topic)
      const actor = actorOf.get(position.holder)
      yield {
        ...(topic ? topicColumns(topic) : { topic: position.topic }),
        ...positionColumns(position),
        record: 'position',
        actor: position.holder,
        actor_name: actor?.name,
        affiliation: actor && affiliationAt(actor, position.statedTo),
      }
    }
}
