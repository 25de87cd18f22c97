/** Most lines (a topic, or a topic at one summit) on an actor's page; the list of positions has all. */
export const MOST_LINES = 80

type Held = { topic: string; theme: string; lines: number }

/**
 * Chooses the topics on an actor's page: all of them up to `most` lines, otherwise the first topics of each theme in
 * turn, so that every theme is represented.
 *
 * @param held topics with a position of the actor, in codebook order
 */
export function chooseTopics(held: Held[], most = MOST_LINES): Set<string> {
  const waiting = new Map<string, Held[]>()
  for (const one of held) waiting.set(one.theme, [...(waiting.get(one.theme) ?? []), one])
  const chosen = new Set<string>()
  let room = most
  while (waiting.size > 0)
    for (const [theme, [next, ...rest]] of waiting) {
      // A topic is never cut, and at least one is shown.
      if (next && (next.lines <= room || chosen.size === 0)) {
        chosen.add(next.topic)
        room -= next.lines
        waiting.set(theme, rest)
      } else waiting.delete(theme)
    }
  return chosen
}
