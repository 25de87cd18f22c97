import type { RecordOf } from '@/lib/records/registry'

type Topic = Pick<RecordOf<'topic'>, 'slug' | 'broader'>

/** One topic of each circle of topics that are part of one another. */
export function findCircles<T extends Topic>(topics: ReadonlyMap<string, T>): T[] {
  const circles: T[] = []
  const cleared = new Set<string>()
  for (const start of topics.values()) {
    const walked = new Set<string>()
    let topic: T | undefined = start
    while (topic && !cleared.has(topic.slug) && !walked.has(topic.slug)) {
      walked.add(topic.slug)
      topic = topic.broader === null ? undefined : topics.get(topic.broader)
    }
    if (topic && walked.has(topic.slug)) circles.push(topic)
    for (const slug of walked) cleared.add(slug)
  }
  return circles
}
