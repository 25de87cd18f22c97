/** Several values in one cell of a data table, parted by "; ". A semicolon within a value is doubled. */
export function joinList(values: readonly string[]): string {
  return values.map((value) => value.replaceAll(';', ';;')).join('; ')
}

/** Inverse of `joinList`. An empty cell holds no values. */
export function splitList(cell: string): string[] {
  if (cell === '') return []
  const values = ['']
  for (const [piece] of cell.matchAll(/;;|; |[^;]+|;/g)) {
    if (piece === '; ') values.push('')
    else values[values.length - 1] += piece === ';;' ? ';' : piece
  }
  return values
}
