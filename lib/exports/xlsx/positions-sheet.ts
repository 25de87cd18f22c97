import type { WriteSheet } from 'hucre'
import type { Provenance } from '@/lib/comparison/model'
import type { EvidenceRecord, SourceRecord } from '@/lib/records/read-model'
import { positionHref, topicHref } from '@/lib/urls'
import { EVIDENCE_FIELDS, evidenceValues } from '../evidence-columns'
import { isStance } from '../key'
import { RECORD_FIELDS } from '../long-fields'
import type { LongRow, Value } from '../long-rows'
import { recordAddress } from '../record-address'
import { sheet, type XlsxCell } from './sheet'
import { STYLES, stanceStyle } from './styles'

type Listed = { provenance: Provenance; sources: SourceRecord[] }

/** The long CSV as a sheet: a row per position or silence, a group of columns per quotation. */
export function positionsSheet(view: Listed, rows: LongRow[]): WriteSheet {
  const groups = Math.max(1, ...rows.map(({ evidence }) => evidence.length))
  const numbered = Array.from({ length: groups }, (_, index) => (index === 0 ? '' : `_${index + 1}`))
  const names = [...RECORD_FIELDS, ...numbered.flatMap((suffix) => EVIDENCE_FIELDS.map((name) => name + suffix))]
  function* lines() {
    yield names.map((value) => ({ value, style: STYLES.head }))
    for (const row of rows)
      yield [
        ...RECORD_FIELDS.map((name) => recordCell(name, row, view)),
        ...numbered.flatMap((_, index) => evidenceCells(row.evidence[index], view)),
      ]
  }
  return sheet('Positions', lines(), {
    widths: names.map((name) => (LONG.test(name) ? 44 : 16)),
    headRows: 1,
    headColumns: 2,
    filter: true,
  })
}

const LONG = /^(proposition|summary|conditions|inference|quotation|reporter_words|meaning|source_title)(_\d+)?$/
const DATES = new Set<string>(['stated_on', 'stated_from', 'stated_to', 'checked_on', 'source_issued'])
const LINKS = new Set<string>(['source_url', 'source_archived_url'])

function recordCell(name: (typeof RECORD_FIELDS)[number], row: LongRow, { provenance }: Listed): XlsxCell {
  const cell = valueCell(name, row[name])
  if (name === 'code' && isStance(row.code)) return { ...cell, style: stanceStyle(row.code) }
  const link =
    name === 'id' && row.id
      ? positionHref(String(row.id))
      : name === 'topic' && row.topic
        ? topicHref(String(row.topic))
        : undefined
  const address = link && recordAddress(provenance, link)
  return address ? { ...cell, style: STYLES.link, link: address } : cell
}

/** Cells of one quotation; all empty where there is none. */
export function evidenceCells(evidence: EvidenceRecord | undefined, { sources }: Pick<Listed, 'sources'>): XlsxCell[] {
  const values = evidenceValues(evidence, sources)
  return EVIDENCE_FIELDS.map((name, column) => valueCell(name, values[column]))
}

export function valueCell(name: string, value: Value): XlsxCell {
  if (typeof value === 'number') return { value, style: STYLES.number }
  if (typeof value === 'string' && DATES.has(name)) return { value: realDate(value) ?? value }
  if (typeof value === 'string' && LINKS.has(name)) return { value, style: STYLES.link, link: value }
  return { value }
}

/** The date of a text that is a plain day from 1900 on, which Excel can hold; undefined otherwise. */
function realDate(text: string): Date | undefined {
  return /^(19|2\d)\d\d-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
}
