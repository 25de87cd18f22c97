import type { Verdicts } from './verdicts'

/** Positions of the list (0), or of the list without the choice of a facet, by their number in a column. */
export type Histogram = (facet: number) => Uint32Array

/**
 * Counts positions by their number in a column.
 * @param size the number after the column's highest
 * @param facets numbers of the chosen facets whose own lists are wanted
 */
export function histogramOf(
  verdicts: Verdicts,
  column: Uint32Array,
  size: number,
  facets: readonly number[],
): Histogram {
  const own = count(verdicts.rowsOf(0), column, new Uint32Array(size))
  // A position of the list is in every list without a choice, too.
  const wider = new Map(facets.map((facet) => [facet, count(verdicts.rowsOf(facet), column, own.slice())]))
  return (facet) => wider.get(facet) ?? own
}

function count(rows: Uint32Array, column: Uint32Array, counts: Uint32Array): Uint32Array {
  for (let index = 0; index < rows.length; index++) {
    const number = column[rows[index] as number] as number
    counts[number] = (counts[number] as number) + 1
  }
  return counts
}
