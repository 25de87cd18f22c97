import type { WriteSheet } from 'hucre'
import { actorHref, positionHref, topicHref } from '@/lib/urls'
import { COMPARISON_FIELDS, NAMING_FIELDS, POSITION_FIELDS } from '../long-fields'
import type { LongRow } from '../long-row'
import { furtherSheet, type Listed, recordSheet } from './data-sheet'

/** Positions as sheets: a row a position, and their further quotations where there are some. */
export function positionsSheets(list: Omit<Listed, 'pages'>, rows: LongRow[]): WriteSheet[] {
  const view = { ...list, pages: PAGES }
  return [recordSheet('Positions', { fields: POSITION_FIELDS, rows }, view), ...further(rows, view)]
}

/** The records of a comparison as sheets: with the columns that depend on its date. */
export function recordsSheets(comparison: Omit<Listed, 'pages'>, rows: LongRow[]): WriteSheet[] {
  const view = { ...comparison, pages: PAGES }
  const table = { fields: POSITION_FIELDS, last: COMPARISON_FIELDS, rows }
  return [
    recordSheet<(typeof POSITION_FIELDS | typeof COMPARISON_FIELDS)[number], LongRow>('Positions', table, view),
    ...further(rows, view),
  ]
}

const PAGES = { id: positionHref, actor: actorHref, topic: topicHref }

function further(rows: LongRow[], view: Listed): WriteSheet[] {
  const sheet = furtherSheet(NAMING_FIELDS, rows, view)
  return sheet ? [sheet] : []
}
