import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { aliased } from '@/db/aliased'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { and } from '@/db/queries/library/counting'
import { SOURCE_JSON } from '@/db/queries/records/json'
import { readPageOfSlugs } from '@/db/queries/records/page-of-slugs'
import { claim, claimQuotation, response, responseQuotation } from '@/db/schema/claims'
import { coding } from '@/db/schema/codings'
import { position, positionQuotation } from '@/db/schema/positions'
import { quotation } from '@/db/schema/quotations'
import { absence, absenceQuotation } from '@/db/schema/silences'
import { source } from '@/db/schema/sources'
import { jsonObject, listed } from '@/db/sql-json'
import { sqlTextFor } from '@/db/sql-text'
import { claimIdShown, claimShown, codingShown, positionShown, responseShown } from '@/db/visibility'
import type { Facet } from '@/lib/facet'
import { SOURCES_PER_PAGE, type SourceFilter, type SourceOrder } from '@/lib/filter/sources'
import type { SourceList } from '@/lib/sources/model'
import { type ListedSource, listedSourceSchema } from '@/lib/sources/read-model'
import { ACCESS_LABEL } from '@/lib/sources/words'
import { ACCESSES, SOURCE_TYPE, SOURCE_TYPES } from '@/lib/vocabulary'
import { q } from './proof-queries'
import { shownQuotation } from './quoted-words'

const s = aliased(source, 's')

/** The table expression `quoted`: the number of shown quotations of each source. */
const quoted = sqlTextFor(
  (library) => sql`quoted as (select ${q.sourceId} as source_id, count(*) as quotations from ${quotation} ${q}
    where ${shownQuotation(library)} group by 1)`,
)

const ORDERS: Record<SourceOrder, SQL> = {
  newest: sql`${s.issuedTo} desc, ${s.id}`,
  title: sql`${s.title} collate nocase, ${s.id}`,
  quotations: sql`coalesce((select quotations from quoted where source_id = ${s.id}), 0) desc, ${s.issuedTo} desc, ${s.id}`,
}

/**
 * One page of the sources that match a filter.
 *
 * @param size most sources; `Infinity` for the whole list
 */
export async function findSourceList(
  library: Library,
  filter: SourceFilter,
  size: number = SOURCES_PER_PAGE,
): Promise<SourceList> {
  const { slugs, all, ...page } = await readPageOfSlugs(library, {
    expressions: quoted(library),
    from: sql`${source} ${s}`,
    slug: s.slug,
    where: and(Object.values(conditions(filter))),
    order: ORDERS[filter.sort],
    all: sql`(select count(*) from ${source})`,
    after: filter.after,
    size,
  })
  return { filter, sources: await listListed(library, slugs), page, all }
}

const facetCountSchema = z.strictObject({ facet: z.enum(['type', 'access']), value: z.string(), count: z.int() })
type FacetCount = z.infer<typeof facetCountSchema>

/** Facets of the list. Each count is of the sources that the choice in the other facet leaves. */
export async function listSourceFacets(library: Library, filter: SourceFilter): Promise<Facet<'type' | 'access'>[]> {
  const where = conditions(filter)
  const select = (facet: 'type' | 'access', condition: SQL | undefined) =>
    sql`select ${jsonObject<FacetCount>({ facet: sql`${facet}`, value: s[facet], count: sql`count(*)` })}
      from ${source} ${s} where ${and([condition])} group by ${s[facet]}`
  const counts = await readShaped(
    library,
    facetCountSchema,
    sql`${select('type', where.access)} union all ${select('access', where.type)}`,
  )
  const count = (facet: string, value: string) =>
    counts.find((found) => found.facet === facet && found.value === value)?.count ?? 0
  return [
    {
      parameter: 'type',
      label: 'Type',
      options: SOURCE_TYPES.map((value) => ({
        value,
        label: SOURCE_TYPE[value].label,
        count: count('type', value),
        chosen: filter.type.includes(value),
      })).filter(({ count, chosen }) => count > 0 || chosen),
    },
    {
      parameter: 'access',
      label: 'Access',
      options: ACCESSES.map((value) => ({
        value,
        label: ACCESS_LABEL[value],
        count: count('access', value),
        chosen: filter.access.includes(value),
      })),
    },
  ]
}

function conditions({ type, access }: SourceFilter) {
  return {
    type: type.length > 0 ? sql`${s.type} in ${listed(type)}` : undefined,
    access: access.length > 0 ? sql`${s.access} in ${listed(access)}` : undefined,
  }
}

const ofSource = sql`${q.sourceId} = ${source.id}`

type Link = typeof positionQuotation | typeof claimQuotation | typeof responseQuotation | typeof absenceQuotation
type Recorded = typeof position | typeof claim | typeof response | typeof absence

/** SQL: the number of shown records that rest on quotations of a row of `source`. */
const countRecords = sqlTextFor((library) => {
  const count = (link: Link, record: Recorded, shown: SQL) =>
    sql`(select count(distinct ${record.id}) from ${quotation} ${q} join ${link} on ${link.quotationId} = ${q.id}
      join ${record} on ${record.id} = ${link.recordId} where ${ofSource} and ${shown})`
  const counts = [
    count(positionQuotation, position, positionShown(library, position)),
    count(claimQuotation, claim, claimShown(library, claim)),
    count(
      responseQuotation,
      response,
      sql`${responseShown(library, response)} and ${claimIdShown(library, response.claimId)}`,
    ),
    count(absenceQuotation, absence, sql`true`),
  ]
  return sql.join(counts, sql` + `)
})

async function listListed(library: Library, slugs: string[]): Promise<ListedSource[]> {
  const json = jsonObject<ListedSource>({
    source: SOURCE_JSON,
    records: countRecords(library),
    quotations: sql`(select count(*) from ${quotation} ${q} where ${ofSource} and ${shownQuotation(library)})`,
    codings: sql`(select count(*) from ${coding} where ${coding.sourceId} = ${source.id} and ${codingShown(library, coding)})`,
  })
  return readShaped(
    library,
    listedSourceSchema,
    sql`select ${json} from json_each(${JSON.stringify(slugs)}) as given
      join ${source} on ${source.slug} = given.value order by given.key`,
  )
}
