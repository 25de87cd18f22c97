import type { ClaimList } from '@/lib/claims/model'
import type { Comparison, Provenance } from '@/lib/comparison/model'
import { type PositionList, rowsOf } from '@/lib/positions/model'
import type { EvidenceRecord, SourceRecord } from '@/lib/records'
import { CLAIM_FIELDS, claimRows } from '../claim-rows'
import { EVIDENCE_FIELDS, evidenceValues } from '../evidence-columns'
import { RECORD_FIELDS } from '../long-fields'
import { longRows, type Value } from '../long-rows'
import { positionRows } from '../position-rows'
import type { LineWriter } from './line'

const PROVENANCE_FIELDS = ['view', 'library', 'codebook', 'data_version', 'data_date', 'address'] as const

/**
 * The table as data: one row a position, a silence or what is left out, and nothing else. A position's
 * quotations each have a group of columns (`quotation`, `quotation_2`, …), as many groups as the view needs.
 * Every row repeats where it comes from, so that rows put together from several files still say it.
 */
export function longLines(comparison: Comparison, line: LineWriter): Generator<string> {
  const rows = [...longRows(comparison)]
  return dataLines(RECORD_FIELDS, { ...comparison, rows, quotations: mostQuotations(rows) }, line)
}

/** A list of positions in the same columns, so that files of both can be put together. */
export function positionLines(list: PositionList, line: LineWriter): Generator<string> {
  // Counted on the positions themselves: rows would be made twice.
  return dataLines(RECORD_FIELDS, { ...list, rows: positionRows(list), quotations: mostQuotations(rowsOf(list)) }, line)
}

/** A list of claims, each followed by the answers to it. */
export function claimLines(list: ClaimList, line: LineWriter): Generator<string> {
  const rows = [...claimRows(list)]
  return dataLines(CLAIM_FIELDS, { ...list, rows, quotations: mostQuotations(rows) }, line)
}

type Row<Field extends string> = Partial<Record<Field, Value>> & { evidence: EvidenceRecord[] }
type Data<Field extends string> = {
  rows: Iterable<Row<Field>>
  /** How many groups of columns quotations need. */
  quotations: number
  words: string
  sources: SourceRecord[]
  provenance: Provenance
}

function* dataLines<Field extends string>(
  fields: readonly Field[],
  { rows, quotations: groups, words, sources, provenance }: Data<Field>,
  line: LineWriter,
): Generator<string> {
  const known = new Map(sources.map((source) => [source.slug, source]))
  const origin = [
    words,
    provenance.library,
    provenance.codebook,
    provenance.dataVersion,
    provenance.dataDate,
    provenance.address,
  ]
  yield line([...fields, ...evidenceHeader(groups), ...PROVENANCE_FIELDS])
  for (const row of rows) {
    const evidence: (EvidenceRecord | undefined)[] = Array.from({ length: groups }, (_, at) => row.evidence[at])
    yield line([
      ...fields.map((name) => row[name]),
      ...evidence.flatMap((record) => {
        const source = record && known.get(record.source)
        return evidenceValues(record, source ? [source] : [])
      }),
      ...origin,
    ])
  }
}

function mostQuotations(records: { evidence: EvidenceRecord[] }[]): number {
  return records.reduce((most, { evidence }) => Math.max(most, evidence.length), 1)
}

function evidenceHeader(groups: number): string[] {
  return Array.from({ length: groups }, (_, at) =>
    EVIDENCE_FIELDS.map((name) => (at === 0 ? name : `${name}_${at + 1}`)),
  ).flat()
}
