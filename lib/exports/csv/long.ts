import type { ClaimList } from '@/lib/claims/model'
import type { Comparison } from '@/lib/comparison/model'
import type { PositionStream } from '@/lib/positions/model'
import type { EvidenceRecord, SourceRecord } from '@/lib/records/read-model'
import { CLAIM_FIELDS, claimRows } from '../claim-rows'
import { RECORD_FIELDS } from '../long-fields'
import { longRows } from '../long-rows'
import { PositionRows } from '../position-rows'
import { type DataRow, dataWriter } from './data'
import type { FieldWriter } from './line'

/** The comparison as data: one row per position, silence or left-out cell. */
export function longLines(comparison: Comparison, field: FieldWriter): Generator<string> {
  return dataLines(RECORD_FIELDS, [...longRows(comparison)], comparison, field)
}

/** A list of claims as data: each claim is followed by its answers. */
export function claimLines(list: ClaimList, field: FieldWriter): Generator<string> {
  return dataLines(CLAIM_FIELDS, [...claimRows(list)], list, field)
}

/** A list of positions in the columns of a comparison, so that files of both can be merged. */
export async function* positionLines(list: PositionStream, field: FieldWriter): AsyncGenerator<string> {
  const sources = new Map<string, SourceRecord>()
  const writer = dataWriter({ ...list, fields: RECORD_FIELDS, sources }, field)
  const rows = new PositionRows()
  yield writer.header
  for await (const chunk of list.chunks) {
    for (const source of chunk.sources) sources.set(source.slug, source)
    rows.learn(chunk)
    for (const position of chunk.rows) yield writer.line(rows.rowOf(position))
  }
}

function* dataLines<Field extends string>(
  fields: readonly Field[],
  rows: DataRow<Field>[],
  list: Pick<ClaimList, 'words' | 'provenance' | 'sources'>,
  field: FieldWriter,
): Generator<string> {
  const sources = new Map(list.sources.map((source) => [source.slug, source]))
  const writer = dataWriter({ ...list, fields, quotations: mostQuotations(rows), sources }, field)
  yield writer.header
  for (const row of rows) yield writer.line(row)
}

function mostQuotations(records: { evidence: EvidenceRecord[] }[]): number {
  return records.reduce((most, { evidence }) => Math.max(most, evidence.length), 1)
}
