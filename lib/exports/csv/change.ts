import type { ChangeView } from '@/lib/change/model'
import { CHANGE_FIELDS, changeRows } from '../change-rows'
import { type FieldWriter, LINE_END } from './line'
import { originColumns } from './origin'

/**
 * A view of changes line by line: a row a change, in columns that never depend on the data.
 *
 * @param said whether each row says where it comes from
 */
export function* changeLines(view: ChangeView, said: boolean, field: FieldWriter): Generator<string> {
  const origin = originColumns(said ? view.provenance : undefined, field)
  yield [...CHANGE_FIELDS, ...origin.names].join(',') + LINE_END
  for (const row of changeRows(view))
    yield CHANGE_FIELDS.map((name) => field(row[name])).join(',') + origin.text + LINE_END
}
