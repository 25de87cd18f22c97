import { resolve } from 'node:path'
import { connect, type Db } from '@/db/client'
import { loadSample } from '@/db/commands/library/load-sample'
import type { EngineAddress } from '@/db/engine/engine'
import { openEngine, removeFiles } from '@/db/engine/open'
import { nextToAddress } from '@/db/location'
import { migrate } from '@/db/migrate'
import { findDataVersion } from '@/db/queries/library/data-version'
import { EDITOR } from '@/lib/viewer'
import { readSample } from './read'

/** Made anew with each server, in memory: it is always the bundled sample, and leaves no file behind. */
export const openSample = (): Promise<Db> => openFilled({ kind: 'embedded', file: ':memory:' })

/** The trial, in a file next to the user's own, so that a stopped server loses nothing of it. */
export const openTrial = (own: EngineAddress): Promise<Db> => openFilled(nextToAddress(own, 'trial'))

/** Removes the file of the trial, which must be closed. */
export const removeTrial = (own: EngineAddress): void => removeFiles(nextToAddress(own, 'trial'))

/** The folder of the sample; tests name another. */
const sampleFolder = () => process.env.PARLEY_SAMPLE || resolve(/* turbopackIgnore: true */ 'db/dataset/sample')

/** Opens a database, and loads the sample where it is empty. Several processes may do so at the same time. */
async function openFilled(address: EngineAddress): Promise<Db> {
  const engine = openEngine(address)
  try {
    await migrate(engine, resolve(/* turbopackIgnore: true */ 'db/migrations'))
    const db = connect(engine)
    if (await findDataVersion(db)) return db
    await fill(db)
    return db
  } catch (error) {
    engine.close()
    throw error
  }
}

async function fill(db: Db): Promise<void> {
  const context = { db, viewer: { ...EDITOR, name: 'parley sample' }, now: new Date().toISOString() }
  try {
    const loaded = await loadSample(context, readSample(sampleFolder()))
    if (loaded.kind === 'done') return
    const problems = loaded.problems.map(({ message }) => message)
    throw new Error([`The sample library ${loaded.message}`, ...problems].join('\n'))
  } catch (error) {
    // Another process that opens the same file may have loaded it meanwhile, whole: a load is one batch.
    if (!(await findDataVersion(db))) throw error
  }
}
