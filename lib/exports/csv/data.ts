import type { Provenance } from '@/lib/comparison/model'
import type { EvidenceRecord, SourceRecord } from '@/lib/records/read-model'
import { EVIDENCE_FIELDS, quotationValues, sourceValues } from '../evidence-columns'
import type { Value } from '../long-rows'
import { type FieldWriter, LINE_END } from './line'

export type DataRow<Field extends string> = Partial<Record<Field, Value>> & { evidence: EvidenceRecord[] }
type DataTable<Field extends string> = {
  /** Columns before the quotation columns. */
  fields: readonly Field[]
  /** Number of quotation column groups. */
  quotations: number
  words: string
  provenance: Provenance
  /** Sources by slug; may grow while rows are written. */
  sources: ReadonlyMap<string, SourceRecord>
}

export const PROVENANCE_FIELDS = ['view', 'library', 'codebook', 'data_version', 'data_date', 'address'] as const

/**
 * Writes a data table line by line: `header`, then `line(row)`. Each quotation has a group of columns
 * (`quotation`, `quotation_2`, …). Every row repeats the provenance, so that rows merged from several files keep it;
 * repeated text is formatted once and cached.
 */
export function dataWriter<Field extends string>(table: DataTable<Field>, field: FieldWriter) {
  const { fields, quotations, words, provenance } = table
  const { library, codebook, dataVersion, dataDate, address } = provenance
  const line = (values: Value[]) => values.map(field).join(',')
  const origin = line([words, library, codebook, dataVersion, dataDate, address])
  const fromSource = sourceWriter(table.sources, line)
  const evidenceOf = (evidence: EvidenceRecord | undefined) =>
    evidence ? `${line(quotationValues(evidence))},${fromSource(evidence)}` : NO_EVIDENCE
  const groups = Array.from({ length: quotations }, (_, index) => index)
  return {
    header: line([...fields, ...groups.flatMap(evidenceHeader), ...PROVENANCE_FIELDS]) + LINE_END,
    line(row: DataRow<Field>): string {
      let text = ''
      for (const name of fields) text += `${field(row[name])},`
      for (const index of groups) text += `${evidenceOf(row.evidence[index])},`
      return text + origin + LINE_END
    },
  }
}

const NO_EVIDENCE = ','.repeat(EVIDENCE_FIELDS.length - 1)

/** Writes a quotation's source columns, cached by source; a quotation with a locator is written anew. */
function sourceWriter(sources: ReadonlyMap<string, SourceRecord>, line: (values: Value[]) => string) {
  const cache = new Map<string, string>()
  const write = (evidence: EvidenceRecord) => line(sourceValues(evidence, sources.get(evidence.source)))
  return (evidence: EvidenceRecord): string => {
    if (evidence.locator) return write(evidence)
    const known = cache.get(evidence.source)
    if (known !== undefined) return known
    const written = write(evidence)
    cache.set(evidence.source, written)
    return written
  }
}

function evidenceHeader(index: number): string[] {
  return EVIDENCE_FIELDS.map((name) => (index === 0 ? name : `${name}_${index + 1}`))
}
