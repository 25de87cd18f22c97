import type { Comparison } from '@/lib/comparison/model'
import { formatDate } from '@/lib/dates'
import { STANCE } from '@/lib/vocabulary'

/** Positions of uncertain date, one line each: they are not counted, and a file still lists them. */
export function uncertainTexts({ uncertain, actors, rows }: Comparison): string[] {
  return uncertain.map(({ holder, actor, topic, stance, statedOn, summary }) => {
    const name = actors.find(({ slug }) => slug === holder)?.name ?? actor.name
    const label = rows.find((row) => row.topic.slug === topic)?.topic.label ?? topic
    return `${name} on ${label}: ${STANCE[stance].label} (${formatDate(statedOn)}). ${summary}`
  })
}
