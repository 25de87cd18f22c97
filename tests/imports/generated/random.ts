/** Numbers that follow from a seed (mulberry32), so that a file that fails can be made again. */
export type Random = {
  /** A whole number from 0 to below `end`. */
  below: (end: number) => number
  /** Whether something happens that does so `share` of the time. */
  chance: (share: number) => boolean
  pick: <T>(items: readonly T[]) => T
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    below,
    chance: (share) => next() < share,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
  }
}
