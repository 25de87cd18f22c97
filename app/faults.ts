/** Kept on the global object, because a bundler may load this file more than once. */
const counter = globalThis as typeof globalThis & { parleyFaults?: number }

/** Counts a page that broke, so that the next tag differs: the broken page must not be cached as a good one. */
export function noteFault(): void {
  counter.parleyFaults = countFaults() + 1
}

/** How many pages have broken since the server was started. */
export function countFaults(): number {
  return counter.parleyFaults ?? 0
}
