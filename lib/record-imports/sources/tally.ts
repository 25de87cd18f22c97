/** Counts of names in the order in which they first came. */
export type Tally = { add(name: string): void; entries(): [name: string, count: number][] }

export function createTally(): Tally {
  const counts = new Map<string, number>()
  return {
    add: (name) => counts.set(name, (counts.get(name) ?? 0) + 1),
    entries: () => [...counts],
  }
}
