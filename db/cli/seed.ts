import { readFileSync } from 'node:fs'
import type { Db } from '@/db/client'
import { beginLibrary } from '@/db/commands/library/begin'
import { loadSample } from '@/db/commands/library/load-sample'
import { seedLibrary } from '@/db/commands/library/seed'
import type { Refused } from '@/db/commands/result'
import { removeFiles } from '@/db/engine/open'
import { addressWords, nextToAddress, serverException } from '@/db/location'
import { projectFile } from '@/db/project-file'
import { readSample, type Sample } from '@/db/sample/read'
import type { Bundle } from '@/lib/bundle/schema'
import { readOptions } from './arguments'
import { commandContext, done } from './command-context'
import { CommandError } from './command-error'
import { readDatabaseAddress, withDatabase } from './open'
import { startProgress } from './progress'

export const SEED_HELP = `  seed [--file BUNDLE.json]
      Creates the database where there is none, brings it up to date, and loads the bundled library
      (or the one in BUNDLE.json) if it is empty. An invalid file loads nothing.
  seed --empty --title TITLE
      Creates the database for a library of your own, with nothing in it but its title.
  seed --sample
      Makes a database of the invented sample library next to the user's own (data/parley-sample.db), for
      trying commands on it. The app needs none: it shows the sample at /sample.`

const BUNDLED = projectFile('db/dataset/second-summit.json')
const SAMPLE = projectFile('db/dataset/sample')
/** Problems of an invalid bundle that are printed. */
const MOST_PROBLEMS = 20

export async function runSeed(args: string[]): Promise<void> {
  const { file, sample, empty, title } = readOptions(args, {
    file: { type: 'string' },
    sample: { type: 'boolean' },
    empty: { type: 'boolean' },
    title: { type: 'string' },
  })
  if ([file, sample, empty].filter(Boolean).length > 1)
    throw new CommandError('--file, --empty and --sample each fill a database: give one of them.')
  if ((empty ?? false) !== (title !== undefined)) throw new CommandError('--empty needs a --title, and only it does.')
  if (sample) return makeSample()
  await withDatabase((db) => (title === undefined ? seed(db, file) : begin(db, title)), { create: true })
  const exception = serverException(readDatabaseAddress())
  if (exception) say(exception)
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
  sayLoaded(seeded.loaded, where())
}

async function begin(db: Db, title: string): Promise<void> {
  done(await beginLibrary(commandContext(db, 'seed'), { title }), ({ message }) => `${where()} ${message}`)
  say(`${where()} is ready for “${title}”, with nothing in it yet.`)
}

/** Always made anew: it holds the bundled sample and nothing else. */
async function makeSample(): Promise<void> {
  const files = readSampleFiles(process.env.PARLEY_SAMPLE || SAMPLE)
  const address = nextToAddress(readDatabaseAddress(), 'sample')
  removeFiles(address)
  await withDatabase(
    async (db) => {
      const words = (refused: Refused) => refusalWords(refused, 'The sample library')
      sayLoaded(done(await loadSample(commandContext(db, 'seed'), files), words).loaded, addressWords(address))
    },
    { create: true, address },
  )
}

function sayLoaded({ title, positions, claims, quotations }: Bundle, file: string): void {
  const counts = `${positions.length} positions, ${claims.length} claims, ${quotations.length} quotations`
  say(`Loaded “${title}” into ${file}: ${counts}.`)
}

/** The words of a refusal with file names in them: the use case knows neither the database's file nor the bundle's. */
function refusalWords({ kind, message, problems }: Refused, file: string): string {
  if (kind === 'conflict') return `${where()} ${message}`
  const shown = problems.slice(0, MOST_PROBLEMS).map((problem) => `  ${problem.message}`)
  const more = problems.length > shown.length ? [`  and ${problems.length - shown.length} more`] : []
  return [`${file} ${message}`, ...shown, ...more].join('\n')
}

function readSampleFiles(folder: string): Sample {
  try {
    return readSample(folder)
  } catch (error) {
    throw new CommandError(`Cannot read the sample library: ${(error as Error).message}`)
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new CommandError(`Cannot read ${file}: ${(error as Error).message}`)
  }
}

const where = () => addressWords(readDatabaseAddress())
const say = (line: string) => void process.stderr.write(`${line}\n`)
