import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type Sqlite from 'better-sqlite3'

/** The columns of a list's CSV, with as few joins as they can be had with, in the order in which the rows lie. */
export const BARE_ROWS = `select 'position', p.uid, a.slug, a.name,
    (select organization from affiliation f where f.actor_id = a.id and f.valid_from <= p.stated_to
      and f.valid_to >= p.stated_to order by f.ordinal desc limit 1),
    a.slug, a.name, b.slug, r.slug, t.slug, t.label, h.slug, w.proposition, p.wording, t.scope, s.slug, p.stance, p.stance,
    p.stance, 1, null, p.condition_join, p.conditions, p.qualifier, p.basis, p.inference, p.confidence, p.stated_on,
    p.stated_from, p.stated_to, p.summary, null, null, q.segments, null, q.mode, q.uid,
    (select group_concat(n.name) from speaker k join actor n on n.id = k.actor_id where k.quotation_id = q.id), q.lang,
    null, q.locator_value, q.check_result, q.checked_on, o.abbreviation, o.slug, o.type, o.title, o.container, null,
    o.publisher, o.issued, o.url, o.archived_url, 'view', 'library', 'codebook', 1, 'day', null
  from position p join actor a on a.id = p.actor_id left join actor b on b.id = p.on_behalf_of_id
    left join actor r on r.id = p.reported_by_id join topic t on t.id = p.topic_id join theme h on h.id = t.theme_id
    join topic_wording w on w.topic_id = t.id and w.wording = t.wording left join summit s on s.id = p.summit_id
    join position_quotation l on l.position_id = p.id join quotation q on q.id = l.quotation_id
    join source o on o.id = q.source_id
  where p.shown = 1`

const PORTION = 1 << 17

/** The bare node stream: rows as lines, sent as fast as they are taken. */
export async function streamRows(database: Sqlite.Database, response: ServerResponse): Promise<void> {
  let lines = ''
  for (const row of database.prepare(BARE_ROWS).raw().iterate() as Iterable<unknown[]>) {
    lines += `${row.map(field).join(',')}\r\n`
    if (lines.length < PORTION) continue
    if (!response.write(lines)) await once(response, 'drain')
    lines = ''
  }
  response.end(lines)
}

const field = (value: unknown) => (value === null ? '' : `"${String(value).replaceAll('"', '""')}"`)
