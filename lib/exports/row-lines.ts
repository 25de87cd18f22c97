import type { CellWords, Head } from './document'

/**
 * Estimates the height of a table row in lines, by counting characters.
 *
 * @param cells texts per column; each text begins a line
 * @param shares share of the table width per column, 0 to 1
 * @param characters characters in one line across all columns
 */
export function rowLines(cells: string[][], shares: number[], characters: number): number {
  const lines = cells.map((texts, index) => {
    const width = characters * (shares[index] ?? 1 / cells.length)
    return texts.reduce((sum, text) => sum + Math.ceil(text.length / width), 0)
  })
  return Math.max(...lines)
}

/** Texts of a head; each begins a line. */
export function headTexts({ name, detail, verdict }: Head): string[] {
  return [name, detail ?? '', verdict ?? ''].filter(Boolean)
}

/** Texts of a cell; each begins a line. */
export function cellTexts(cell: CellWords): string[] {
  if (cell.kind === 'left_out') return [cell.label]
  const said = (evidence: { words: string | undefined; citation: string; translations: string[] }[]) =>
    evidence.flatMap(({ words, citation, translations }) => [`${words ?? ''} ${citation} [1]`, ...translations])
  if (cell.kind === 'silent') return [cell.label, cell.looked ?? '', cell.note ?? '', ...said(cell.evidence)]
  if (cell.kind === 'head') return headTexts(cell.head)
  if (cell.kind === 'said')
    return cell.said.flatMap(({ label, who, marks, summary, evidence }) => [
      `${label ?? ''} ${who} ${marks.join(' ')}`,
      summary ?? '',
      ...said(evidence),
    ])
  return cell.positions.flatMap(
    ({ label, marks, said: day, movement, terms, qualifier, summary, inference, evidence }) => [
      `${label} ${marks.join(' ')}`,
      day ?? '',
      ...(movement ?? []),
      ...terms.map(({ lead, text }) => `${lead} ${text}`),
      qualifier ?? '',
      summary ?? '',
      inference ?? '',
      ...said(evidence),
    ],
  )
}
