import { entryText, type SearchKind } from '@/lib/search/entries'
import type { Engine, Statement } from './engine/engine'
import { searchIdOf } from './search-ids'

const CHUNK = 5_000

type Entry = { id: number; title: string; body: string }

/** Statements that update search entries written by an earlier version of Parley, which only folded texts. */
export async function searchTextUpdates(engine: Engine): Promise<Statement[]> {
  const statements = updatesOf(await listTopics(engine))
  const read = `select id, kind, title, body from search_entry where kind <> 'topic' and id > ? order by id limit ${CHUNK}`
  for (let last = -1; ; ) {
    const { rows } = await engine.run({ sql: read, params: [last], method: 'values' })
    statements.push(...updatesOf((rows as [number, SearchKind, string, string][]).flatMap(changedEntry)))
    last = rows.at(-1)?.[0] ?? last
    if (rows.length < CHUNK) return statements
  }
}

function changedEntry([id, kind, title, body]: [number, SearchKind, string, string]): Entry[] {
  const text = entryText(kind, { title, body })
  return text.title === title && text.body === body ? [] : [{ id, ...text }]
}

/** Propositions became part of the text that names a topic. */
async function listTopics(engine: Engine): Promise<Entry[]> {
  const { rows } = await engine.run({
    sql: `select ${searchIdOf('topic', 't.id')}, t.label || coalesce(char(10) || w.proposition, ''),
      t.rule_counts || char(10) || t.rule_excludes
      from topic t join topic_wording w on w.topic_id = t.id and w.wording = t.wording`,
    params: [],
    method: 'values',
  })
  return (rows as [number, string, string][]).map(([id, title, body]) => ({
    id,
    ...entryText('topic', { title, body }),
  }))
}

function updatesOf(entries: Entry[]): Statement[] {
  if (entries.length === 0) return []
  const sql = `update search_entry set title = e.value ->> 'title', body = e.value ->> 'body'
    from json_each(?) e where search_entry.id = e.value ->> 'id'`
  return [{ sql, params: [JSON.stringify(entries)] }]
}
