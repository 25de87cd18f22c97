import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { jsonObject } from '@/db/sql-json'
import { pageOfListSchema } from '@/lib/page-of-list'

const pageOfSlugsSchema = pageOfListSchema.extend({
  /** The records of this page, in order. */
  slugs: z.array(z.string()),
  /** Number of records in the library, without the filter. */
  all: z.int(),
})
export type PageOfSlugs = z.infer<typeof pageOfSlugsSchema>

type ListQuery = {
  /** Table expressions that the other parts refer to, without `with`. */
  expressions: SQL
  /** What is listed, in the syntax after `from`; and the column of a record's slug. */
  from: SQL
  slug: SQLWrapper
  where: SQL
  /** Must be total, so that a page begins where the one before ended. */
  order: SQL
  /** SQL: the number of records in the library. */
  all: SQL
  /** Cursor: the page begins after this slug; at the start of the list where it is undefined or not in the list. */
  after: string | undefined
  /** Most records of a page; `Infinity` for the whole list. */
  size: number
}

/** The slugs of one page of a list. */
export async function readPageOfSlugs(library: Library, query: ListQuery): Promise<PageOfSlugs> {
  const whole = !Number.isFinite(query.size)
  const size = whole ? -1 : query.size
  const after = whole ? null : (query.after ?? null)
  const json = jsonObject<PageOfSlugs>({
    all: query.all,
    total: sql`(select count(*) from found)`,
    skipped: sql`start.place`,
    slugs: sql`(select json_group_array(slug) from (select slug from shown order by place))`,
    previous: sql`(select slug from found where place = start.place - ${size} and start.place > 0)`,
    next: sql`(select slug from shown where place = start.place + ${size} and place < (select count(*) from found))`,
  })
  const [page] = await readShaped(
    library,
    pageOfSlugsSchema,
    sql`with ${query.expressions},
      found as (select ${query.slug} as slug, row_number() over (order by ${query.order}) as place
        from ${query.from} where ${query.where}),
      start as (select coalesce((select place from found where slug = ${after}), 0) as place),
      shown as (select slug, place from found where place > (select place from start) order by place limit ${size})
      select ${json} from start`,
  )
  if (!page) throw new Error('An aggregate always answers one row.')
  return page
}
