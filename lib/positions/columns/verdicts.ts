/** Verdict on a position that fails more than one facet, or one that is not counted without its choice. */
const OUT = 255

/**
 * Which positions pass a filter, facet by facet. A verdict is 0 for a position that passes all, and the number of the
 * facet (from 1 to 254) for one that fails that facet alone: it counts there, where the facet's own choice narrows
 * nothing. The loops add and never branch: which positions pass is chance to the processor.
 */
export class Verdicts {
  /** Rows of positions that pass, or fail one facet alone. */
  #rows: Uint32Array
  /** By row; of rows that are not in `#rows` any more, without meaning. */
  readonly #verdicts: Uint8Array
  readonly #lists = new Map<number, Uint32Array>()

  /** @param said positions: rows with a number other than 0 */
  constructor(said: Uint32Array) {
    this.#verdicts = new Uint8Array(said.length)
    const rows = new Uint32Array(said.length)
    let length = 0
    for (let row = 0; row < said.length; row++) {
      rows[length] = row
      length += 1 - isZero(said[row] as number)
    }
    this.#rows = rows.subarray(0, length)
  }

  /**
   * Judges positions by a facet: they pass where the number in either column is allowed.
   * @param allowed 1 at the numbers that pass, 0 at all others that the columns have
   */
  judge(facet: number, allowed: Uint8Array, column: Uint32Array, other = column): void {
    const [rows, verdicts] = [this.#rows, this.#verdicts]
    let length = 0
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] as number
      const before = verdicts[row] as number
      const failed = OUT - isZero(before) * (OUT - facet)
      const passes = (allowed[column[row] as number] as number) | (allowed[other[row] as number] as number)
      const verdict = failed + passes * (before - failed)
      verdicts[row] = verdict
      rows[length] = row
      length += 1 - isZero(OUT - verdict)
    }
    this.#rows = rows.subarray(0, length)
  }

  /** Drops positions that are not between two days, inclusive. */
  keepBetween(first: number, last: number, from: Uint32Array, to: Uint32Array): void {
    this.#rows = this.#rows.filter((row) => (to[row] as number) >= first && (from[row] as number) <= last)
  }

  /** Drops positions that are not among these. */
  keepRows(keys: readonly number[]): void {
    const kept = new Uint8Array(this.#verdicts.length)
    for (const key of keys) kept[key] = 1
    this.#rows = this.#rows.filter((row) => kept[row] === 1)
  }

  /** Rows with a verdict, once all facets are judged. */
  rowsOf(verdict: number): Uint32Array {
    const known = this.#lists.get(verdict)
    if (known) return known
    const [rows, verdicts] = [this.#rows, this.#verdicts]
    const list = new Uint32Array(rows.length)
    let length = 0
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] as number
      list[length] = row
      length += isZero((verdicts[row] as number) ^ verdict)
    }
    this.#lists.set(verdict, list.subarray(0, length))
    return list.subarray(0, length)
  }
}

/** 1 for 0, 0 for a number from 1 to 2³¹. */
const isZero = (number: number) => (number - 1) >>> 31
