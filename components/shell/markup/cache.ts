type Cache = Map<string, { markup: string; since: number }>

/** On the global object, because server components and client components run two copies of this file. */
const global = globalThis as typeof globalThis & { parleyMarkup?: Cache }

/** Milliseconds after which markup that was not taken is dropped: its request was aborted. */
const LONGEST_MS = 60_000

/** Stores markup until the client component of the same request takes it. Returns its id. */
export function cacheMarkup(markup: string): string {
  global.parleyMarkup ??= new Map()
  const cache = global.parleyMarkup
  const since = performance.now()
  for (const [id, entry] of cache) {
    if (entry.since > since - LONGEST_MS) break
    cache.delete(id)
  }
  const id = `markup-${Buffer.from(crypto.getRandomValues(new Uint8Array(9))).toString('base64url')}`
  cache.set(id, { markup, since })
  return id
}

/** Removes and returns the markup with an id; undefined where it was taken or dropped. */
export function takeMarkup(id: string): string | undefined {
  const found = global.parleyMarkup?.get(id)
  global.parleyMarkup?.delete(id)
  return found?.markup
}
