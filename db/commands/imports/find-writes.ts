import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Signature } from '@/db/commands/insert/revisions'
import type { Write } from '@/db/commands/insert/rows'
import type { BundleLayout } from '@/lib/record-imports/bundle/read'
import type { StoredImport } from '@/lib/record-imports/stored'
import { isRecordType } from '@/lib/records/record-type'
import { listTakenOver } from './taken-over'
import { importWrites } from './writes'

/**
 * The statements that write a planned import, for one batch. The first marks it as done and fails where it was done
 * before, or the library was changed after it was planned.
 */
export async function findImportWrites(db: Db, run: StoredImport, signature: Signature): Promise<Write[]> {
  const { id } = run
  const rows = await db.values<[string, string]>(sql`select distinct kind, type from import_line
    where import_id = ${id} and kind in ('record', 'text') and plan in ('new', 'theirs')`)
  const fresh = await db.values<[string]>(sql`select distinct type from import_line
    where import_id = ${id} and kind = 'record' and plan = 'new'`)
  return [
    db.run(
      sql`update import_run set state = 'done', batch = ${signature.batch}, done_at = ${signature.at} where id = ${id}`,
    ),
    ...libraryWrites(db, run),
    ...importWrites(
      db,
      id,
      {
        types: new Set(fresh.map(([type]) => type).filter(isRecordType)),
        texts: rows.some(([kind]) => kind === 'text'),
        takenOver: await listTakenOver(db, id),
      },
      signature,
    ),
  ]
}

/** A library without records takes title and codebook of a bundle, as where a bundle is loaded. */
function libraryWrites(db: Db, { kind, layout }: StoredImport): Write[] {
  if (kind !== 'bundle' || !layout) return []
  const { title, codebook } = layout.layout as BundleLayout
  return [
    db.run(sql`delete from library where not exists (select 1 from revision)`),
    db.run(sql`insert or ignore into library (id, title, codebook) values (1, ${title}, ${codebook})`),
  ]
}
