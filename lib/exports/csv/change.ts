import type { ChangeView } from '@/lib/change/model'
import { viewWords } from '@/lib/change/view-words'
import { CHANGE_FIELDS, changeRows } from '../change-rows'
import { PROVENANCE_FIELDS } from './data'
import type { LineWriter } from './line'

/** A view of changes line by line; every row ends with the provenance, as in the other tables. */
export function* changeLines(view: ChangeView, line: LineWriter): Generator<string> {
  const { library, codebook, dataVersion, dataDate, address } = view.provenance
  const origin = [viewWords(view), library, codebook, dataVersion, dataDate, address]
  yield line([...CHANGE_FIELDS, ...PROVENANCE_FIELDS])
  for (const row of changeRows(view)) yield line([...CHANGE_FIELDS.map((name) => row[name]), ...origin])
}
