import { readMigrationFiles } from 'drizzle-orm/migrator'
import { backUp, restore } from '@/db/commands/library/back-up'
import type { FileAddress } from '@/db/engine/engine'
import type { CopiedDatabase } from '@/db/jobs/copy-database'
import { addressWords } from '@/db/location'
import { projectFile } from '@/db/project-file'
import { countWords } from '@/lib/comparison/words'
import { EDITOR } from '@/lib/viewer'
import { readFileArgument } from './arguments'
import { done } from './command-context'
import { CommandError } from './command-error'
import { readDatabaseAddress } from './open'
import { sizeWords, startProgress } from './progress'

export const BACKUP_HELP = `  backup FILE
      Copies the whole database into FILE, while Parley runs: records, history, texts, drafts. The copy is
      checked; a backup of this name is replaced only by a whole one.
  restore FILE
      Puts a backup in the place of the database, which is kept beside it. Stop Parley first.`

export async function runBackup(args: string[]): Promise<void> {
  const input = inputOf(args, 'backup')
  const { bytes, ...copied } = done(await backUp(contextOf('backup'), input))
  say(`Copied ${contentWords(copied)} into ${input.file} (${sizeWords(bytes)}).`)
}

export async function runRestore(args: string[]): Promise<void> {
  const input = inputOf(args, 'restore')
  const { former, ...copied } = done(await restore(contextOf('restore'), input))
  const kept = former === undefined ? '' : ` The database before is kept as ${former}.`
  say(`Restored ${contentWords(copied)} into ${addressWords(readDatabaseAddress())}.${kept}`)
}

function inputOf(args: string[], command: string) {
  const progress = startProgress()
  return {
    file: readFileArgument(args, command),
    migrations: readMigrationFiles({ migrationsFolder: projectFile('db/migrations') }).map(({ hash }) => hash),
    progress: (bytes: number) => progress(`copied ${sizeWords(bytes)}`),
  }
}

const contextOf = (command: string) => ({
  address: fileAddress(command),
  viewer: { ...EDITOR, name: `parley ${command}` },
  now: new Date().toISOString(),
})

/** @throws {CommandError} for a database behind a server, of which there is no file to copy */
function fileAddress(command: string): FileAddress {
  const address = readDatabaseAddress()
  if (address.kind === 'embedded') return address
  throw new CommandError(
    `${command} works on a database file, and ${addressWords(address)} is a server. A library travels there and back as a bundle: npm run -s parley -- export --format json > library.json, and seed --file library.json on an empty server.`,
  )
}

/** “Positions on a summit”, data version 12, with 3 texts */
function contentWords({ library, dataVersion, texts }: CopiedDatabase): string {
  if (library === null) return 'a database without a library'
  return `“${library}”, data version ${dataVersion}, with ${countWords(texts, 'text')},`
}

const say = (line: string) => void process.stderr.write(`${line}\n`)
