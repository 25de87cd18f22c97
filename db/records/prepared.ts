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
  const { dates } = partsOf(columns)
  return records.map((record) => {
    const values = (prepare ? prepare(record as Values) : record) as Values
    return dates.length === 0 ? values : { ...values, ...Object.assign({}, ...dates.map((date) => days(values, date))) }
  })
}

/**
 * A record with all that inserting it needs: its own further values, those of the records inside it, and under `rows`
 * those of its history. The record itself, where it needs nothing further.
 */
function preparedWhole(stored: RecordTable, record: object): Values {
  const [row = {}] = prepared(stored, [record])
  const { history } = stored
  const { children } = partsOf(stored.columns)
  if (children.length === 0 && !history) return row
  const inner = children.map(([field, columns]) => [field, prepared({ columns }, row[field] as object[])])
  return { ...row, ...Object.fromEntries(inner), ...(history ? { rows: history.rows(record as Values) } : {}) }
}

/**
 * The JSON of `preparedWhole`; undefined where that is the JSON of the record itself, which is given. Written out once
 * more only where records inside it need further values.
 */
export function preparedJson(stored: RecordTable, record: object, json: string): string | undefined {
  const whole = preparedWhole(stored, record)
  const own = record as Values
  const added = Object.keys(whole).filter((field) => !isSame(whole[field], own[field]))
  if (added.length === 0) return undefined
  if (added.some((field) => field in own)) return JSON.stringify(whole)
  return `${json.slice(0, -1)},${JSON.stringify(Object.fromEntries(added.map((field) => [field, whole[field]]))).slice(1)}`
}

const isSame = (a: unknown, b: unknown) => a === b || (isEmptyList(a) && isEmptyList(b))
const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0

/** The dates of a record, and the records inside it with their columns. */
type Parts = { dates: string[]; children: [field: string, columns: ColumnsByField][] }

/** There are as many as lists of columns. */
const PARTS = new Map<ColumnsByField, Parts>()

function partsOf(columns: ColumnsByField): Parts {
  const before = PARTS.get(columns)
  if (before) return before
  const fields = Object.entries(columns)
  const parts: Parts = {
    dates: fields.flatMap(([field, { kind }]) => (kind === 'date' ? [field] : [])),
    children: fields.flatMap(([field, one]) => (one.kind === 'children' ? [[field, one.fields]] : [])),
  }
  PARTS.set(columns, parts)
  return parts
}

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
