import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { sql } from 'drizzle-orm'
import { connect, type Db } from '@/db/client'
import type { Context } from '@/db/commands/context'
import { previewImport } from '@/db/commands/imports/preview'
import { startImport } from '@/db/commands/imports/start'
import { writeImport } from '@/db/commands/imports/write'
import { undoBatch } from '@/db/commands/records/undo-batch'
import type { Result } from '@/db/commands/result'
import { openEmbedded } from '@/db/engine/embedded'
import { findBatchView } from '@/db/queries/records/batch-view'

/** Imports a file into a database as the command line does, and says when each phase begins. */
export function importMeasured(database: string, file: string): Promise<void> {
  return withDatabase(database, async (context) => {
    await begin('reading and staging')
    const sent = { name: basename(file), chunks: createReadStream(file) }
    const { id } = done(await startImport(context, { file: sent, kind: undefined, by: 'Bench' }))
    let comparing = Promise.resolve()
    const progress = (step: string) => {
      if (step === 'comparing with the library') comparing = begin('comparing')
    }
    const { run } = done(await previewImport(context, { id, rehearsed: false, progress }))
    await comparing
    if (run.state !== 'preview') throw new Error(`The file is ${run.state}: ${run.problem}`)
    await begin('writing')
    done(await writeImport(context, { id }))
    await begin('end')
  })
}

/** Takes back the newest step of the history of a database, as its page does. */
export function takeBackMeasured(database: string): Promise<void> {
  return withDatabase(database, async (context) => {
    const [[batch = ''] = []] = await context.db.values<[string]>(
      sql`select batch from revision order by id desc limit 1`,
    )
    await begin('page of the step')
    const view = await findBatchView(context.db, batch)
    if (!view || view.staying > 0) throw new Error('Something of the import would stay.')
    await begin('taking back')
    const form = new Map([
      ['by', 'Bench'],
      ['seal', view.seal],
    ])
    done(await undoBatch(context, { batch, form }))
    await begin('end')
  })
}

async function withDatabase(file: string, work: (context: Context & { db: Db }) => Promise<void>) {
  const engine = openEmbedded(file)
  try {
    await work({ db: connect(engine), viewer: { class: 'editor' }, now: new Date().toISOString() })
  } finally {
    engine.close()
    process.disconnect?.()
  }
}

/** Waits until what was used so far is measured. */
async function begin(phase: string) {
  process.send?.(phase)
  await once(process, 'message')
}

function done<T>(result: Result<T>): T {
  if (result.kind !== 'done') throw new Error(result.message)
  return result
}
