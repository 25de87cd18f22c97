import type { CountedStance } from '@/lib/comparison/agreement'
import type { TopicRecord } from '@/lib/records/read-model'
import { STANCES, type Stance } from '@/lib/vocabulary'
import { measureDivision } from './divide'
import type { DividedTopic } from './model'

/** Topics on which at least two are on record, from an even split to none; of equal ones, the one with more voices. */
export function listDivided(
  stances: readonly CountedStance[],
  topics: readonly TopicRecord[],
  label: (cell: string) => string,
): DividedTopic[] {
  const bySlug = new Map(topics.map((topic) => [topic.slug, topic]))
  const cells = new Map<string, Record<Stance, number>>()
  for (const { topic, stance } of stances) {
    const counts = cells.get(topic) ?? none()
    counts[stance] += 1
    cells.set(topic, counts)
  }
  return [...cells]
    .flatMap(([cell, counts]) => {
      const topic = bySlug.get(cell.split('@')[0] ?? '')
      return topic && voices(counts) > 1
        ? [{ cell, label: label(cell), topic, stances: counts, ...measureDivision(counts) }]
        : []
    })
    .toSorted(
      (a, b) =>
        (b.evenness ?? -1) - (a.evenness ?? -1) ||
        voices(b.stances) - voices(a.stances) ||
        a.label.localeCompare(b.label, 'en'),
    )
}

const none = () => Object.fromEntries(STANCES.map((stance) => [stance, 0])) as Record<Stance, number>
const voices = (counts: Record<Stance, number>) => STANCES.reduce((sum, stance) => sum + counts[stance], 0)
