import { type SQL, sql } from 'drizzle-orm'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { and } from '@/db/queries/library/counting'
import { actor } from '@/db/schema/actors'
import { coding, codingActor, codingSummit, codingTopic } from '@/db/schema/codings'
import { source } from '@/db/schema/sources'
import { summit } from '@/db/schema/summits'
import { topic } from '@/db/schema/topics'
import { jsonBoolean, jsonObject } from '@/db/sql-json'
import { sqlText } from '@/db/sql-text'
import { codingShown } from '@/db/visibility'
import { type CodingRecord, codingRecordSchema } from '@/lib/sources/read-model'

type Link = typeof codingActor | typeof codingTopic | typeof codingSummit
type Member = typeof actor | typeof topic | typeof summit

/** JSON: the records of one kind that a coding covers, in the coder's order. */
function covered(link: Link, table: Member, json: SQL): SQL {
  return sql`(select json_group_array(json(member)) from (select ${json} as member from ${link}
    join ${table} on ${table.id} = ${link.memberId} where ${link.codingId} = ${coding.id} order by ${link.ordinal}))`
}

type CodedSource = CodingRecord['source']

/** JSON of a row of `coding`. */
export const CODING_JSON = sqlText(
  jsonObject<CodingRecord>({
    id: coding.uid,
    source: sql`(select ${jsonObject<CodedSource>({
      slug: source.slug,
      abbreviation: source.abbreviation,
      issued: source.issued,
    })} from ${source} where ${source.id} = ${coding.sourceId})`,
    coder: coding.coder,
    codebook: coding.codebook,
    day: coding.day,
    complete: jsonBoolean(coding.complete),
    actors: covered(codingActor, actor, jsonObject({ slug: actor.slug, name: actor.name })),
    topics: covered(codingTopic, topic, jsonObject({ slug: topic.slug, label: topic.label })),
    summits: covered(codingSummit, summit, jsonObject({ slug: summit.slug, name: summit.name })),
    note: coding.note,
  }),
)

/** Codings of one source, or those that looked at one summit; slugs. */
type CodingScope = { source?: string; summit?: string }

/**
 * Shown codings of a source or a summit, the latest first.
 * @param most -1 for all
 */
export async function listCodings(library: Library, scope: CodingScope, most = -1): Promise<CodingRecord[]> {
  return readShaped(
    library,
    codingRecordSchema,
    sql`select ${CODING_JSON} from ${coding} where ${inScope(library, scope)}
      order by ${coding.day} desc, ${coding.id} limit ${most}`,
  )
}

/** Number of the codings that `listCodings` lists. */
export async function countCodings(library: Library, scope: CodingScope): Promise<number> {
  return library.$count(coding, inScope(library, scope))
}

function inScope(library: Library, scope: CodingScope): SQL {
  return and([
    codingShown(library, coding),
    scope.source
      ? sql`${coding.sourceId} = (select ${source.id} from ${source} where ${source.slug} = ${scope.source})`
      : undefined,
    scope.summit
      ? sql`exists (select 1 from ${codingSummit} join ${summit} on ${summit.id} = ${codingSummit.memberId}
          where ${codingSummit.codingId} = ${coding.id} and ${summit.slug} = ${scope.summit})`
      : undefined,
  ])
}
