import { type ComparedActor, type Comparison, rowKey, rowLabel } from '@/lib/comparison/model'
import { movementText } from '@/lib/comparison/movement-words'
import { KEY } from '../key'
import type { Value } from '../long-rows'
import { provenancePairs } from '../provenance-text'
import { uncertainTexts } from '../uncertain-text'
import { verdictText } from '../verdict-text'
import type { LineWriter } from './line'
import { WIDE_FIELDS, wideCell } from './wide-cell'

/**
 * The comparison as a table: one row per topic, a group of columns per actor (swapped where the view is transposed).
 * Provenance and key follow after an empty row, padded to the same width so that every program reads one table.
 */
export function* wideLines(comparison: Comparison, line: LineWriter): Generator<string> {
  const table = comparison.filter.transpose ? byActor(comparison) : byTopic(comparison)
  const width = table.header.length
  yield line(table.header)
  for (const row of table.rows) yield line(row)
  yield line(Array<Value>(width).fill(''))
  for (const row of trailer(comparison)) yield line([...row, ...Array<Value>(Math.max(0, width - row.length)).fill('')])
}

type Table = { header: Value[]; rows: Iterable<Value[]> }

function byTopic({ actors, rows, sources }: Comparison): Table {
  const header = ['Topic', 'Theme', 'Proposition', 'Verdict', 'Distance', ...groups(unique(actors))]
  return {
    header,
    rows: map(rows, (row) => [
      rowLabel(row),
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
    header: ['Actor', 'Native name', 'Affiliation', ...groups(topics)],
    rows: map(actors, (actor: ComparedActor, index) => [
      actor.name,
      actor.nativeName,
      actor.affiliation,
      ...rows.flatMap(({ cells }) => wideCell(cells[index], sources)),
    ]),
  }
}

function* trailer(comparison: Comparison): Generator<Value[]> {
  for (const [name, value] of provenancePairs(comparison.words, comparison.provenance)) yield [name, value]
  yield ['Movement', movementText(comparison)]
  for (const text of uncertainTexts(comparison)) yield ['Date uncertain', text]
  for (const { code, label, meaning } of KEY) yield ['Key', code, label, meaning]
}

function groups(names: string[]): string[] {
  return names.flatMap((name) => WIDE_FIELDS.map((field) => `${name}: ${field}`))
}

/** Column heads from names; a name that occurs twice is followed by its slug. */
function unique(records: { slug: string; name: string }[]): string[] {
  return records.map(({ slug, name }) =>
    records.filter((other) => other.name === name).length > 1 ? `${name} (${slug})` : name,
  )
}

function* map<T, U>(items: T[], to: (item: T, index: number) => U): Generator<U> {
  for (const [index, item] of items.entries()) yield to(item, index)
}
