import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { assertOwnDatabase } from '@/db/engine/database-file'
import { copyApart } from '@/db/jobs/copy-apart'
import { findLastSync } from '@/db/replica/files'
import { findStorageFault } from '@/db/storage-fault'

/**
 * Puts what is in a database file (a library's own, a backup or a replica file) into the folder of a libSQL server that
 * has not been started there yet. The file may be in use, and is not changed.
 * @returns what was copied, and what may be missing, in words
 * @throws where the folder has a database already, or the file cannot be copied, with the reason in a sentence
 */
export async function beginWith(folder: string, from: string): Promise<string> {
  const inside = join(folder, 'dbs/default')
  const data = join(inside, 'data')
  const found = existsSync(inside) ? readdirSync(inside) : []
  if (!found.every(isPart))
    throw new Error(
      `a server has its database there already. Leave --from out to start it on that one, or name a new folder.${missingWords(from)}`,
    )
  if (!existsSync(from)) throw new Error('there is no such file.')
  try {
    assertOwnDatabase(from)
  } catch (error) {
    throw new Error(`${findStorageFault(error) ?? (error as Error).message}.`)
  }
  for (const part of found) rmSync(join(inside, part))
  mkdirSync(inside, { recursive: true, mode: 0o700 })
  const copy = await copyApart(from, data, () => undefined)
  if ('fault' in copy) {
    rmSync(inside, { recursive: true })
    throw new Error(`${copy.fault}.`)
  }
  renameSync(copy.temporary, data)
  const { library, dataVersion } = copy.copied
  return `${folder} begins with ${library === null ? 'a database without a library' : `“${library}”, data version ${dataVersion}`}, from ${from}.${missingWords(from)}`
}

/** Whether a file is what a copy left that was killed. */
const isPart = (name: string) => name.startsWith('.data.')

/** What a replica file may be without. */
function missingWords(file: string): string {
  const last = findLastSync(file)
  if (!last) return ''
  return ` It is a copy of another server's, which was asked for the last time at ${last.toISOString()} and had nothing more then. Whatever was written there later is not in it.`
}
