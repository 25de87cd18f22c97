import { readFileSync } from 'node:fs'
import { loadTexts } from '@/db/commands/library/load-texts'
import { addressWords } from '@/db/location'
import { countWords } from '@/lib/comparison/words'
import { readFileArgument } from './arguments'
import { commandContext, done } from './command-context'
import { CommandError } from './command-error'
import { readDatabaseAddress, withDatabase } from './open'
import { startProgress } from './progress'

export const TEXTS_HELP = `  texts FILE
      Reads the texts of export --texts back into a library that has their sources. Each text must have the
      SHA-256 that its line names; all are stored, or none.`

export async function runTexts(args: string[]): Promise<void> {
  const file = readFileArgument(args, 'texts')
  const lines = readText(file)
  const { stored, held } = await withDatabase(async (db) =>
    done(await loadTexts(commandContext(db, 'texts'), { lines, progress: startProgress() }), ({ kind, message }) =>
      kind === 'invalid' ? `${file}, ${message}` : message,
    ),
  )
  const before = held === 0 ? '' : `; ${held} ${held === 1 ? 'was' : 'were'} there already`
  process.stderr.write(`Stored ${countWords(stored, 'text')} in ${addressWords(readDatabaseAddress())}${before}.\n`)
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new CommandError(`Cannot read ${file}: ${(error as Error).message}`)
  }
}
