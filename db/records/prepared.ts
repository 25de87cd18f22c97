import { parseDate } from '@/lib/dates'
import type { ColumnsByField } from './columns'
import type { RecordTable } from './table'
import { daysOf } from './written'

type Values = Record<string, unknown>

/**
 * Records with the further values that their rows need: the first and the last day of each date, and what `prepare`
 * adds.
 */
export function prepared({ columns, prepare }: Pick<RecordTable, 'columns' | 'prepare'>, records: object[]): Values[] {
  const dates = datesOf(columns)
  return records.map((record) => {
    const values = (prepare ? prepare(record as Values) : record) as Values
    return dates.length === 0 ? values : { ...values, ...Object.assign({}, ...dates.map((date) => days(values, date))) }
  })
}

/**
 * A record with all that inserting it needs: its own further values, those of the records inside it, and under `rows`
 * those of its history.
 */
export function preparedWhole(stored: RecordTable, record: object): Values {
  const [row = {}] = prepared(stored, [record])
  const children = Object.entries(stored.columns).flatMap(([field, one]) =>
    one.kind === 'children' ? [[field, prepared({ columns: one.fields }, row[field] as object[])]] : [],
  )
  const { history } = stored
  return { ...row, ...Object.fromEntries(children), ...(history ? { rows: history.rows(record as Values) } : {}) }
}

const datesOf = (columns: ColumnsByField) =>
  Object.entries(columns).flatMap(([field, { kind }]) => (kind === 'date' ? [field] : []))

/**
 * None for a date that is not given.
 *
 * @throws for a date that cannot be parsed: dates are validated before, so that is a bug
 */
function days(values: Values, field: string): Values {
  if (values[field] === null) return {}
  const date = String(values[field])
  const bounds = parseDate(date)
  if (!bounds) throw new Error(`"${date}" is not a date.`)
  const [from, to] = daysOf(field)
  return { [from]: bounds.from, [to]: bounds.to }
}
