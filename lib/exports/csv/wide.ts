import { type ComparedActor, type Comparison, rowKey, rowLabel } from '@/lib/comparison/model'
import type { Value } from '../long-row'
import { verdictText } from '../verdict-text'
import type { LineWriter } from './line'
import { WIDE_FIELDS, wideCell } from './wide-cell'

/**
 * The comparison as a table: one row per topic, a group of columns per actor (swapped where the view is transposed), and
 * nothing else. Provenance and key are a table of their own, see `notes.ts`.
 */
export function* wideLines(comparison: Comparison, line: LineWriter): Generator<string> {
  const table = comparison.filter.transpose ? byActor(comparison) : byTopic(comparison)
  yield line(table.header)
  for (const row of table.rows) yield line(row)
}

type Table = { header: Value[]; rows: Iterable<Value[]> }

function byTopic({ actors, rows, sources, summit }: Comparison): Table {
  const header = [
    'Topic',
    'Topic id',
    'Summit id',
    'Theme',
    'Proposition',
    'Verdict',
    'Distance',
    ...groups(unique(actors)),
  ]
  return {
    header,
    rows: map(rows, (row) => [
      rowLabel(row),
      row.topic.slug,
      (row.summit ?? (row.topic.scope === 'summit' ? summit : undefined))?.slug,
      row.topic.theme.label,
      row.topic.proposition,
      verdictText(row, actors),
      row.verdict.distance,
      ...actors.flatMap((_, index) => wideCell(row.cells[index], sources)),
    ]),
  }
}

function byActor({ actors, rows, sources }: Comparison): Table {
  const topics = unique(rows.map((row) => ({ slug: rowKey(row), name: rowLabel(row) })))
  return {
    header: ['Actor', 'Actor id', 'Native name', 'Affiliation', ...groups(topics)],
    rows: map(actors, (actor: ComparedActor, index) => [
      actor.name,
      actor.slug,
      actor.nativeName,
      actor.affiliation,
      ...rows.flatMap(({ cells }) => wideCell(cells[index], sources)),
    ]),
  }
}

function groups(names: string[]): string[] {
  return names.flatMap((name) => WIDE_FIELDS.map((field) => `${name}: ${field}`))
}

/** Column heads from names; a name that occurs twice, in whatever case, is followed by its slug. */
function unique(records: { slug: string; name: string }[]): string[] {
  return records.map(({ slug, name }) =>
    records.filter((other) => other.name.toLowerCase() === name.toLowerCase()).length > 1 ? `${name} (${slug})` : name,
  )
}

function* map<T, U>(items: T[], to: (item: T, index: number) => U): Generator<U> {
  for (const [index, item] of items.entries()) yield to(item, index)
}
