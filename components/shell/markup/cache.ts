type Cache = Map<string, { markup: string; since: number }>

/** On the global object: server components and client components are rendered from two copies of this file. */
const global = globalThis as typeof globalThis & { parleyMarkup?: Cache }

/** Markup that nothing has taken after a minute is dropped: its request was aborted. */
const LONGEST_MS = 60_000

/** Keeps markup until the client component of the same request takes it. Gives its id. */
export function cacheMarkup(markup: string): string {
  global.parleyMarkup ??= new Map()
  const cache = global.parleyMarkup
  const since = performance.now()
  for (const [id, entry] of cache) {
    if (entry.since > since - LONGEST_MS) break
    cache.delete(id)
  }
  const id = `markup-${crypto.randomUUID()}`
  cache.set(id, { markup, since })
  return id
}

/** The markup under an id, once: undefined where it was taken before or dropped. */
export function takeMarkup(id: string): string | undefined {
  const found = global.parleyMarkup?.get(id)
  global.parleyMarkup?.delete(id)
  return found?.markup
}
