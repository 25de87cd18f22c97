import { Sqlite } from '@/db/engine/driver'

/** Leaves what every write leaves, a revision: the next visit of everything is a first one. */
export function leaveRevision(file: string): void {
  const database = new Sqlite(file)
  database.pragma('busy_timeout = 5000')
  database
    .prepare(`insert into revision (record_type, record, version, at, by, after)
      select 'actor', 'bench', 1 + count(*), '2026-01-02T00:00:00Z', 'bench', '{}' from revision where record = 'bench'`)
    .run()
  database.close()
}
