import { readFileSync } from 'node:fs'
import type { Db } from '@/db/client'
import { loadBundle } from '@/db/commands/load-bundle'
import { addressWords, databaseAddress } from '@/db/location'
import { projectFile } from '@/db/project-file'
import { findDataVersion } from '@/db/queries/library/data-version'
import { formatBundleProblem, parseBundle } from '@/lib/bundle/parse'
import { readOptions } from './arguments'
import { CommandError } from './command-error'
import { withDatabase } from './open'

export const SEED_HELP = `  seed [--file BUNDLE.json]
      Creates the database where there is none, brings it up to date, and loads the bundled library
      (or the one in BUNDLE.json) if it is empty. An invalid file loads nothing.`

const BUNDLED = projectFile('db/dataset/second-summit.json')
/** A load names at most this many problems: the rest is rarely news. */
const PROBLEMS_SHOWN = 20

export async function runSeed(args: string[]): Promise<void> {
  const { file } = readOptions(args, { file: { type: 'string' } })
  await withDatabase((db) => seed(db, file), { create: true })
}

async function seed(db: Db, file: string | undefined): Promise<void> {
  const there = await findDataVersion(db)
  if (there) {
    if (file)
      throw new CommandError(`${where()} already holds “${there.library}”; a bundle is loaded into an empty database.`)
    say(`${where()} holds “${there.library}”, data version ${there.dataVersion}.`)
    return
  }
  const bundle = readBundle(file ?? BUNDLED)
  try {
    await loadBundle(db, bundle, { by: 'parley seed', at: new Date().toISOString() })
  } catch (error) {
    // Somebody else who started at the same moment loaded it first.
    if (await findDataVersion(db)) return
    throw error
  }
  say(
    `Loaded “${bundle.title}” into ${where()}: ${bundle.positions.length} positions, ${bundle.claims.length} claims, ${bundle.quotations.length} quotations.`,
  )
}

function readBundle(file: string) {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new CommandError(`Cannot read ${file}: ${(error as Error).message}`)
  }
  const { bundle, problems } = parseBundle(text)
  if (bundle) return bundle
  const shown = problems.slice(0, PROBLEMS_SHOWN).map((problem) => `  ${formatBundleProblem(problem)}`)
  const more = problems.length > shown.length ? [`  and ${problems.length - shown.length} more`] : []
  throw new CommandError([`${file} is not a valid library; nothing was loaded.`, ...shown, ...more].join('\n'))
}

const say = (line: string) => process.stderr.write(`${line}\n`)
const where = () => addressWords(databaseAddress())
