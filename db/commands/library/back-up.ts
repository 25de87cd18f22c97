import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { assertOwnDatabase, BESIDE } from '@/db/engine/database-file'
import type { FileAddress } from '@/db/engine/engine'
import { openEngine } from '@/db/engine/open'
import { type Held, takeAlone } from '@/db/engine/take-alone'
import { copyApart } from '@/db/jobs/copy-apart'
import type { CopiedDatabase } from '@/db/jobs/copy-database'
import { refuseNewer } from '@/db/migrate'
import { findStorageFault } from '@/db/storage-fault'
import type { Context } from '../context'
import { type Result, refuse, refuseReader } from '../result'

/*
 * Backups are copies of the whole database: records, history, texts and drafts. Both use cases work on files, because a
 * connection that is open would stand in the way of a restore.
 */

type FileContext = Omit<Context, 'db'> & { address: FileAddress }
type Input = {
  file: string
  /** Hashes of the migrations that this version knows. */
  migrations: string[]
  /** Is called with the bytes copied so far. */
  progress: (bytes: number) => void
}
type Saved = CopiedDatabase & { bytes: number }

/** Copies the database into a file, while others read and write it. A backup of this name is replaced at the end. */
export async function backUp(context: FileContext, { file, migrations, progress }: Input): Promise<Result<Saved>> {
  const { address } = context
  const forbidden = refuseReader(context) ?? (await refuseUnreadable(address.file, migrations))
  if (forbidden) return forbidden
  if (isSameFile(file, address.file)) return refuse('invalid', `${file} is the database itself. Choose another file.`)
  if (existsSync(file) && faultOf(() => assertOwnDatabase(file)))
    return refuse('conflict', `${file} is there already and is no backup of Parley. Choose another file.`)
  try {
    const copy = await copyApart(address.file, file, progress)
    if ('fault' in copy) return refuse('invalid', `The database at ${address.file} was not copied: ${copy.fault}.`)
    renameSync(copy.temporary, file)
    syncFolder(file)
    return { kind: 'done', ...copy.copied, bytes: statSync(file).size }
  } catch (error) {
    return refuseFault(error, `${file} was not written`)
  }
}

/** `former` is where the database before is kept; undefined where there was none. */
type Restored = CopiedDatabase & { former: string | undefined }

/**
 * Puts a backup in the place of the database, which is kept beside it. Refused while another process has the database
 * open, because that process would go on with the old one.
 */
export async function restore(context: FileContext, { file, migrations, progress }: Input): Promise<Result<Restored>> {
  const { address, now } = context
  const forbidden = refuseReader(context) ?? (await refuseUnreadable(file, migrations))
  if (forbidden) return forbidden
  if (isSameFile(file, address.file)) return refuse('invalid', `${file} is the database itself. Choose another file.`)
  const foreign = existsSync(address.file) ? faultOf(() => assertOwnDatabase(address.file)) : undefined
  if (foreign?.includes('another program'))
    return refuse('conflict', `The file at ${address.file}: ${foreign}. Choose another with PARLEY_DB.`)
  try {
    const copy = await copyApart(file, address.file, progress)
    if ('fault' in copy) return refuse('invalid', `${file} was not restored: ${copy.fault}.`)
    const replaced = replace(address.file, copy.temporary, { now, readable: foreign === undefined })
    if (replaced) return { kind: 'done', ...copy.copied, ...replaced }
    rmSync(copy.temporary, { force: true })
    return refuse(
      'busy',
      `The database at ${address.file} is open in another process, perhaps a Parley that is running. Stop it first; nothing was changed.`,
    )
  } catch (error) {
    return refuseFault(error, `The database at ${address.file} was not replaced`)
  }
}

/**
 * Replaces a database, and keeps the former one where there is one. Undefined where another process has it open.
 * @param readable whether the former one begins as a database: SQLite would delete the log of one that does not
 */
function replace(
  file: string,
  by: string,
  { now, readable }: { now: string; readable: boolean },
): { former: string | undefined } | undefined {
  const replaced = existsSync(file)
  const held = replaced && readable ? takeUndamaged(file) : 'damaged'
  if (held === undefined) return undefined
  // Named while it is held, so that no other restore takes the name.
  const former = replaced ? formerName(file, now) : undefined
  if (former !== undefined) {
    // Under both names, so that at no moment there is no database.
    if (held !== 'damaged') linkSync(file, former)
    // Its log stays beside it, where somebody may still get something out of the two.
    else for (const ending of ['', ...BESIDE]) if (existsSync(file + ending)) renameSync(file + ending, former + ending)
  }
  renameSync(by, file)
  if (held !== 'damaged') held.release()
  syncFolder(file)
  return { former }
}

function takeUndamaged(file: string): Held | undefined | 'damaged' {
  try {
    return takeAlone(file)
  } catch (error) {
    if (findStorageFault(error)?.includes('damaged')) return 'damaged'
    throw error
  }
}

/** `parley.db.before-2026-11-27T170531Z`, with `-2` and so on behind it where files of that name are there already. */
function formerName(file: string, now: string): string {
  const first = `${file}.before-${now.replace(/\.\d+/, '').replaceAll(':', '')}`
  for (let number = 1; ; number++) {
    const name = number === 1 ? first : `${first}-${number}`
    if (['', ...BESIDE].every((ending) => !existsSync(name + ending))) return name
  }
}

/** The refusal of a file that is not a database of this version of Parley or of an earlier one. */
async function refuseUnreadable(file: string, migrations: string[]) {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    return refuse('not-found', `There is no database at ${file}.`)
  if (statSync(file).size === 0) return refuse('invalid', `${file} is empty.`)
  try {
    assertOwnDatabase(file)
    const engine = openEngine({ kind: 'embedded', file }, { readonly: true })
    try {
      await refuseNewer(engine, migrations)
    } finally {
      engine.close()
    }
    return undefined
  } catch (error) {
    return refuseFault(error, `The file ${file} cannot be used`)
  }
}

function refuseFault(error: unknown, what: string) {
  const fault =
    findStorageFault(error) ?? ((error as { code?: unknown }).code === 'ENOENT' ? 'its folder is not there' : undefined)
  if (fault === undefined) throw error
  return refuse('invalid', `${what}: ${fault}.`)
}

function faultOf(work: () => void): string | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    return findStorageFault(error) ?? String(error)
  }
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((file) => statSync(file, { throwIfNoEntry: false }))
  return a && b ? a.ino === b.ino && a.dev === b.dev : resolve(one) === resolve(other)
}

/** Makes the names in a folder outlast a power cut. */
function syncFolder(file: string): void {
  const folder = openSync(dirname(resolve(file)), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
