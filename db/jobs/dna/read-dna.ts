import { UnreadableFile } from '@/lib/imports/extraction'
import { readDna } from '@/lib/record-imports/dna/read'
import type { Line, ReaderInput } from '@/lib/record-imports/reading'
import { readDatabase } from './database'
import { openStranger } from './open'
import { createTables } from './tables'

/**
 * Reads a file of Discourse Network Analyzer 2 or 3.
 *
 * @throws {UnreadableFile} where it is none, or is damaged
 */
export async function* readDnaFile({ file, ...input }: ReaderInput): AsyncGenerator<Line> {
  try {
    const database = openStranger(file.path)
    try {
      yield* readDna(readDatabase(createTables(database)), input)
    } finally {
      database.close()
    }
  } catch (error) {
    throw sqliteProblem(error) ?? error
  }
}

/** What SQLite found wrong with a file, in words; undefined for any other error. */
function sqliteProblem(error: unknown): UnreadableFile | undefined {
  const code = (error as { code?: unknown } | undefined)?.code
  if (!(error instanceof Error) || typeof code !== 'string' || !code.startsWith('SQLITE_')) return undefined
  return new UnreadableFile(
    `This database is damaged or of another make: SQLite says “${error.message}”. Open it in Discourse Network Analyzer and save it again.`,
  )
}
