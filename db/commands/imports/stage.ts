import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { insertValues } from '@/db/commands/insert/rows'
import { preparedJson } from '@/db/records/prepared'
import { RECORD_TABLES } from '@/db/records/registry'
import { hashOfText } from '@/db/text-hash'
import { parseRecord } from '@/lib/editing/parse-record'
import { LONGEST_TEXT } from '@/lib/evidence/check'
import type { ImportPlan, StagedLine } from '@/lib/record-imports/plan'
import type { RecordType } from '@/lib/records/record-type'
import { descriptorOf, recordName } from '@/lib/records/registry'
import { SEARCH_KINDS, type SearchKind, searchEntry } from '@/lib/search/entries'
import type { PresentNames } from './present-names'

/** A row of `import_line` without its import and ordinal. */
type Row = {
  kind: StagedLine['kind']
  row: number
  place: string
  type?: string
  name?: string | null
  address?: string
  content?: string
  prepared?: string
  title?: string
  body?: string
  what?: string
  count?: number
  cells?: string
  waits?: string
  plan?: ImportPlan
  reason?: string
}

/** Writes lines of a reader into the table of staged lines, in one batch. */
export async function stageLines(
  db: Db,
  { id, from, names }: { id: number; from: number; names: PresentNames },
  lines: StagedLine[],
): Promise<void> {
  const rows = lines.map((line) => rowOf(line, names))
  await markDoubles(db, id, rows)
  await insertValues(
    db,
    'import_line',
    ['import_id', 'ordinal', ...Object.values(COLUMNS)],
    rows.map((row, index) => [id, from + index, ...FIELDS.map((field) => row[field])]),
  )
}

/** The column of each value of a row. */
const COLUMNS: { readonly [F in keyof Required<Row>]: string } = {
  kind: 'kind',
  row: 'place_row',
  place: 'place',
  type: 'type',
  name: 'name',
  address: 'address',
  content: 'content',
  prepared: 'prepared',
  title: 'search_title',
  body: 'search_body',
  what: 'what',
  count: 'count',
  cells: 'cells',
  waits: 'waits',
  plan: 'plan',
  reason: 'reason',
}
const FIELDS = Object.keys(COLUMNS) as (keyof Row)[]

function rowOf(line: StagedLine, names: PresentNames): Row {
  const { kind } = line
  if (kind === 'unplaced') return { kind, what: line.what, count: line.count, row: 0, place: '' }
  if (kind === 'question') {
    const { place } = line.question
    return { kind, name: line.question.id, content: JSON.stringify(line.question), row: place.row, place: place.words }
  }
  const at = { kind, row: line.place.row, place: line.place.words }
  if (kind === 'text') return { ...at, ...textRow(line, names) }
  if (kind !== 'record')
    return {
      ...at,
      what: line.what,
      reason: line.reason,
      ...('cells' in line && line.cells ? { cells: JSON.stringify(line.cells) } : {}),
    }
  const { type } = line
  const parsed = parseRecord(type, line.record)
  if (!parsed.record) {
    const reason = parsed.problems.map(({ field, message }) => `${field}: ${message}`).join('; ')
    return {
      ...at,
      kind: 'refused',
      what: descriptorOf(type).noun.one,
      reason,
      cells: JSON.stringify([JSON.stringify(line.record)]),
    }
  }
  const { record, forwarded } = names.in(type, parsed.record)
  const content = JSON.stringify(record)
  const prepared = preparedJson(RECORD_TABLES[type], record, content)
  return {
    ...at,
    type,
    name: recordName(record as { slug: string }),
    content,
    ...(prepared === undefined ? {} : { prepared }),
    ...searchTextOf(type, record),
    ...(type === 'claim' ? { address: (record as { slug: string }).slug } : {}),
    ...(line.waits === undefined ? { plan: 'new' } : { plan: 'waits', waits: line.waits }),
    ...(forwarded === undefined ? {} : { reason: forwarded }),
  }
}

function textRow({ source, body }: Extract<StagedLine, { kind: 'text' }>, names: PresentNames): Partial<Row> {
  const name = names.of('source', source)
  const shared = { type: TEXT, name, what: `text of ${name}` }
  if (body.length > LONGEST_TEXT)
    return {
      ...shared,
      name: null,
      plan: 'refused',
      reason: `it is longer than ${LONGEST_TEXT.toLocaleString('en')} characters`,
    }
  return { ...shared, content: body, prepared: hashOfText(body), count: body.length }
}

/** Stands for the type of the texts of sources, as in revisions. */
export const TEXT = 'source-text'

function searchTextOf(type: RecordType, record: object): { title?: string; body?: string } {
  const kind = SEARCH_KINDS.find((one): one is SearchKind => one === type)
  if (!kind) return {}
  const { title, body } = searchEntry(kind, record as never)
  return { title, body }
}

/** Records come once: of one name the first counts, and a later one of other content is refused. */
async function markDoubles(db: Db, id: number, rows: Row[]): Promise<void> {
  const key = ({ type, name }: Row) => `${type} ${name}`
  const named = rows.filter(({ type, name }) => type !== undefined && typeof name === 'string')
  const wanted = JSON.stringify(named.map(({ type, name }) => ({ type, name })))
  const staged = await db.values<[string, string, string, string]>(sql`select l.type, l.name, l.content, l.place
    from json_each(${wanted}) w cross join import_line l on l.import_id = ${id}
      and l.type = w.value ->> 'type' and l.name = w.value ->> 'name'`)
  const first = new Map(staged.map(([type, name, content, place]) => [`${type} ${name}`, { content, place }]))
  for (const row of named) {
    const before = first.get(key(row))
    if (!before) {
      first.set(key(row), { content: row.content ?? '', place: row.place })
      continue
    }
    row.what ??= `${row.type} ${row.name}`
    row.name = null
    const same = before.content === row.content
    row.plan = same ? 'same' : 'refused'
    row.reason = same
      ? `is in the file before, at ${before.place}`
      : `another of this name is in the file, at ${before.place}`
  }
}
