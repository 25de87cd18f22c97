import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { backUp, restore } from '@/db/commands/library/back-up'
import type { EngineAddress, FileAddress, ServerAddress } from '@/db/engine/engine'
import type { CopiedDatabase } from '@/db/jobs/copy-database'
import { addressWords } from '@/db/location'
import { projectFile } from '@/db/project-file'
import { fillReplica } from '@/db/replica/fill'
import { countWords } from '@/lib/comparison/words'
import { EDITOR } from '@/lib/viewer'
import { readFileArgument } from './arguments'
import { done } from './command-context'
import { CommandError } from './command-error'
import { readDatabaseAddress } from './open'
import { sizeWords, startProgress } from './progress'

export const BACKUP_HELP = `  backup FILE
      Copies the whole database into FILE, while Parley runs: records, history, texts, drafts. The copy is
      checked; a backup of this name is replaced only by a whole one. Of a library behind a server as well.
  restore FILE
      Puts a backup in the place of the database, which is kept beside it. Stop Parley first.`

export async function runBackup(args: string[]): Promise<void> {
  const input = inputOf(args, 'backup')
  const address = readDatabaseAddress()
  const copied =
    address.kind === 'embedded'
      ? await backUp(contextOf('backup', address), input)
      : await fromServer(address, (file) => backUp(contextOf('backup', file), input))
  const { bytes, ...content } = done(copied)
  say(`Copied ${contentWords(content)} into ${input.file} (${sizeWords(bytes)}).`)
}

export async function runRestore(args: string[]): Promise<void> {
  const input = inputOf(args, 'restore')
  const address = refuseServer(readDatabaseAddress())
  const { former, ...copied } = done(await restore(contextOf('restore', address), input))
  const kept = former === undefined ? '' : ` The database before is kept as ${former}.`
  say(`Restored ${contentWords(copied)} into ${addressWords(address)}.${kept}`)
}

/** Does something with a file that is filled with a server's library for as long as that takes. */
async function fromServer<T>(address: ServerAddress, work: (file: FileAddress) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-backup-'))
  const file = join(folder, 'replica.db')
  try {
    await fillReplica(address, file)
    return await work({ kind: 'embedded', file, replicaOf: address.url })
  } catch (error) {
    throw new CommandError(`The library at ${address.url} was not copied: ${(error as Error).message}.`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function inputOf(args: string[], command: string) {
  const progress = startProgress()
  return {
    file: readFileArgument(args, command),
    migrations: readMigrationFiles({ migrationsFolder: projectFile('db/migrations') }).map(({ hash }) => hash),
    progress: (bytes: number) => progress(`copied ${sizeWords(bytes)}`),
  }
}

const contextOf = (command: string, address: FileAddress) => ({
  address,
  viewer: { ...EDITOR, name: `parley ${command}` },
  now: new Date().toISOString(),
})

/** @throws {CommandError} for a server or a replica file: a backup cannot take the place of either */
function refuseServer(address: EngineAddress): FileAddress {
  if (address.kind === 'embedded' && address.replicaOf === undefined) return address
  const what = address.kind === 'libsql' ? 'a server' : 'a copy of the library of another machine'
  throw new CommandError(
    `restore puts a database file in the place of another, and ${addressWords(address)} is ${what}. A server begins with a backup in a new folder: npm run -s parley -- primary --folder FOLDER --from FILE`,
  )
}

/** “Positions on a summit”, data version 12, with 3 texts */
function contentWords({ library, dataVersion, texts }: CopiedDatabase): string {
  if (library === null) return 'a database without a library'
  return `“${library}”, data version ${dataVersion}, with ${countWords(texts, 'text')},`
}

const say = (line: string) => void process.stderr.write(`${line}\n`)
