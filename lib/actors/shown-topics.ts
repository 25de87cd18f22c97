/** Lines (a topic, or a topic at one summit) that an actor's page shows; the list of positions has them all. */
export const MOST_LINES = 80

type Held = { topic: string; theme: string; lines: number }

/**
 * The topics whose lines an actor's page shows: all of them, as long as they are no more than `most` lines. Of more,
 * the first of every theme, so that no theme is left out for another's sake.
 *
 * @param held in codebook order
 */
export function chooseTopics(held: Held[], most = MOST_LINES): Set<string> {
  const waiting = new Map<string, Held[]>()
  for (const one of held) waiting.set(one.theme, [...(waiting.get(one.theme) ?? []), one])
  const chosen = new Set<string>()
  let room = most
  while (waiting.size > 0)
    for (const [theme, [next, ...rest]] of waiting) {
      // A topic is shown whole, and a page shows one at least.
      if (next && (next.lines <= room || chosen.size === 0)) {
        chosen.add(next.topic)
        room -= next.lines
        waiting.set(theme, rest)
      } else waiting.delete(theme)
    }
  return chosen
}
