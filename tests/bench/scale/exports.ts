import Sqlite from 'better-sqlite3'
import { ask } from './measure'
import type { Measured } from './server'

export type ExportFigure = {
  name: string
  seconds: number
  floor: number
  firstByte: number
  bytes: number
  memory: number
}

/** The columns of one row of the long table, as few joins as they can be had with. */
const BARE = `select p.uid, a.slug, a.name, t.slug, t.label, s.slug, p.stance, p.basis, p.confidence, p.qualifier, p.conditions,
    p.stated_on, p.stated_from, p.stated_to, p.summary, q.segments, q.mode, q.lang, o.slug, o.title, o.container, o.issued
  from position p join actor a on a.id = p.actor_id join topic t on t.id = p.topic_id left join summit s on s.id = p.summit_id
    join quotation q on q.id = p.quotation_id join source o on o.id = q.source_id
  where p.shown = 1 and p.stated_from <= ?`

/** Files of everything said up to a day: as many positions as one may hold. */
export async function measureExports(server: Measured, file: string, until: string): Promise<ExportFigure[]> {
  const floor = bareSeconds(file, until)
  const figures: ExportFigure[] = []
  for (const extension of ['csv', 'json']) {
    const rest = server.memory()?.now ?? 0
    server.forgetPeak()
    const started = performance.now()
    const { bytes, status, firstByte } = await ask(`${server.url}/positions.${extension}?to=${until}`)
    if (status !== 200) throw new Error(`The export up to ${until} answers ${status}.`)
    const seconds = (performance.now() - started) / 1000
    const memory = (server.memory()?.peak ?? 0) - rest
    figures.push({ name: extension, seconds, floor, firstByte, bytes, memory })
  }
  return figures
}

/** The same rows as lines of text, straight from the database. */
function bareSeconds(file: string, until: string): number {
  const database = new Sqlite(file, { readonly: true })
  const started = performance.now()
  let length = 0
  for (const row of database.prepare(BARE).raw().iterate(until) as Iterable<unknown[]>)
    length += Buffer.byteLength(`${row.map((value) => `"${String(value ?? '').replaceAll('"', '""')}"`).join(',')}\r\n`)
  const seconds = (performance.now() - started) / 1000
  database.close()
  if (length === 0) throw new Error('There is nothing to export.')
  return seconds
}
