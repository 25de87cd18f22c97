import { readFileSync } from 'node:fs'
import type { Db } from '@/db/client'
import { seedLibrary } from '@/db/commands/library/seed'
import type { Refused } from '@/db/commands/result'
import { addressWords, databaseAddress } from '@/db/location'
import { projectFile } from '@/db/project-file'
import { readOptions } from './arguments'
import { commandContext, done } from './command-context'
import { CommandError } from './command-error'
import { withDatabase } from './open'
import { startProgress } from './progress'

export const SEED_HELP = `  seed [--file BUNDLE.json]
      Creates the database where there is none, brings it up to date, and loads the bundled library
      (or the one in BUNDLE.json) if it is empty. An invalid file loads nothing.`

const BUNDLED = projectFile('db/dataset/second-summit.json')
/** Problems of an invalid bundle that are printed. */
const MOST_PROBLEMS = 20

export async function runSeed(args: string[]): Promise<void> {
  const { file } = readOptions(args, { file: { type: 'string' } })
  await withDatabase((db) => seed(db, file), { create: true })
}

async function seed(db: Db, own: string | undefined): Promise<void> {
  const file = own ?? BUNDLED
  const result = await seedLibrary(commandContext(db, 'seed'), {
    readBundle: () => readText(file),
    onlyEmpty: own !== undefined,
    progress: startProgress(),
  })
  const seeded = done(result, (refused) => refusalWords(refused, file))
  if (!seeded.loaded) return say(`${where()} holds “${seeded.library}”, data version ${seeded.dataVersion}.`)
  const { title, positions, claims, quotations } = seeded.loaded
  const counts = `${positions.length} positions, ${claims.length} claims, ${quotations.length} quotations`
  say(`Loaded “${title}” into ${where()}: ${counts}.`)
}

/** The words of a refusal with file names in them: the use case knows neither the database's file nor the bundle's. */
function refusalWords({ kind, message, problems }: Refused, file: string): string {
  if (kind === 'conflict') return `${where()} ${message}`
  const shown = problems.slice(0, MOST_PROBLEMS).map((problem) => `  ${problem.message}`)
  const more = problems.length > shown.length ? [`  and ${problems.length - shown.length} more`] : []
  return [`${file} ${message}`, ...shown, ...more].join('\n')
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new CommandError(`Cannot read ${file}: ${(error as Error).message}`)
  }
}

const where = () => addressWords(databaseAddress())
const say = (line: string) => void process.stderr.write(`${line}\n`)
