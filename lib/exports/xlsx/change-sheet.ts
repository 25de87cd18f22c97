import type { WriteSheet } from 'hucre'
import type { ChangeView } from '@/lib/change/model'
import { positionHref } from '@/lib/urls'
import { CHANGE_FIELDS, type ChangeRow, changeRows } from '../change-rows'
import { recordAddress } from '../record-address'
import { valueCell } from './positions-sheet'
import { sheet, type XlsxCell } from './sheet'
import { STYLES } from './styles'

/** The changes CSV as a sheet: a row a change. */
export function changeSheet(view: ChangeView): WriteSheet {
  function* lines() {
    yield CHANGE_FIELDS.map((value) => ({ value, style: STYLES.head }))
    for (const row of changeRows(view)) yield CHANGE_FIELDS.map((name) => changeCell(name, row, view))
  }
  return sheet('Changes', lines(), {
    widths: CHANGE_FIELDS.map((name) => (LONG.test(name) ? 44 : 16)),
    headRows: 1,
    headColumns: 2,
    filter: true,
  })
}

const LONG = /(words|proposition|summary|quotation|conditions)$/

function changeCell(name: (typeof CHANGE_FIELDS)[number], row: ChangeRow, { provenance }: ChangeView): XlsxCell {
  const cell = valueCell(name, row[name])
  const id = String(row[name] ?? '').split('\n')[0]
  const linked = (name === 'before_position' || name === 'after_position') && id
  const address = linked ? recordAddress(provenance, positionHref(id)) : undefined
  return address ? { ...cell, style: STYLES.link, link: address } : cell
}
