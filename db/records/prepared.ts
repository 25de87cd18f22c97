import { parseDate } from '@/lib/dates'
import type { ColumnsByField } from './columns'
import type { RecordTable } from './table'
import { daysOf } from './written'

type Values = Record<string, unknown>

/** Records with what their rows need beside their fields: the first and the last day that each date can mean. */
export function prepared({ columns, prepare }: Pick<RecordTable, 'columns' | 'prepare'>, records: object[]): Values[] {
  const dates = datesOf(columns)
  return records.map((record) => {
    const values = (prepare ? prepare(record as Values) : record) as Values
    return dates.length === 0 ? values : { ...values, ...Object.assign({}, ...dates.map((date) => days(values, date))) }
  })
}

const datesOf = (columns: ColumnsByField) =>
  Object.entries(columns).flatMap(([field, { kind }]) => (kind === 'date' ? [field] : []))

/** Dates were validated on the way in, so one that cannot be read is a bug. */
function days(values: Values, field: string): Values {
  const date = String(values[field])
  const bounds = parseDate(date)
  if (!bounds) throw new Error(`"${date}" is not a date.`)
  const [from, to] = daysOf(field)
  return { [from]: bounds.from, [to]: bounds.to }
}
