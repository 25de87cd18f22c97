import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { columnOf, nameColumn, tableOf } from '@/db/records/names'
import { SELECTS } from '@/db/records/select'
import type { Names } from '@/lib/bundle/names'
import { namedBy, recordKey } from '@/lib/editing/take-back'
import type { ImportPlan } from '@/lib/record-imports/plan'
import { RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import type { RecordOf } from '@/lib/records/registry'

/** A record of the file that is not going to be written, though others name it. */
export type Unusable = { plan: ImportPlan; place: string }

/**
 * The records that some records name: those of the library as the import would leave it. `unusable` are those of the file
 * that stay out and are not in the library, by `recordKey`.
 */
export type StagedNames = { names: Names; unusable: Map<string, Unusable> }

/** Records whose content rules look at; of others it matters only that they are there. */
const READ: ReadonlySet<RecordType> = new Set(['source', 'actor', 'topic', 'quotation'])

/** Most records of a type that are kept from one call to the next. */
const MOST_CACHED = 5_000

/** Finds named records of an import, and keeps some of them from one call to the next. */
export class NameFinder {
  readonly #db: Db
  readonly #id: number
  #found = new Map<string, object | Unusable | undefined>()

  constructor(db: Db, id: number) {
    this.#db = db
    this.#id = id
  }

  async find(type: RecordType, records: object[]): Promise<StagedNames> {
    const empty = Object.fromEntries(RECORD_TYPES.map((one) => [one, new Map()])) as unknown as Names
    const staged: StagedNames = { names: empty, unusable: new Map() }
    if (this.#found.size > MOST_CACHED) this.#found = new Map()
    await this.#add(staged, new Set(records.flatMap((record) => namedBy(type, record))))
    const speakers = [...staged.names.quotation.values()].flatMap((quotation: RecordOf<'quotation'>) =>
      quotation.speakers.map((name) => recordKey('actor', name)),
    )
    await this.#add(staged, new Set(speakers))
    return staged
  }

  async #add({ names, unusable }: StagedNames, keys: Set<string>): Promise<void> {
    const missing = [...keys].filter((key) => !this.#found.has(key)).map(split)
    for (const type of RECORD_TYPES) {
      const wanted = missing.filter((one) => one.type === type).map(({ name }) => name)
      if (wanted.length > 0) await this.#load(type, wanted)
    }
    for (const key of keys) {
      const { type, name } = split(key)
      const found = this.#found.get(key)
      if (found && 'plan' in found && 'place' in found) unusable.set(key, found as Unusable)
      else if (found) (names[type] as Map<string, object>).set(name, found)
    }
  }

  async #load(type: RecordType, names: string[]): Promise<void> {
    const named = sql.raw(columnOf(nameColumn(tableOf(type))))
    const there = READ.has(type)
      ? sql`(${sql.raw(SELECTS[type])} where ${named} = w.value)`
      : sql`(select '{}' from ${tableOf(type)} where ${named} = w.value)`
    const rows = await this.#db.values<[string, ImportPlan | null, string, string | null]>(
      sql`select w.value, l.plan, coalesce(l.place, ''), iif(l.plan in ('new', 'theirs'), l.content, ${there})
        from json_each(${JSON.stringify(names)}) w left join import_line l
          on l.import_id = ${this.#id} and l.type = ${type} and l.name = w.value`,
    )
    for (const [name, plan, place, content] of rows)
      this.#found.set(
        recordKey(type, name),
        content !== null ? (JSON.parse(content) as object) : plan !== null ? { plan, place } : undefined,
      )
  }
}

function split(key: string): { type: RecordType; name: string } {
  const [type = '', name = ''] = key.split(' ')
  return { type: type as RecordType, name }
}
