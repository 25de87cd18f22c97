import type { CellWords, Head } from '../document'
import type { TablePart } from '../split-columns'

/** Lines of small type that a page holds, and characters that stand in one across all columns. */
const PAGE = { portrait: { lines: 42, characters: 105 }, landscape: { lines: 28, characters: 150 } } as const

/** Whether a table is higher than a page, by a count of its characters: a float could not hold it. */
export function isTall({ columns, lines }: TablePart, landscape: boolean): boolean {
  const page = landscape ? PAGE.landscape : PAGE.portrait
  const width = page.characters / (columns.length + 1.1)
  const rowLines = ([head, ...cells]: string[][]) =>
    Math.max(
      ...[head ?? [], ...cells].map((texts) => texts.reduce((sum, text) => sum + Math.ceil(text.length / width), 0)),
    )
  const heights = [
    rowLines(columns.map(headTexts)),
    ...lines.map(({ head, cells }) => rowLines([headTexts(head), ...cells.map(cellTexts)]) + 0.5),
  ]
  return heights.reduce((sum, height) => sum + height, 0) > page.lines
}

function headTexts({ name, detail, verdict }: Head): string[] {
  return [name, detail ?? '', verdict ?? ''].filter(Boolean)
}

function cellTexts(cell: CellWords): string[] {
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
  return cell.positions.flatMap(({ label, marks, terms, qualifier, summary, inference, evidence }) => [
    `${label} ${marks.join(' ')}`,
    ...terms.map(({ lead, text }) => `${lead} ${text}`),
    qualifier ?? '',
    summary ?? '',
    inference ?? '',
    ...said(evidence),
  ])
}
