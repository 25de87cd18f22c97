import { type SQL, sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { columnOf } from '@/db/records/names'
import { actor } from '@/db/schema/actors'
import { claim } from '@/db/schema/claims'
import { revision } from '@/db/schema/history'
import { position } from '@/db/schema/positions'
import { source } from '@/db/schema/sources'
import { summit } from '@/db/schema/summits'
import { topic } from '@/db/schema/topics'
import { claimShown, positionShown } from '@/db/visibility'
import { actorHref, claimHref, positionHref, sourcePageHref, summitHref, topicHref } from '@/lib/urls'

/** The page of a record, and the day (YYYY-MM-DD) on which the record last changed. */
export type RecordPage = { path: string; changed: string }

/** A type of record with pages: the names in its addresses, its key in the history, and which records are shown. */
type Kind = {
  type: string
  table: typeof topic | typeof position | typeof claim
  name: SQL
  key: SQL
  shown: SQL
  href(name: string): string
}

function kinds(library: Library): Kind[] {
  const slugged = (
    type: string,
    table: typeof topic | typeof summit | typeof actor | typeof source,
    href: (name: string) => string,
  ): Kind => {
    const name = sql.raw(columnOf(table.slug))
    return { type, table: table as typeof topic, name, key: name, shown: sql`true`, href }
  }
  const uid = (table: typeof position | typeof claim) => sql.raw(columnOf(table.uid))
  return [
    slugged('summit', summit, summitHref),
    slugged('topic', topic, (slug) => topicHref(slug)),
    slugged('actor', actor, actorHref),
    slugged('source', source, (slug) => sourcePageHref(slug)),
    {
      type: 'claim',
      table: claim,
      name: sql.raw(columnOf(claim.slug)),
      key: uid(claim),
      shown: claimShown(library, claim),
      href: claimHref,
    },
    {
      type: 'position',
      table: position,
      name: uid(position),
      key: uid(position),
      shown: positionShown(library, position),
      href: positionHref,
    },
  ]
}

/** How many shown records of each type have a page, in the order of `listRecordPages`. */
async function countPages(library: Library, all: Kind[]): Promise<number[]> {
  return Promise.all(
    all.map(async ({ table, shown }) => {
      const rows = await library.values<[number]>(sql`select count(*) from ${table} where ${shown}`)
      return rows[0]?.[0] ?? 0
    }),
  )
}

/** How many pages of records there are. */
export async function countRecordPages(library: Library): Promise<number> {
  return (await countPages(library, kinds(library))).reduce((sum, count) => sum + count, 0)
}

/** A part of the pages of all shown records, in the order in which they were recorded, type by type. */
export async function listRecordPages(library: Library, from: number, most: number): Promise<RecordPage[]> {
  const all = kinds(library)
  const counts = await countPages(library, all)
  const pages: RecordPage[] = []
  let start = 0
  for (const [index, kind] of all.entries()) {
    const count = counts[index] ?? 0
    const skipped = Math.max(0, from - start)
    const wanted = Math.min(most - pages.length, count - skipped)
    if (wanted > 0) pages.push(...(await pagesOf(library, kind, skipped, wanted)))
    start += count
  }
  return pages
}

async function pagesOf(library: Library, { type, table, name, key, shown, href }: Kind, skipped: number, most: number) {
  const changed = sql`(select substr(max(${revision.at}), 1, 10) from ${revision}
    where ${revision.recordType} = ${type} and ${revision.record} = ${key})`
  const rows = await library.background.values<[string, string | null]>(
    sql`select ${name}, ${changed} from ${table} where ${shown} order by ${table.id} limit ${most} offset ${skipped}`,
  )
  return rows.map(([name, day]) => ({ path: href(name), changed: day ?? '' }))
}
