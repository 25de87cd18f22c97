import { sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { CHANGES_PER_PAGE } from '@/lib/filter/history'
import { decisiveFor, decisiveParts } from '@/lib/history/around'
import type { ChangeLine } from '@/lib/history/line'
import type { RecordType } from '@/lib/records/record-type'
import type { Fields } from '@/lib/revisions/model'
import { listBatches, listSpansOf } from './batches'
import { withNames } from './page'

/**
 * What was changed around a record and decides how it reads, the newest first: merges into it or of what it names,
 * rewordings of its topic, checks of its words. At most 50.
 */
export async function findAround(
  library: Library,
  { type, name, fields }: { type: RecordType; name: string; fields: Fields },
): Promise<ChangeLine[]> {
  const named = decisiveFor(type, fields)
  const merged = await library.values<[string, string]>(
    sql`select record_type, name from former_name where merged and record_type = ${type} and present = ${name}`,
  )
  const decisive = [...named, ...merged]
  const spans = await listSpansOf(
    library,
    sql`select value ->> 0 as record_type, value ->> 1 as record from json_each(${JSON.stringify(decisive)})`,
    CHANGES_PER_PAGE,
  )
  const batches = (await listBatches(library, spans, 'all')).flatMap((batch) => decisiveParts(batch, decisive) ?? [])
  return withNames(library, batches)
}
