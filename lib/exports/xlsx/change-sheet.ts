import type { WriteSheet } from 'hucre'
import type { ChangeView } from '@/lib/change/model'
import { actorHref, positionHref, topicHref } from '@/lib/urls'
import { CHANGE_FIELDS, changeRows } from '../change-rows'
import { dataCell, headCells, widthOf } from './data-sheet'
import { sheet } from './sheet'

/** The changes CSV as a sheet: a row a change. */
export function changeSheet(view: ChangeView): WriteSheet {
  function* lines() {
    yield headCells(CHANGE_FIELDS)
    for (const row of changeRows(view))
      yield CHANGE_FIELDS.map((name) => dataCell(name, row[name], { provenance: view.provenance, pages: PAGES }))
  }
  return sheet('Changes', lines(), { widths: CHANGE_FIELDS.map(widthOf), headRows: 1, headColumns: 2, filter: true })
}

const PAGES = { actor: actorHref, topic: topicHref, before_position: positionHref, after_position: positionHref }
