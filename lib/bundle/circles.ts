import type { RecordOf } from '@/lib/records/registry'

type Topic = RecordOf<'topic'>

/** One topic of each circle of topics that are part of one another. */
export function findCircles(topics: Map<string, Topic>): Topic[] {
  const circles: Topic[] = []
  const cleared = new Set<string>()
  for (const start of topics.values()) {
    const walked = new Set<string>()
    let topic: Topic | undefined = start
    while (topic && !cleared.has(topic.slug) && !walked.has(topic.slug)) {
      walked.add(topic.slug)
      topic = topic.broader === null ? undefined : topics.get(topic.broader)
    }
    if (topic && walked.has(topic.slug)) circles.push(topic)
    for (const slug of walked) cleared.add(slug)
  }
  return circles
}
