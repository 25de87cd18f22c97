import { type SQL, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import { claim } from '@/db/schema/claims'
import { position, positionQuotation } from '@/db/schema/positions'
import { quotation, speaker } from '@/db/schema/quotations'
import { isSearchIdOf, keyOfSearchId } from '@/db/search-ids'
import { columnTexts, sqlText } from '@/db/sql-text'
import type { SearchKind } from '@/lib/search/entries'
import { type SearchTerm, termMatch } from '@/lib/search/query'

/** Kinds that are also found by the names and texts of the records they name. */
export const JOINED_KINDS = ['claim', 'position', 'quotation'] as const
export type JoinedKind = (typeof JOINED_KINDS)[number]

/** How records of one kind are found by one term. */
type TermQuery = {
  /** Selects the keys of all records that have the term. */
  keys: SQL
  /** Whether the record in hand has it. */
  holds: SQL
  /** How well it fits: the name of who or what, then the record's own words, then its evidence. */
  fit: SQL
}

const [p, q, c] = [aliased(position, 'p'), aliased(quotation, 'q'), aliased(claim, 'c')]
const [l, s] = [aliased(positionQuotation, 'l'), aliased(speaker, 's')]
const COLUMN = {
  position: columnTexts({ id: p.id, actor: p.actorId, onBehalfOf: p.onBehalfOfId, topic: p.topicId }),
  quotation: columnTexts({ id: q.id }),
  claim: columnTexts({ id: c.id, claimant: c.claimantId }),
  link: columnTexts({ position: l.recordId, quotation: l.quotationId }),
  speaker: columnTexts({ quotation: s.quotationId, actor: s.actorId }),
}
const FROM = {
  position: sqlText(sql`select ${p.id} from ${position} ${p}`),
  claim: sqlText(sql`select ${c.id} from ${claim} ${c}`),
  speaker: sqlText(sql`select ${s.quotationId} from ${speaker} ${s}`),
  link: sqlText(sql`select ${l.recordId} from ${positionQuotation} ${l}`),
}
const EXISTS_LINK = sqlText(sql`select 1 from ${positionQuotation} ${l} where ${l.recordId} = ${p.id}`)
const SPEAKER = sqlText(sql`select 1 from ${speaker} ${s} where ${s.quotationId}`)

/**
 * Table expressions with the matches of a term, and what follows from them for each kind. `nth` makes their names
 * unique.
 */
export function termQuery(kind: JoinedKind, term: SearchTerm, nth: number): TermQuery & { tables: SQL[] } {
  const match = termMatch(term)
  const table = (name: string) => sql.raw(`${name}_${nth}`)
  const named = (of: SearchKind, columns: string) => hits(of, `${columns} : ${match}`)
  const who = table('who')
  const own = table('own')
  const tables = [
    sql`${who}(id) as materialized (${named('actor', '{title}')})`,
    sql`${own}(id) as materialized (${hits(kind, match)})`,
  ]
  if (kind === 'claim') return { tables, ...claimQuery(sql`(select id from ${who})`, sql`(select id from ${own})`) }
  const quoted = kind === 'quotation' ? own : table('quoted')
  const spoken = quotationQuery(sql`(select id from ${who})`, sql`(select id from ${quoted})`)
  if (kind === 'quotation') return { tables, ...spoken(COLUMN.quotation.id) }
  const what = table('what')
  tables.push(sql`${quoted}(id) as materialized (${hits('quotation', match)})`)
  tables.push(sql`${what}(id) as materialized (${named('topic', '{title}')})`)
  const from = {
    who: sql`(select id from ${who})`,
    what: sql`(select id from ${what})`,
    own: sql`(select id from ${own})`,
  }
  return { tables, ...positionQuery(from, spoken(COLUMN.link.quotation)) }
}

/** Keys of the records of one kind that have a match in their own entry. */
function hits(kind: SearchKind, match: string): SQL {
  return sql`select ${sql.raw(keyOfSearchId(kind, 'rowid'))} from search
    where search match ${match} and ${sql.raw(isSearchIdOf(kind, 'rowid'))}`
}

type Found = Record<'who' | 'what' | 'own', SQL>

function positionQuery({ who, what, own }: Found, spoken: TermQuery): TermQuery {
  const { id, actor, onBehalfOf, topic } = COLUMN.position
  const isWho = sql`(${actor} in ${who} or ${onBehalfOf} in ${who})`
  return {
    keys: sql`select id from ${own}
      union select * from (${FROM.position} where ${actor} in ${who})
      union select * from (${FROM.position} where ${onBehalfOf} in ${who} and ${onBehalfOf} is not null)
      union select * from (${FROM.position} where ${topic} in ${what})
      union select * from (${FROM.link} where ${COLUMN.link.quotation} in (${spoken.keys}))`,
    holds: sql`(${isWho} or ${topic} in ${what} or ${id} in ${own}
      or exists (${EXISTS_LINK} and ${spoken.holds}))`,
    fit: sql`case when ${isWho} then 4 when ${topic} in ${what} then 3 when ${id} in ${own} then 2 else 1 end`,
  }
}

const quotationQuery =
  (who: SQL, own: SQL) =>
  (id: SQL): TermQuery => {
    const spoken = sql`exists (${SPEAKER} = ${id} and ${COLUMN.speaker.actor} in ${who})`
    return {
      keys: sql`select id from ${own} union select * from (${FROM.speaker} where ${COLUMN.speaker.actor} in ${who})`,
      holds: sql`(${id} in ${own} or ${spoken})`,
      fit: sql`case when ${id} in ${own} then 2 else 1 end`,
    }
  }

function claimQuery(who: SQL, own: SQL): TermQuery {
  const { id, claimant } = COLUMN.claim
  return {
    keys: sql`select id from ${own} union select * from (${FROM.claim} where ${claimant} in ${who})`,
    holds: sql`(${id} in ${own} or ${claimant} in ${who})`,
    fit: sql`case when ${claimant} in ${who} then 4 else 2 end`,
  }
}
