import type { Db } from '@/db/client'
import { findBundle } from '@/db/queries/bundle'
import { FILE_VIEW_NAMES, findFileView } from '@/db/queries/file-views'
import { serializeBundle } from '@/lib/bundle/serialize'
import { countWords } from '@/lib/comparison/words'
import { findFormat, formatsFor, parametersOf, rowsIn, serializeView, tooLongFor } from '@/lib/exports/registry'
import { splitQuery } from '@/lib/filter/split'
import { readOptions } from './arguments'
import { CommandError } from './command-error'
import { exportTexts } from './export-texts'
import { withDatabase } from './open'
import { type Progress, sizeWords, startProgress } from './progress'

export const EXPORT_HELP = `  export --format json
      Writes the whole library as one bundle, the file that seed --file reads.
  export --texts
      Writes the texts of sources that are held here, a line of JSON each. No other export holds them.
  export --view compare --query 'actors=…&topics=…' --format csv
  export --view positions --query 'topic=…&stance=…' --format docx
  export --view claims --query 'standing=contested' --format xlsx
  export --view topics/SLUG --query 'summit=…&asOf=…' --format svg
      Writes a view as the app's export menu does: the query is the address of the page.
      What takes long says on standard error how far it is.`

export async function runExport(args: string[]): Promise<void> {
  const options = readOptions(args, {
    texts: { type: 'boolean' },
    view: { type: 'string' },
    query: { type: 'string' },
    format: { type: 'string', default: 'json' },
  })
  const progress = startProgress()
  const body = await withDatabase((db) => exported(db, options, progress))
  progress(`writing ${sizeWords(Buffer.byteLength(body))}`)
  process.stdout.write(body)
}

type Options = { texts?: boolean | undefined; view?: string | undefined; query?: string | undefined; format: string }

async function exported(
  db: Db,
  { texts, view, query, format: extension }: Options,
  progress: Progress,
): Promise<string | Uint8Array> {
  if (texts) {
    if (view !== undefined || query !== undefined) throw new CommandError('--texts stands alone: no view holds texts.')
    return exportTexts(db)
  }
  if (view === undefined) {
    if (query !== undefined) throw new CommandError('A --query chooses within a view: name a --view with it.')
    if (extension !== 'json')
      throw new CommandError('The whole library leaves as json. For other formats name a --view.')
    const bundle = await findBundle(db)
    if (!bundle) throw new CommandError('The database holds no library yet. Run: parley seed')
    progress(`read ${countWords(bundle.positions.length, 'position')}, rendering JSON`)
    return serializeBundle(bundle)
  }
  const fileView = findFileView(view)
  if (!fileView) throw new CommandError(`There is no view “${view}”. Try: ${FILE_VIEW_NAMES.join(', ')}.`)
  const format = findFormat(fileView.name, extension)
  if (!format) {
    const known = formatsFor(fileView.name).map((one) => one.extension)
    throw new CommandError(`The view ${view} has no form “${extension}”. Try: ${known.join(', ')}.`)
  }
  // The page's whole address will do as well.
  const search = new URLSearchParams(query?.replace(/^[^=&?]*\?/, ''))
  const { own, rest } = splitQuery(search, parametersOf(format, fileView.name))
  const answer = await fileView.answer(db, rest, publicAddress)
  if ('missing' in answer) throw new CommandError(answer.missing)
  const problems = own.problems.map(({ parameter, message }) => `${parameter}: ${message}`)
  if ('problems' in answer) problems.push(...answer.problems)
  const tooLong = 'view' in answer ? tooLongFor(format, answer.view) : undefined
  if (tooLong) problems.push(tooLong)
  if ('problems' in answer || problems.length > 0) throw new CommandError(problems.join('\n'))
  progress(`read ${countWords(rowsIn(answer.view), 'row')}, rendering ${format.label}`)
  return serializeView(format, answer.view, own.filter)
}

/** As the app prints it; none without `PARLEY_PUBLIC_URL`. */
function publicAddress(path: string): string | undefined {
  const base = process.env.PARLEY_PUBLIC_URL?.replace(/\/+$/, '')
  return base && `${base}${path}`
}
