import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { readRecordsApart } from '@/db/jobs/read-records-apart'
import { findImport } from '@/db/queries/imports/import'
import { findKnownRecords } from '@/db/queries/imports/known-records'
import { UnreadableFile } from '@/lib/imports/extraction'
import type { StagedLine } from '@/lib/record-imports/plan'
import type { Line } from '@/lib/record-imports/reading'
import type { StoredImport } from '@/lib/record-imports/stored'
import type { Context } from '../context'
import { type Result, refuse, refuseReader } from '../result'
import { dropLines } from './drop'
import { planImport } from './plan'
import { findPresentNames } from './present-names'
import { stageLines } from './stage'

type Input = {
  id: number
  /** Whether to try the writing as well, see `planImport`. */
  rehearsed?: boolean
  /** Is called with each step in words. */
  progress?: (step: string) => void
}

/** Reads the file of an import again and plans what it would do, with the mapping and the choices that it has. */
export async function previewImport(
  context: Context,
  { id, rehearsed = true, progress = () => undefined }: Input,
): Promise<Result<{ run: StoredImport }>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db } = context
  const run = await findImport(db, id)
  if (!run) return refuse('not-found', 'There is no such import; nothing was changed.')
  if (run.state === 'done') return refuse('conflict', 'This import is written already; nothing was changed.')
  if (!run.held) return refuse('conflict', 'The file of this import is not held any more: send it again.')
  await db.run(
    sql`update import_run set state = 'reading', problem = null, layout = null, counts = null where id = ${id}`,
  )
  await dropLines(db, id)
  try {
    await readInto(context, run, progress)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    await dropLines(db, id)
    await db.run(sql`update import_run set state = 'unreadable', problem = ${error.message} where id = ${id}`)
  }
  const read = await found(db, id)
  if (read.state === 'unreadable') return { kind: 'done', run: read }
  progress('comparing with the library')
  await planImport(db, read, rehearsed)
  return { kind: 'done', run: await found(db, id) }
}

async function found(db: Db, id: number): Promise<StoredImport> {
  const run = await findImport(db, id)
  if (!run) throw new UnreadableFile('This import was taken away meanwhile.')
  return run
}

async function readInto({ db, now }: Context, run: StoredImport, progress: (step: string) => void): Promise<void> {
  const { id, kind, mapping, choices } = run
  const names = await findPresentNames(db)
  let from = 0
  const stage = async (lines: Line[]) => {
    const [layout] = lines.flatMap((line) => (line.kind === 'layout' ? [line] : []))
    if (layout) {
      const { kind: _, ...rest } = layout
      await db.run(sql`update import_run set layout = ${JSON.stringify(rest)} where id = ${id}`)
    }
    const staged = lines.filter((line): line is StagedLine => line.kind !== 'layout')
    if (staged.length > 0) await stageLines(db, { id, from, names }, staged)
    from += staged.length
    progress(`read ${from} lines`)
  }
  const chosen = Object.keys(choices).length > 0
  await readRecordsApart(
    {
      kind,
      mapping: mapping === null && !chosen ? undefined : { ...(mapping as object | null), choices },
      known: await findKnownRecords(db),
      today: now.slice(0, 10),
      by: run.by,
      file: { name: run.fileName, size: run.bytes, chunks: storedChunks(db, id) },
    },
    stage,
  )
}

async function* storedChunks(db: Db, id: number): AsyncGenerator<Uint8Array> {
  for (let ordinal = 0; ; ordinal++) {
    const [row] = await db.values<[Uint8Array]>(
      sql`select bytes from import_file where import_id = ${id} and ordinal = ${ordinal}`,
    )
    if (!row) return
    yield row[0]
  }
}
