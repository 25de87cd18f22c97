/** Most actors of one view: the numbers of their pairs take 150 MB. */
const MOST_ACTORS = 5_000
/** Most positions of one view, and most statements of one network: each is held in memory. */
export const MOST_POSITIONS = 1_000_000

/** Something too large to count in one view, in words. */
export class TooMuch extends Error {}

/** @throws {TooMuch} where a view has more actors than are counted at once */
export function assertActors(count: number): void {
  if (count > MOST_ACTORS)
    throw new TooMuch(
      `These are ${inWords(count)} actors, and at most ${inWords(MOST_ACTORS)} are compared at once. Choose a theme, topics or actors.`,
    )
}

/** @throws {TooMuch} where a view rests on more records than are read at once */
export function assertPositions(count: number, noun: 'positions' | 'statements'): void {
  if (count > MOST_POSITIONS)
    throw new TooMuch(
      `There are more than ${inWords(MOST_POSITIONS)} ${noun} here, the most that are counted at once. Choose a theme, topics, actors or days.`,
    )
}

const inWords = (count: number) => count.toLocaleString('en')
