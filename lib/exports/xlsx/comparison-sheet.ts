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
      widths: [...lead.widths, ...groups.flatMap(() => CELL_COLUMNS.map(({ width }) => width))],
      headRows: 2,
      headColumns: 1,
      filter: true,
      // The first page has room for one group beside the lead columns, later pages for two; no group is split.
      pages: groups.flatMap((_, group) => (group % 2 === 1 ? [columnOf(group)] : [])),
      merges: groups.map((_, group) => ({
        startRow: 0,
        endRow: 0,
        startCol: columnOf(group),
        endCol: columnOf(group) + CELL_COLUMNS.length - 1,
      })),
    },
  )
}

const TOPIC_LEAD = { names: ['Topic', 'Proposition', 'Verdict'], widths: [22, 34, 20] }
const ACTOR_LEAD = { names: ['Actor', 'Affiliation'], widths: [22, 26] }

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
