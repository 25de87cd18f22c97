import type { Db } from '@/db/client'
import { findBundle } from '@/db/queries/bundle'
import { readCompareView, tooMuch } from '@/db/queries/compare-view'
import { findComparison } from '@/db/queries/comparison'
import { serializeBundle } from '@/lib/bundle/serialize'
import { findFormat, formatsFor, parametersOf, serializeView } from '@/lib/exports/registry'
import { splitQuery } from '@/lib/filter/split'
import { compareHref } from '@/lib/urls'
import { readOptions } from './arguments'
import { CommandError } from './command-error'
import { withDatabase } from './open'

export const EXPORT_HELP = `  export --format json
      Writes the whole library as one bundle, the file that seed --file reads.
  export --view compare --query 'actors=…&topics=…' --format csv
      Writes a view as the app's export menu does: the query is the address of the page.`

export async function runExport(args: string[]): Promise<void> {
  const options = readOptions(args, {
    view: { type: 'string' },
    query: { type: 'string', default: '' },
    format: { type: 'string', default: 'json' },
  })
  process.stdout.write(await withDatabase((db) => exported(db, options)))
}

type Options = { view?: string | undefined; query: string; format: string }

async function exported(db: Db, { view, query, format: extension }: Options): Promise<string | Uint8Array> {
  if (view === undefined) {
    if (extension !== 'json')
      throw new CommandError('The whole library leaves as json. For other formats name a --view.')
    const bundle = await findBundle(db)
    if (!bundle) throw new CommandError('The database holds no library yet. Run: parley seed')
    return serializeBundle(bundle)
  }
  if (view !== 'compare') throw new CommandError(`There is no view “${view}”. Try: compare.`)
  const format = findFormat('comparison', extension)
  if (!format) {
    const known = formatsFor('comparison').map((one) => one.extension)
    throw new CommandError(`A comparison has no form “${extension}”. Try: ${known.join(', ')}.`)
  }
  const { own, rest } = splitQuery(new URLSearchParams(query.replace(/^\?/, '')), parametersOf(format))
  const read = await readCompareView(db, rest)
  const problems = [...own.problems, ...read.problems].map(({ parameter, message }) => `${parameter}: ${message}`)
  if (problems.length > 0 || read.refused)
    throw new CommandError([...problems, read.refused].filter(Boolean).join('\n'))
  const base = process.env.PARLEY_PUBLIC_URL?.replace(/\/+$/, '')
  const model = await findComparison(db, read.filter, base && `${base}${compareHref(read.filter)}`)
  const refused = tooMuch({ actors: model.actors, topics: model.rows })
  if (refused) throw new CommandError(refused)
  return serializeView(format, { name: 'comparison', model }, own.filter)
}
