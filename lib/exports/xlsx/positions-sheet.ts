import type { WriteSheet } from 'hucre'
import type { Comparison } from '@/lib/comparison/model'
import { positionHref, topicHref } from '@/lib/urls'
import { EVIDENCE_FIELDS, evidenceValues } from '../evidence-columns'
import { isStance } from '../key'
import { RECORD_FIELDS } from '../long-fields'
import { type LongRow, longRows, type Value } from '../long-rows'
import { recordAddress } from '../record-address'
import { sheet, type XlsxCell } from './sheet'
import { STYLES, stanceStyle } from './styles'

/** The same rows as the long CSV: a row a position or silence, a group of columns a quotation. */
export function positionsSheet(comparison: Comparison): WriteSheet {
  const rows = [...longRows(comparison)]
  const groups = Math.max(1, ...rows.map(({ evidence }) => evidence.length))
  const numbered = Array.from({ length: groups }, (_, at) => (at === 0 ? '' : `_${at + 1}`))
  const names = [...RECORD_FIELDS, ...numbered.flatMap((suffix) => EVIDENCE_FIELDS.map((name) => name + suffix))]
  return sheet(
    'Positions',
    [
      names.map((value) => ({ value, style: STYLES.head })),
      ...rows.map((row) => [
        ...RECORD_FIELDS.map((name) => recordCell(name, row, comparison)),
        ...numbered.flatMap((_, at) => evidenceCells(row, at, comparison)),
      ]),
    ],
    { widths: names.map((name) => (LONG.test(name) ? 44 : 16)), headRows: 1, headColumns: 2, filter: true },
  )
}

const LONG = /^(proposition|summary|conditions|inference|quotation|reporter_words|meaning|source_title)(_\d+)?$/
const DATES = new Set<string>(['stated_on', 'stated_from', 'stated_to', 'checked_on', 'source_issued'])
const LINKS = new Set<string>(['source_url', 'source_archived_url'])

function recordCell(name: (typeof RECORD_FIELDS)[number], row: LongRow, { provenance }: Comparison): XlsxCell {
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

function evidenceCells(row: LongRow, at: number, { sources }: Comparison): XlsxCell[] {
  const values = evidenceValues(row.evidence[at], sources)
  return EVIDENCE_FIELDS.map((name, column) => valueCell(name, values[column]))
}

function valueCell(name: string, value: Value): XlsxCell {
  if (typeof value === 'number') return { value, style: STYLES.number }
  if (typeof value === 'string' && DATES.has(name)) return { value: realDate(value) ?? value }
  if (typeof value === 'string' && LINKS.has(name)) return { value, style: STYLES.link, link: value }
  return { value }
}

/** A date where the text is a whole plain day that Excel can hold; anything else stays as written. */
function realDate(text: string): Date | undefined {
  return /^(19|2\d)\d\d-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
}
