/** "3 pictures", with the first few of `named` in brackets; '' for a count of 0. */
export function counted(count: number, one: string, many = `${one}s`, named: string[] = []): string {
  if (count === 0) return ''
  return `${count} ${count === 1 ? one : many}${named.length > 0 ? ` (${quoted(named)})` : ''}`
}

const MOST_QUOTED = 5
const LONGEST_QUOTED = 80

/** The first few pieces in quotation marks, each shortened. */
export function quoted(pieces: string[]): string {
  const plain = [...new Set(pieces.map((piece) => piece.replace(/\s+/g, ' ').trim()))].filter((piece) => piece !== '')
  const shown = plain.slice(0, MOST_QUOTED).map((piece) => `“${cut(piece)}”`)
  return plain.length > MOST_QUOTED ? `${shown.join(', ')} and ${plain.length - MOST_QUOTED} more` : shown.join(', ')
}

function cut(piece: string): string {
  return piece.length > LONGEST_QUOTED ? `${piece.slice(0, LONGEST_QUOTED).replace(/\s+\S*$/, '')} …` : piece
}
