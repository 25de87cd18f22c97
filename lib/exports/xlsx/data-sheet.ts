import type { WriteSheet } from 'hucre'
import type { Provenance } from '@/lib/comparison/model'
import type { EvidenceRecord, SourceRecord } from '@/lib/records/read-model'
import { STANCES } from '@/lib/vocabulary'
import { EVIDENCE_FIELDS, EvidenceColumns } from '../evidence-columns'
import type { Value } from '../long-row'
import { recordAddress } from '../record-address'
import { sheet, type XlsxCell } from './sheet'
import { STYLES, stanceStyle } from './styles'

/** The view of a sheet, and the pages of the records that its columns name. */
export type Listed = { provenance: Provenance; sources: SourceRecord[]; pages: Pages }
type Pages = Partial<Record<string, (name: string) => string>>
type Row<Field extends string> = Partial<Record<Field, Value>> & { evidence: EvidenceRecord[] }
type Table<Field extends string, Data> = {
  /** Columns of a record before those of its evidence, and after them. */
  fields: readonly Field[]
  last?: readonly Field[]
  rows: Data[]
}

/** The long CSV as a sheet: a row a record with its first quotation. The others have a sheet of their own. */
export function recordSheet<Field extends string, Data extends Row<Field>>(
  name: string,
  { fields, last = [], rows }: Table<Field, Data>,
  view: Listed,
): WriteSheet {
  const names = [...fields, ...EVIDENCE_FIELDS, 'quotations', ...last]
  const evidenceOf = evidenceCells(view)
  function* lines() {
    yield headCells(names)
    for (const row of rows)
      yield [
        ...fields.map((field) => dataCell(field, row[field], view)),
        ...evidenceOf(row.evidence[0]),
        dataCell('quotations', row.evidence.length, view),
        ...last.map((field) => dataCell(field, row[field], view)),
      ]
  }
  return sheet(name, lines(), { widths: names.map(widthOf), headRows: 1, headColumns: 2, filter: true })
}

/** The quotations of each record after its first, a row a quotation; undefined where no record has several. */
export function furtherSheet<Field extends string, Data extends Row<Field>>(
  naming: readonly Field[],
  rows: Data[],
  view: Listed,
): WriteSheet | undefined {
  const several = rows.filter(({ evidence }) => evidence.length > 1)
  if (several.length === 0) return undefined
  const names = [...naming, 'quotation_number', ...EVIDENCE_FIELDS]
  const evidenceOf = evidenceCells(view)
  function* lines() {
    yield headCells(names)
    for (const row of several)
      for (const [index, evidence] of row.evidence.entries())
        if (index > 0)
          yield [
            ...naming.map((field) => dataCell(field, row[field], view)),
            dataCell('quotation_number', index + 1, view),
            ...evidenceOf(evidence),
          ]
  }
  return sheet('Further quotations', lines(), {
    widths: names.map(widthOf),
    headRows: 1,
    headColumns: 2,
    filter: true,
  })
}

/** A cell of a data column: a number, a real date, a stance with its tint, a link to a record or a page, or text. */
export function dataCell(name: string, value: Value, { provenance, pages }: Omit<Listed, 'sources'>): XlsxCell {
  if (typeof value === 'number') return { value, style: STYLES.number }
  if (typeof value !== 'string' || value === '') return { value: undefined }
  if (DATES.has(name)) return { value: realDate(value) ?? value }
  const stance = name === 'code' && STANCES.find((code) => code === value)
  if (stance) return { value, style: stanceStyle(stance) }
  const page = pages[name]
  // Several records of one day are lines of a cell, which has one link.
  const link = ADDRESSES.has(name) ? value : page && recordAddress(provenance, page(value.split('\n')[0] ?? ''))
  return link ? { value, style: STYLES.link, link } : { value }
}

export const headCells = (names: readonly string[]): XlsxCell[] => names.map((value) => ({ value, style: STYLES.head }))

/** Width of a data column in characters. */
export function widthOf(name: string): number {
  return LONG.test(name) ? 44 : 16
}

const LONG =
  /(^|_)(proposition|statement|summary|conditions|inference|quotation|reporter_words|source_title|words|reason|true_if|not_if)$/
const DATES = new Set([
  ...['stated_on', 'stated_from', 'stated_to', 'coded_on', 'said_on', 'said_from', 'said_to', 'checked_on'],
  ...['source_issued', 'summit_date', 'by', 'outcome_on', 'settled_on', 'test_written_on'],
  ...['before_said_on', 'before_said_from', 'before_said_to', 'before_source_issued'],
  ...['after_said_on', 'after_said_from', 'after_said_to', 'after_source_issued'],
])
const ADDRESSES = new Set(['source_url', 'source_archived_url'])

/** Writes the cells of a quotation; all empty where there is none. */
function evidenceCells(view: Listed) {
  const columns = new EvidenceColumns(new Map(view.sources.map((source) => [source.slug, source])))
  return (evidence: EvidenceRecord | undefined): XlsxCell[] => {
    const values = columns.values(evidence)
    return EVIDENCE_FIELDS.map((name, column) => dataCell(name, values[column], view))
  }
}

/** The date of a text that is a plain day from 1900 on, which Excel can hold; undefined otherwise. */
function realDate(text: string): Date | undefined {
  return /^(19|2\d)\d\d-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
}
