import type { Comparison } from '@/lib/comparison/model'
import { formatDate } from '@/lib/dates'
import { STANCE } from '@/lib/vocabulary'

/** What counts nowhere because its day is not known well enough, a line each, so that nothing is dropped in silence. */
export function uncertainTexts({ uncertain, actors, rows }: Comparison): string[] {
  return uncertain.map(({ holder, actor, topic, stance, statedOn, summary }) => {
    const name = actors.find(({ slug }) => slug === holder)?.name ?? actor.name
    const label = rows.find((row) => row.topic.slug === topic)?.topic.label ?? topic
    return `${name} on ${label}: ${STANCE[stance].label} (${formatDate(statedOn)}). ${summary}`
  })
}
