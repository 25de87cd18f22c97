import { sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import { holding, holdingAs } from '@/db/holding'
import type { Library } from '@/db/library'
import { rowReader } from '@/db/named-rows'
import { and, atSummit, keys, shownAmong } from '@/db/queries/library/counting'
import { heldWhen } from '@/db/queries/library/held-when'
import { slugOf } from '@/db/queries/records/json'
import { isOutdated } from '@/db/queries/records/position-json'
import { topicWorded } from '@/db/queries/records/topic-worded'
import { actor } from '@/db/schema/actors'
import { affiliation } from '@/db/schema/affiliations'
import { summit } from '@/db/schema/summits'
import { topic } from '@/db/schema/topics'
import { columnTexts, sqlText } from '@/db/sql-text'
import type { Statement } from '@/lib/change/statement'
import type { Role } from '@/lib/vocabulary'

/** What is looked at. Slugs; undefined for all. */
export type StatementScope = {
  actors?: string[] | undefined
  topics?: string[] | undefined
  summit?: string | undefined
  /** Leaves out what may have been said after this day. */
  asOf?: string | undefined
  /** Role of the speaker at the time of the words. */
  role?: Role | undefined
}

const h = holdingAs('h')
const ROW = rowReader({
  id: h.uid,
  holder: slugOf(actor, h.holderId),
  topic: slugOf(topic, h.topicId),
  summit: sql<string | null>`${slugOf(summit, h.summitId)}`,
  stance: h.stance,
  join: h.conditionJoin,
  conditions: h.conditions,
  basis: h.basis,
  reportedBy: sql<string | null>`(select ${actor.slug} from ${actor} where ${actor.id} = ${h.reportedById})`,
  reporter: sql<string | null>`(select ${actor.name} from ${actor} where ${actor.id} = ${h.reportedById})`,
  outdated: sql<number>`${isOutdated(h)}`,
  statedOn: h.statedOn,
  statedFrom: h.statedFrom,
  statedTo: h.statedTo,
})
type Row = Awaited<ReturnType<typeof ROW.read>>[number]

const text = columnTexts(h)
const SELECT = sqlText(sql`select ${ROW.columns} from ${holding} h where ${topicWorded(h.topicId)}`)
const a = aliased(affiliation, 'a')
const HELD = sqlText(
  sql`select 1 from ${affiliation} ${a} where ${a.actorId} = ${h.actorId} and ${heldWhen(a, h, 'role')}`,
)
const ROLE = sqlText(sql`${a.role}`)
const IN_ORDER = sqlText(sql`order by ${h.id}, ${h.holderId}`)

/**
 * Every statement in the scope, without its evidence, in the order in which positions were recorded; one said on behalf
 * of somebody under both. A topic that is still to be worded has none: toward a name nobody moves. At most `most`, so that the caller can refuse what is too much.
 */
export async function listStatements(library: Library, scope: StatementScope, most: number): Promise<Statement[]> {
  const where = and([
    shownAmong(library, scope),
    scope.actors ? sql`${text.holderId} in ${keys('actor', scope.actors)}` : undefined,
    scope.topics ? sql`${text.topicId} in ${keys('topic', scope.topics)}` : undefined,
    scope.summit ? atSummit(text, scope.summit) : undefined,
    scope.asOf ? sql`${text.statedTo} <= ${scope.asOf}` : undefined,
    scope.role ? sql`exists (${HELD} and ${ROLE} = ${scope.role})` : undefined,
  ])
  const rows = await ROW.read(library, sql`${SELECT} and ${where} ${IN_ORDER} limit ${most}`)
  return rows.map(toStatement)
}

function toStatement({ join, conditions, reportedBy, reporter, outdated, ...row }: Row): Statement {
  return {
    ...row,
    conditions: join === null ? null : { join, items: JSON.parse(conditions) },
    reportedBy: reportedBy === null ? null : { slug: reportedBy, name: reporter ?? '' },
    outdated: outdated === 1,
  }
}
