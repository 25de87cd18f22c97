import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ALL_THE_SAME } from '@/lib/editing/known-records'
import type { RecordType } from '@/lib/records/record-type'
import type { FormFields } from '../context'
import type { Write } from '../insert/rows'

type Pair = { type: RecordType; name: string; other: string; by: string; at: string }

/** Keeps in mind that two records are two, so that they are never proposed for a merge again. */
export function keepApart(db: Db, { type, name, other, by, at }: Pair): Write {
  const [one, two] = [name, other].toSorted()
  return db.run(sql`insert into kept_apart (record_type, one, other, at, by) values (${type}, ${one}, ${two}, ${at}, ${by})
    on conflict do nothing`)
}

/** Making an actor all the same says that it is none of those that the form pointed out. */
export function keepApartFromKnown(db: Db, form: FormFields, { name, by, at }: Omit<Pair, 'type' | 'other'>): Write[] {
  const shown = (form.get(ALL_THE_SAME) ?? '').split(/\s+/).filter((slug) => slug !== '' && slug !== name)
  return shown.map((other) => keepApart(db, { type: 'actor', name, other, by, at }))
}
