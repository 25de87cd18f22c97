import type { WriteSheet } from 'hucre'
import { type Cell, type ComparedRow, type Comparison, rowLabel } from '@/lib/comparison/model'
import { topicHref } from '@/lib/urls'
import { recordAddress } from '../record-address'
import { verdictText } from '../verdict-text'
import { CELL_COLUMNS, cellColumns } from './cell-columns'
import { sheet, type XlsxCell } from './sheet'
import { STYLES } from './styles'

/**
 * The comparison as a sheet: a row per topic and a group of columns per actor, swapped where the view is transposed.
 * Two head rows: names, then column titles.
 */
export function comparisonSheet(comparison: Comparison): WriteSheet {
  const { actors, rows, filter } = comparison
  const turned = filter.transpose
  const lead = turned ? ACTOR_LEAD : TOPIC_LEAD
  const groups = turned ? rows.map(topicName) : actors.map(actorName)
  const columnOf = (group: number) => lead.names.length + group * CELL_COLUMNS.length
  const cells = (row: (Cell | undefined)[]) => row.flatMap((cell) => cellColumns(cell, comparison))
  const body: XlsxCell[][] = turned
    ? actors.map((actor, index) => [
        { value: actor.name, style: STYLES.strong },
        { value: actor.affiliation },
        ...cells(rows.map((row) => row.cells[index])),
      ])
    : rows.map((row) => [...topicLead(row, comparison), ...cells(row.cells)])
  const head = (value: string): XlsxCell => ({ value, style: STYLES.head })
  return sheet(
    'Comparison',
    [
      [
        ...lead.names.map(() => head('')),
        ...groups.flatMap((name) => CELL_COLUMNS.map((_, c) => head(c === 0 ? name : ''))),
      ],
      [...lead.names.map(head), ...groups.flatMap(() => CELL_COLUMNS.map(({ name }) => head(name)))],
      ...body,
    ],
    {
      widths: [leadWidth(body), ...lead.widths, ...groups.flatMap(() => CELL_COLUMNS.map(({ width }) => width))],
      headRows: 2,
      headColumns: 1,
      filter: true,
      pages: groups.length <= SIDE_BY_SIDE ? 1 : groups.flatMap((_, group) => pageAt(group, columnOf)),
      merges: groups.map((_, group) => ({
        startRow: 0,
        endRow: 0,
        startCol: columnOf(group),
        endCol: columnOf(group) + CELL_COLUMNS.length - 1,
      })),
    },
  )
}

/** Most groups beside each other on a printed page. Where there are more, each page has so many, and none is split. */
const SIDE_BY_SIDE = 3

/** Width of the first column in characters: as its longest label, which LibreOffice does not wrap where it is a link. */
function leadWidth(body: XlsxCell[][]): number {
  return Math.min(32, Math.max(14, ...body.map(([first]) => String(first?.value ?? '').length + 2)))
}

function pageAt(group: number, columnOf: (group: number) => number): number[] {
  return group > 0 && group % SIDE_BY_SIDE === 0 ? [columnOf(group)] : []
}

const TOPIC_LEAD = { names: ['Topic', 'Proposition', 'Verdict'], widths: [22, 14] }
const ACTOR_LEAD = { names: ['Actor', 'Affiliation'], widths: [20] }

function topicLead(row: ComparedRow, { provenance, actors }: Comparison): XlsxCell[] {
  const { topic } = row
  return [
    {
      value: rowLabel(row),
      style: STYLES.strong,
      link: recordAddress(provenance, topicHref(topic.slug)),
    },
    { value: topic.proposition },
    { value: verdictText(row, actors) },
  ]
}

function actorName({ name, affiliation }: Comparison['actors'][number]): string {
  return affiliation ? `${name}, ${affiliation}` : name
}

function topicName(row: ComparedRow): string {
  return `${rowLabel(row)}: ${row.topic.proposition}`
}
