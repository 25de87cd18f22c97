import { Sqlite } from '@/db/engine/driver'
import { BARE_ROWS } from '../scale/bare-rows'
import { type Taken, taking } from './written'

/** The facts of every position: id, actor, topic, stance, date, quotation, source; in the order in which they lie. */
const FACTS = `select p.uid, a.slug, t.slug, p.stance, p.stated_on, q.segments ->> '$[0].exact', s.slug
  from position p join actor a on a.id = p.actor_id join topic t on t.id = p.topic_id
    join position_quotation l on l.position_id = p.id join quotation q on q.id = l.quotation_id
    join source s on s.id = q.source_id
  where p.shown = 1`
const PORTION = 1 << 17

/** The least that writing a table takes: rows as quoted lines, encoded and thrown away. */
export function streamBare(file: string, what: string): Taken {
  const database = new Sqlite(file, { readonly: true })
  database.pragma('cache_size = -65536')
  const took = taking()
  let lines = ''
  for (const row of database
    .prepare(what === 'facts' ? FACTS : BARE_ROWS)
    .raw()
    .iterate() as Iterable<unknown[]>) {
    lines += `${row.map(field).join(',')}\r\n`
    if (lines.length < PORTION) continue
    took.chunk(Buffer.byteLength(Buffer.from(lines)))
    lines = ''
  }
  took.chunk(Buffer.byteLength(Buffer.from(lines)))
  return took.end()
}

const field = (value: unknown) => (value === null ? '' : `"${String(value).replaceAll('"', '""')}"`)
