import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { z } from 'zod'
import { aliased } from '@/db/aliased'
import { readShaped } from '@/db/client'
import { holding, holdingAs } from '@/db/holding'
import type { Library } from '@/db/library'
import { positionRecord } from '@/db/queries/records/position-json'
import { actor } from '@/db/schema/actors'
import { affiliation } from '@/db/schema/affiliations'
import { position } from '@/db/schema/positions'
import { source } from '@/db/schema/sources'
import { summit } from '@/db/schema/summits'
import { theme, topic } from '@/db/schema/topics'
import { jsonObject, listed } from '@/db/sql-json'
import { columnTexts, sqlText, sqlTextFor } from '@/db/sql-text'
import { positionShown } from '@/db/visibility'
import { positionRecordSchema } from '@/lib/records/read-model'
import type { Role } from '@/lib/vocabulary'
import { heldWhen } from './held-when'

/** Which positions may count. All conditions must hold. */
export type CountingScope = {
  /** Slugs; undefined for all. */
  actors?: string[] | undefined
  topics?: string[] | undefined
  /** The summit for summit-scoped topics; without one, each summit is a cell of its own. */
  summit?: string | undefined
  /** The last day that counts, YYYY-MM-DD. */
  asOf?: string | undefined
  /** Role of the speaker at the time of the words. */
  role?: Role | undefined
  stated?: boolean | undefined
  firsthand?: boolean | undefined
}

/**
 * `counts`: the position (or one of several of equal rank) that counts for its actor and topic; `uncertain`: its date
 * may be after `asOf`; `left_out`: the scope's role, stated or firsthand exclude it.
 */
const BEARINGS = ['counts', 'uncertain', 'left_out'] as const

const countedPositionSchema = z.strictObject({ status: z.enum(BEARINGS), position: positionRecordSchema })
export type CountedPosition = z.infer<typeof countedPositionSchema>

/** Columns of the table expression `ranked`, by the alias it has in a statement. */
export function rankedAs(name: string) {
  const alias = sql.identifier(name)
  return {
    ...holdingAs(name),
    /** Not named `status`, which is a column of `position`. */
    bearing: sql<(typeof BEARINGS)[number]>`${alias}.bearing`,
    /** Rank within the cell among positions of the same bearing, from 1. */
    rank: sql<number>`${alias}.cell_rank`,
  }
}

const [h, r, a] = [holdingAs('h'), rankedAs('r'), aliased(affiliation, 'a')]
const [c, p, own] = [rankedAs('candidate'), rankedAs('p'), aliased(position, 'own')]
const COUNTED = sqlText(sql`select ${jsonObject<CountedPosition>({ status: p.bearing, position: positionRecord(p) })}
  from (select ${position}.*, ${r.holderId}, ${r.bearing} from ranked r cross join ${position} on ${position.id} = ${r.id}
    where ${r.bearing} <> 'counts' or ${r.rank} = 1) p
  order by ${p.holderId}, ${p.topicId}, ${p.id}`)

/**
 * The positions that count for an actor and topic at a date: the latest first-hand, stated one; reported, inferred and
 * enacted ones only where there is none; those of equal rank on one day together. "Latest" goes by the first day that a
 * date can mean, so that vaguely dated words never overtake later ones.
 *
 * Lists, facets, comparison, exports and command line all use this query. `lib/counting.ts` is the plain version that a
 * property test compares it with.
 */
export async function listCounting(library: Library, scope: CountingScope): Promise<CountedPosition[]> {
  return readShaped(library, countedPositionSchema, sql`with ${rankedKeys(library, scope)} ${COUNTED}`)
}

const text = columnTexts(h)
const STATED = sqlText(sql`${h.basis} = 'stated'`)
const FIRST_HAND = sqlText(sql`${h.reportedById} is null`)
const HELD = sqlText(
  sql`select 1 from ${affiliation} ${a} where ${a.actorId} = ${h.actorId} and ${heldWhen(a, h, 'role')}`,
)
const ROLE = sqlText(sql`${a.role}`)
const HOLDING = sqlText(sql`${holding} h`)
const KEYS = [own.id, own.actorId, own.onBehalfOfId, own.reportedById, own.topicId, own.summitId, own.shown]
const OF_KEYS = sql.join([...KEYS, own.stance, own.basis, own.statedFrom, own.statedTo], sql`, `)
/** `holding` with the columns of the index `position_facet` alone, from which it is read; the tier is computed of them. */
const HOLDING_KEYS = sqlText(sql`(select held.*,
    case when basis = 'stated' and reported_by_id is null then 1 else 2 end as tier from (
      select ${own.actorId} as holder_id, ${OF_KEYS} from ${position} ${own}
      union all select ${own.onBehalfOfId}, ${OF_KEYS} from ${position} ${own} where ${own.onBehalfOfId} is not null) held) h`)
