type Shelf = Map<string, { markup: string; since: number }>

/** On the global object: server components and the markup of client components are made in worlds of their own. */
const global = globalThis as typeof globalThis & { parleyShelf?: Shelf }

/** What was never fetched, because its request went away, is thrown out after a minute. */
const KEPT_MS = 60_000

/** Puts markup where the next step of the same request finds it. */
export function putOnShelf(markup: string): string {
  global.parleyShelf ??= new Map()
  const shelf = global.parleyShelf
  const since = performance.now()
  for (const [id, other] of shelf) {
    if (other.since > since - KEPT_MS) break
    shelf.delete(id)
  }
  const id = `kept-${crypto.randomUUID()}`
  shelf.set(id, { markup, since })
  return id
}

export function takeFromShelf(id: string): string | undefined {
  const found = global.parleyShelf?.get(id)
  global.parleyShelf?.delete(id)
  return found?.markup
}
