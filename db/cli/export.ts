import { once } from 'node:events'
import { connect, type Db } from '@/db/client'
import { FILE_VIEW_NAMES, findFileView } from '@/db/files/file-views'
import { type FileRequest, openFile, readFileRequest } from '@/db/files/open-file'
import { libraryFor } from '@/db/library'
import { findBundle } from '@/db/queries/records/bundle'
import { serializeBundle } from '@/lib/bundle/serialize'
import { countWords } from '@/lib/comparison/words'
import { findFormat, formatsFor } from '@/lib/exports/registry'
import { EDITOR } from '@/lib/viewer'
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
  await withDatabase(async (db) => {
    let bytes = 0
    for await (const portion of exported(db, options, progress)) {
      bytes += Buffer.byteLength(portion)
      // As fast as it is taken: whatever takes it may be slower than the database.
      if (!process.stdout.write(portion)) await once(process.stdout, 'drain')
    }
    progress(`wrote ${sizeWords(bytes)}`)
  })
}

type Options = { texts?: boolean | undefined; view?: string | undefined; query?: string | undefined; format: string }

async function* exported(
  db: Db,
  { texts, view, query, format }: Options,
  progress: Progress,
): AsyncGenerator<string | Uint8Array> {
  if (texts) {
    if (view !== undefined || query !== undefined) throw new CommandError('--texts stands alone: no view holds texts.')
    yield await exportTexts(db)
  } else if (view !== undefined) yield* exportedView(db, { view, format, query: query ?? '' }, progress)
  else {
    if (query !== undefined) throw new CommandError('A --query chooses within a view: name a --view with it.')
    if (format !== 'json') throw new CommandError('The whole library leaves as json. For other formats name a --view.')
    const bundle = await findBundle(db)
    if (!bundle) throw new CommandError('The database holds no library yet. Run: parley seed')
    progress(`read ${countWords(bundle.positions.length, 'position')}, rendering JSON`)
    yield serializeBundle(bundle)
  }
}

async function* exportedView(
  db: Db,
  { view, format, query }: FileRequest,
  progress: Progress,
): AsyncGenerator<Uint8Array> {
  const fileView = findFileView(view)
  if (!fileView) throw new CommandError(`There is no view “${view}”. Try: ${FILE_VIEW_NAMES.join(', ')}.`)
  if (!findFormat(fileView.name, format)) {
    const known = formatsFor(fileView.name).map(({ extension }) => extension)
    throw new CommandError(`The view ${view} has no form “${format}”. Try: ${known.join(', ')}.`)
  }
  const snapshot = await db.engine.snapshot()
  const library = libraryFor(connect(snapshot), EDITOR)
  try {
    // The page's whole address will do as well.
    const request = { view, format, query: query.replace(/^[^=&?]*\?/, '') }
    const read = await readFileRequest(library, request, publicAddress)
    const opened = 'asked' in read ? await openFile(read, { progress }) : read
    if (!('body' in opened)) throw new CommandError(opened.message)
    yield* opened.body
  } finally {
    snapshot.close()
  }
}

/** As the app prints it; none without `PARLEY_PUBLIC_URL`. */
function publicAddress(path: string): string | undefined {
  const base = process.env.PARLEY_PUBLIC_URL?.replace(/\/+$/, '')
  return base && `${base}${path}`
}
