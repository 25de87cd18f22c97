import type { Verdict } from '@/lib/comparison/model'
import { groupBy } from '@/lib/group-by'
import type { TopicRecord } from '@/lib/records/read-model'
import { compareNames, type Occasion } from '@/lib/topics/occasion'
import { judgeVoices, type Voice } from '@/lib/topics/voices'
import { STANCE } from '@/lib/vocabulary'
import { reviewOf } from '../counting'

/** Most positions per topic on a summit's page. */
const SHOWN = 6

/** A topic at one summit: ids of the positions shown, from against to for, their total and the verdict. */
export type TopicStanding = { topic: TopicRecord; shown: string[]; held: number; verdict: Verdict }

/**
 * Builds topics at one summit. A position on behalf of somebody is listed under the speaker only.
 *
 * @param occasions occasions at the summit, of any topic
 */
export function buildSummitTopics(topics: TopicRecord[], occasions: Occasion[]): TopicStanding[] {
  const spoken = groupBy(
    occasions.filter(({ bearing, holder, actor }) => bearing === 'counts' && holder.slug === actor.slug),
    ({ topic }) => topic,
  )
  return topics.map((topic) => {
    const held = (spoken.get(topic.slug) ?? []).toSorted(
      (a, b) => STANCE[a.stance].score - STANCE[b.stance].score || compareNames(a.actor.name, b.actor.name),
    )
    const voices = [...groupBy(held, ({ holder }) => holder.slug).values()].flatMap((own): Voice[] =>
      own[0] ? [{ holder: own[0].holder, occasions: own, review: reviewOf(own) }] : [],
    )
    const shown = held.length > SHOWN + 1 ? held.slice(0, SHOWN) : held
    return { topic, shown: shown.map(({ id }) => id), held: held.length, verdict: judgeVoices(voices) }
  })
}
