/**
 * The topics that a topic is part of, nearest first. None where the topic is part of itself, which the database does
 * not forbid: then none of the circle is the broader one.
 *
 * @param broader maps a topic to the topic it is part of
 */
export function broaderTopics(topic: string, broader: ReadonlyMap<string, string | null>): string[] {
  const found: string[] = []
  for (let wider = broader.get(topic); wider; wider = broader.get(wider)) {
    if (wider === topic) return []
    if (found.includes(wider)) return found
    found.push(wider)
  }
  return found
}
