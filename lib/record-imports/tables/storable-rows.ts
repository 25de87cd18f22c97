import type { Grid, GridRow } from './grid'

/** What no text of a record may hold: NUL and halves of surrogate pairs. */
const UNSTORABLE = /[\0\p{Surrogate}]/u
const ALL_UNSTORABLE = /[\0\p{Surrogate}]/gu

/** A table whose rows hold only what a text may hold; a row with something else says so and is not used. */
export function storable(grid: Grid): Grid {
  return { ...grid, rows: () => storableRows(grid.rows()) }
}

async function* storableRows(rows: AsyncIterable<GridRow>): AsyncGenerator<GridRow> {
  for await (const row of rows) {
    const column = row.cells.findIndex((cell) => UNSTORABLE.test(cell))
    if (column === -1) yield row
    else
      yield {
        number: row.number,
        cells: row.cells.map((cell) => cell.replace(ALL_UNSTORABLE, '\ufffd')),
        problem: row.problem ?? `Cell ${column + 1} holds a character that no text may hold (NUL, or half of a pair).`,
      }
  }
}
