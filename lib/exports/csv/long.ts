import type { Comparison } from '@/lib/comparison/model'
import type { EvidenceRecord } from '@/lib/records'
import { EVIDENCE_FIELDS, evidenceValues } from '../evidence-columns'
import { RECORD_FIELDS } from '../long-fields'
import { longRows } from '../long-rows'
import type { LineWriter } from './line'

const PROVENANCE_FIELDS = ['view', 'library', 'codebook', 'data_version', 'data_date', 'address'] as const

/**
 * The table as data: one row a position, a silence or what is left out, and nothing else. A position's
 * quotations each have a group of columns (`quotation`, `quotation_2`, …), as many groups as the view needs.
 * Every row repeats where it comes from, so that rows put together from several files still say it.
 */
export function* longLines(comparison: Comparison, line: LineWriter): Generator<string> {
  const groups = Math.max(1, ...map(longRows(comparison), ({ evidence }) => evidence.length))
  const { words, sources, provenance } = comparison
  const origin = [
    words,
    provenance.library,
    provenance.codebook,
    provenance.dataVersion,
    provenance.dataDate,
    provenance.address,
  ]
  yield line([...RECORD_FIELDS, ...evidenceHeader(groups), ...PROVENANCE_FIELDS])
  for (const row of longRows(comparison)) {
    const evidence: (EvidenceRecord | undefined)[] = Array.from({ length: groups }, (_, at) => row.evidence[at])
    yield line([
      ...RECORD_FIELDS.map((name) => row[name]),
      ...evidence.flatMap((record) => evidenceValues(record, sources)),
      ...origin,
    ])
  }
}

function evidenceHeader(groups: number): string[] {
  return Array.from({ length: groups }, (_, at) =>
    EVIDENCE_FIELDS.map((name) => (at === 0 ? name : `${name}_${at + 1}`)),
  ).flat()
}

function* map<T, U>(items: Iterable<T>, to: (item: T) => U): Generator<U> {
  for (const item of items) yield to(item)
}