const SHOWN = sqlTextFor((library) => positionShown(library, h))
/** The unary plus keeps SQLite from using an index that is led by the topic and this column. */
const SHOWN_BY_NO_INDEX = sqlTextFor((library) => positionShown(library, { shown: sql`+${h.shown}` }))
const RANKED = sqlText(sql`ranked as (select *, rank() over (
    partition by ${c.holderId}, ${c.topicId}, ${c.summitId}, ${c.bearing}
    order by ${c.tier}, ${c.statedFrom} desc, ${c.statedTo} desc) as cell_rank
  from candidate)`)

/**
 * The table expressions `candidate` and `ranked`: positions of the view `holding` with their bearing and their rank in
 * their cell, see `rankedAs`.
 */
export const rankedPositions = (library: Library, scope: CountingScope): SQL => ranked(library, scope, HOLDING)

/** `rankedPositions` with keys, stance, basis and days alone: on a topic no position itself is read to rank them all. */
export const rankedKeys = (library: Library, scope: CountingScope): SQL => ranked(library, scope, HOLDING_KEYS)

/** @param from the table `h` */
function ranked(library: Library, scope: CountingScope, from: SQL): SQL {
  const { asOf } = scope
  const passes = and([
    scope.stated ? STATED : undefined,
    scope.firsthand ? FIRST_HAND : undefined,
    scope.role ? sql`exists (${HELD} and ${ROLE} = ${scope.role})` : undefined,
  ])
  const inScope = and([
    shownAmong(library, scope),
    scope.actors ? sql`${text.holderId} in ${keys('actor', scope.actors)}` : undefined,
    scope.topics ? sql`${text.topicId} in ${keys('topic', scope.topics)}` : undefined,
    scope.summit ? atSummit(text, scope.summit) : undefined,
    asOf ? sql`${text.statedFrom} <= ${asOf}` : undefined,
  ])
  const uncertain = asOf ? sql`when ${text.statedTo} > ${asOf} then 'uncertain'` : sql``
  const bearing = sql`case when not (${passes}) then 'left_out' ${uncertain} else 'counts' end`
  return sql`candidate as (select h.*, ${bearing} as bearing from ${from} where ${inScope}), ${RANKED}`
}

/**
 * SQL: whether the position `h` is shown. Where actors and topics are given, their pairs lead to the positions: an actor
 * may have hundreds, and a topic thousands.
 */
export function shownAmong(library: Library, { actors, topics }: Pick<CountingScope, 'actors' | 'topics'>): SQL {
  return actors && topics ? SHOWN_BY_NO_INDEX(library) : SHOWN(library)
}

/** SQL: whether a position is on a standing topic or at this summit. */
export function atSummit(p: { summitId: SQLWrapper }, slug: string): SQL {
  return sql`(${p.summitId} is null or ${p.summitId} = ${keyOf('summit', slug)})`
}

const KEYED = { actor, topic, theme, summit, source }
type Keyed = keyof typeof KEYED
const KEYS_BY_SLUG = Object.fromEntries(
  Object.entries(KEYED).map(([kind, table]) => [
    kind,
    sqlText(sql`select ${table.id} from ${table} where ${table.slug}`),
  ]),
) as Record<Keyed, SQL>

/**
 * SQL: the keys of the records with these slugs. The slugs are one parameter, so the statement's text stays the same.
 */
export function keys(kind: Keyed, slugs: string[]): SQL {
  return sql`(${KEYS_BY_SLUG[kind]} in ${listed(slugs)})`
}

/** SQL: the key of the record with this slug; null where there is none. */
export function keyOf(kind: Keyed, slug: string | null): SQL {
  return sql`(${KEYS_BY_SLUG[kind]} = ${slug})`
}

export function and(conditions: (SQL | undefined)[]): SQL {
  const present = conditions.filter((condition) => condition !== undefined)
  return present.length > 0 ? sql.join(present, sql` and `) : sql`true`
}
