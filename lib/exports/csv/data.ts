import type { Provenance } from '@/lib/comparison/model'
import type { EvidenceRecord, SourceRecord } from '@/lib/records/read-model'
import { EVIDENCE_FIELDS, EvidenceColumns, FURTHER_FIELDS } from '../evidence-columns'
import type { Value } from '../long-row'
import { type FieldWriter, LINE_END } from './line'
import { originColumns } from './origin'

export type DataRow<Field extends string> = Partial<Record<Field, Value>> & { evidence: EvidenceRecord[] }
export type DataTable<Field extends string> = {
  /** Columns of a record before those of its evidence, and after them. */
  fields: readonly Field[]
  last?: readonly Field[]
  /** Columns that name the record in a table of quotations. */
  naming: readonly Field[]
  /** Sources by slug; may grow while rows are written. */
  sources: ReadonlyMap<string, SourceRecord>
  /** Where the rows come from, as columns of each row; undefined where the table leaves that to the file that goes with it. */
  origin: Provenance | undefined
}
/** Writes a table: `header`, then the lines of each row, line ends included. */
export type DataWriter<Field extends string> = { header: string; lines(row: DataRow<Field>): string }

/** One line a record, with its first quotation in columns and the others as JSON: the columns never depend on the data. */
export function recordWriter<Field extends string>(table: DataTable<Field>, field: FieldWriter): DataWriter<Field> {
  const { fields, last = [], sources } = table
  const columns = new EvidenceColumns(sources)
  const write = evidenceWriter(field)
  const origin = originColumns(table.origin, field)
  return {
    header: headerLine([...fields, ...EVIDENCE_FIELDS, ...FURTHER_FIELDS, ...last, ...origin.names]),
    lines(row) {
      let text = ''
      for (const name of fields) text += `${field(row[name])},`
      const [first] = row.evidence
      if (first) {
        const parts = columns.parts(first)
        text += write(parts)
        for (const value of columns.further(row.evidence, parts)) text += `,${field(value)}`
      } else text += NO_EVIDENCE
      for (const name of last) text += `,${field(row[name])}`
      return text + origin.text + LINE_END
    },
  }
}

/** One line a quotation of a record, numbered from 1; a record without quotations has none. */
export function quotationWriter<Field extends string>(table: DataTable<Field>, field: FieldWriter): DataWriter<Field> {
  const { naming, sources } = table
  const columns = new EvidenceColumns(sources)
  const write = evidenceWriter(field)
  const origin = originColumns(table.origin, field)
  return {
    header: headerLine([...naming, 'quotation_number', ...EVIDENCE_FIELDS, ...origin.names]),
    lines(row) {
      const front = naming.map((name) => field(row[name])).join(',')
      return row.evidence
        .map((evidence, index) => `${front},${index + 1},${write(columns.parts(evidence))}${origin.text}${LINE_END}`)
        .join('')
    },
  }
}

export const headerLine = (names: readonly string[]) => names.join(',') + LINE_END

/** No quotation: empty columns, and a count of 0. */
export const NO_EVIDENCE = `${','.repeat(EVIDENCE_FIELDS.length)}0,`

/** Writes the columns of a quotation; those of its source are written once and cached. */
function evidenceWriter(field: FieldWriter) {
  const cache = new Map<Value[], string>()
  const line = (values: Value[]) => values.map(field).join(',')
  return ([quotation, source]: [Value[], Value[]]): string => {
    let written = cache.get(source)
    if (written === undefined) {
      written = line(source)
      cache.set(source, written)
    }
    return `${line(quotation)},${written}`
  }
}
