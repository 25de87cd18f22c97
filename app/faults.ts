/** On the global object, because a bundler may load this file more than once. */
const counter = globalThis as typeof globalThis & { parleyFaults?: number }

/** Counts a page that threw, so that the next ETag differs: a browser must not keep the broken page. */
export function noteFault(): void {
  counter.parleyFaults = countFaults() + 1
}

/** Counts a page that says that its numbers are not there yet: a browser must not keep it in place of the whole page. */
export const noteUnfinished = noteFault

/** Number of pages that threw or were not finished since the server was started. */
export function countFaults(): number {
  return counter.parleyFaults ?? 0
}
