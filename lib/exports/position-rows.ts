import { affiliationAt } from '@/lib/affiliation'
import type { PositionList } from '@/lib/positions/model'
import { type LongRow, positionColumns } from './long-rows'

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
      // One object is spread, and first: a second one makes each row ten times as slow to build.
      yield {
        ...positionColumns(position),
        record: 'position',
        actor: position.holder,
        actor_name: actor?.name,
        affiliation: actor && affiliationAt(actor, position.statedTo),
        topic: position.topic,
        topic_label: topic?.label,
        theme: topic?.theme.slug,
        proposition: topic?.proposition,
        scope: topic?.scope,
      }
    }
}
