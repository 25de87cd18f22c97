import { type SQL, sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { positionJson } from '@/db/queries/records/json'
import type { PositionRecord } from '@/lib/records/read-model'
import type { Role } from '@/lib/vocabulary'

/** Which positions may count: all conditions hold together. */
export type CountingScope = {
  /** Slugs; `undefined` for everybody, everything. */
  actors?: string[] | undefined
  topics?: string[] | undefined
  /** The summit at which summit-scoped topics are judged; without one, each summit is a cell of its own. */
  summit?: string | undefined
  /** The last day that counts, YYYY-MM-DD. */
  asOf?: string | undefined
  /** Role of the speaker at the time of the words. */
  role?: Role | undefined
  stated?: boolean | undefined
  firsthand?: boolean | undefined
}

export type CountedPosition = {
  /**
   * `counts`: it is the one (or one of several of equal rank) for its actor and topic; `uncertain`: its date
   * may or may not fall before `asOf`; `left_out`: the scope's role, stated or firsthand leave it out.
   */
  status: 'counts' | 'uncertain' | 'left_out'
  position: PositionRecord
}

/**
 * Which position counts for an actor and topic at a date: the latest first-hand, stated one; reported,
 * inferred and enacted ones only where there is none of those; those of equal rank on one day together.
 * "Latest" goes by the first day a date can mean, so that words dated roughly never overtake later ones.
 *
 * Lists, facets, comparison, exports and command line all build on this one query; `lib/counting.ts` is the
 * plain version that a property test holds it to.
 */
export async function listCounting(db: Library, scope: CountingScope): Promise<CountedPosition[]> {
  return readRecords<CountedPosition>(
    db,
    sql`with ${counting(scope)}
      select json_object('status', r.bearing, 'position', ${positionJson('r')}) from ranked r
      where r.bearing <> 'counts' or r.place = 1 order by r.holder_id, r.topic_id, r.id`,
  )
}

/** The common table expression `ranked`: the view `holding` with `bearing` (a position has a `status` of its own) and `place` within its cell; of `columns` alone where not all of them are needed. */
export function counting(scope: CountingScope, columns = sql`h.*`): SQL {
  const { asOf } = scope
  const kept = and([
    scope.stated ? sql`h.basis = 'stated'` : undefined,
    scope.firsthand ? sql`h.reported_by_id is null` : undefined,
    scope.role
      ? sql`exists (select 1 from affiliation a where a.actor_id = h.actor_id and a.role = ${scope.role}
          and a.valid_from <= h.stated_to and a.valid_to >= h.stated_from)`
      : undefined,
  ])
  const inScope = and([
    sql`h.shown = 1`,
    scope.actors ? sql`h.holder_id in ${keys('actor', scope.actors)}` : undefined,
    // The plus keeps the topics from choosing the index: some actors have few positions, some topics thousands.
    scope.topics ? sql`${sql.raw(scope.actors ? '+' : '')}h.topic_id in ${keys('topic', scope.topics)}` : undefined,
    scope.summit
      ? sql`(h.summit_id is null or h.summit_id = (select id from summit where slug = ${scope.summit}))`
      : undefined,
    asOf ? sql`h.stated_from <= ${asOf}` : undefined,
  ])
  const bearing = sql`case when not (${kept}) then 'left_out' ${asOf ? sql`when h.stated_to > ${asOf} then 'uncertain'` : sql``} else 'counts' end`
  return sql`candidate as (select ${columns}, ${bearing} as bearing from holding h where ${inScope}),
    ranked as (select *, rank() over (
      partition by holder_id, topic_id, summit_id, bearing order by tier, stated_from desc, stated_to desc) as place
      from candidate)`
}

/** The keys of the records that slugs name, as one value, so that the statement's text stays the same. */
export function keys(table: 'actor' | 'topic' | 'theme' | 'summit' | 'source', slugs: string[]): SQL {
  return sql`(select id from ${sql.raw(table)} where slug in (select value from json_each(${JSON.stringify(slugs)})))`
}

export function and(conditions: (SQL | undefined)[]): SQL {
  const present = conditions.filter((condition) => condition !== undefined)
  return present.length > 0 ? sql.join(present, sql` and `) : sql`true`
}
