import type { ColumnMapping } from '../mapping'
import type { HeaderColumn } from './header'

/** A column with what is known of it from the first rows. */
export type ColumnSample = HeaderColumn & {
  /** Rows of the sample in which it is filled. */
  filled: number
  /** The first different values, each with how often it occurs in the sample. */
  values: ReadonlyMap<string, number>
  /** Words of the longest value. */
  longest: number
}

/** What a column is, and what settled it, in words for the page. */
export type ColumnPlan = ColumnSample & { mapping: ColumnMapping; why: string }

/** Most different values of a column that are counted. */
const MOST_VALUES = 400

/** Samples the columns of some rows. */
export function sampleColumns(columns: readonly HeaderColumn[], rows: readonly (readonly string[])[]): ColumnSample[] {
  return columns.map((column) => {
    const values = new Map<string, number>()
    let filled = 0
    let longest = 0
    for (const row of rows) {
      const value = (row[column.index] ?? '').trim()
      if (value === '') continue
      filled += 1
      longest = Math.max(longest, value.split(/\s+/).length)
      if (values.has(value) || values.size < MOST_VALUES) values.set(value, (values.get(value) ?? 0) + 1)
    }
    return { ...column, filled, values, longest }
  })
}
