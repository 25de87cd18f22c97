import type Sqlite from 'better-sqlite3'

/** A list as every program can show it: filtered by topic, stance and day, the newest 50 with the total. */
export type FactsAsked = { topic: string; stance: string; from: string }

const LIST = `from position p where p.topic_id = (select id from topic where slug = ?) and p.shown = 1 and p.stance = ?
  and p.stated_to >= ?`

/** Answers with the facts of a list and nothing else: id, actor, topic, stance, date, quotation and source of each row. */
export function bareFacts(database: Sqlite.Database): (asked: FactsAsked) => string {
  const count = database.prepare(`select count(*) ${LIST}`).pluck()
  const rows = database.prepare(`select p.uid as id, a.slug as actor, a.name as name, t.slug as topic, p.stance,
      p.stated_on as date, q.segments as quotation, s.slug as source, s.title as title
    from (select p.* ${LIST} order by p.stated_from desc, p.stated_to desc limit 50) p join actor a on a.id = p.actor_id
      join topic t on t.id = p.topic_id join quotation q on q.id = p.quotation_id join source s on s.id = q.source_id`)
  return ({ topic, stance, from }) => {
    const values = [topic, stance, from]
    return JSON.stringify({ total: count.get(values), rows: rows.all(values) })
  }
}
