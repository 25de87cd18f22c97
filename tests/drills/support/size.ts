import { randomOf } from '@/tests/imports/generated/random'

/** Whether a drill runs at its whole size (`npm run drills`) or as the slice of `npm test`. */
export const WHOLE = process.env.DRILL_SIZE === 'whole'

/** The seed of every drill: the same faults at the same places, as far as the machine's own timing lets them be. */
const SEED = Number(process.env.DRILL_SEED ?? 1)

/** A number that is small in `npm test`. */
export const sized = (slice: number, whole: number): number => (WHOLE ? whole : slice)

export const seededRandom = () => randomOf(SEED)

/** Milliseconds that one drill may take. Nothing is asserted on them. */
export const TIMEOUT = sized(300_000, 3_600_000)

/** Prints what a drill did, in one line: `kill-in-mid-write: 100 kills, 4,213 writes acknowledged, 0 lost`. */
export function report(drill: string, figures: Record<string, number | string>): void {
  const words = Object.entries(figures).map(
    ([name, figure]) => `${typeof figure === 'number' ? figure.toLocaleString('en') : figure} ${name}`,
  )
  process.stderr.write(`\n  ${drill} (seed ${SEED}): ${words.join(', ')}\n`)
}
