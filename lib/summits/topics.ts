import type { HeldCell } from '@/lib/comparison/model'
import { judgeRow } from '@/lib/comparison/verdict'
import { groupBy } from '@/lib/group-by'
import type { PositionRecord, TopicRecord } from '@/lib/records'
import { STANCE } from '@/lib/vocabulary'
import type { SummitTopic } from './model'

/**
 * How topics stand at one summit.
 *
 * @param counting positions that count there, of any topic
 */
export function buildSummitTopics(topics: TopicRecord[], counting: PositionRecord[]): SummitTopic[] {
  const spoken = groupBy(
    counting.filter(({ holder, actor }) => holder === actor.slug),
    ({ topic }) => topic,
  )
  return topics.map((topic) => {
    const positions = (spoken.get(topic.slug) ?? []).toSorted(
      (a, b) => STANCE[a.stance].score - STANCE[b.stance].score || a.actor.name.localeCompare(b.actor.name, 'en'),
    )
    const cells = [...groupBy(positions, ({ holder }) => holder)].map(
      ([actor, held]): HeldCell => ({ kind: 'held', actor, positions: held }),
    )
    return { topic, positions, verdict: judgeRow(cells) }
  })
}
