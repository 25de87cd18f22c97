/** Kept on the global object, because a bundler may load this file more than once. */
const shelf = globalThis as typeof globalThis & { parleyFaults?: number }

/** A page broke. Its address had a tag by then, under which the broken page must not be taken for a good one. */
export function noteFault(): void {
  shelf.parleyFaults = countFaults() + 1
}

/** How many pages have broken since the server was started. */
export function countFaults(): number {
  return shelf.parleyFaults ?? 0
}
