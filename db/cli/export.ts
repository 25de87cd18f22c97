import { once } from 'node:events'
import type { Db } from '@/db/client'
import { exportView } from '@/db/commands/files/export-view'
import { exportLibrary } from '@/db/commands/library/export'
import { exportAnchors } from '@/db/commands/library/export-anchors'
import { exportTexts } from '@/db/commands/library/export-texts'
import { countWords } from '@/lib/comparison/words'
import { findLibraryFile, LIBRARY_FILES, LIBRARY_VIEW } from '@/lib/exports/library-files'
import { readOptions } from './arguments'
import { commandContext, done } from './command-context'
import { CommandError } from './command-error'
import { withDatabase } from './open'
import { type Progress, sizeWords, startProgress } from './progress'

export const EXPORT_HELP = `  export --format json
      Writes the whole library as one bundle, the file that seed --file reads: its records as they are now.
      A bundle leaves out the history, the texts of sources, former addresses and drafts; a backup has all.
  export --format datapackage
  export --format sqlite
  export --format qdpx
      Writes the library for other programs, as readers are shown it: without unpublished codings, and without
      texts. A data package is a zip of CSV tables with their codebook, keys and checksums; SQLite is one
      database file of the same tables; qdpx is a REFI-QDA project, which has the text of a source only where
      readers may see it.
  export --texts
      Writes the texts of sources that are held here, a line of JSON each, for parley texts to read back.
      No other export holds them.
  export --anchors
      Writes the whole library with anchors in place of the words of its quotations, for texts that may not
      be passed on. Whoever holds the texts puts the words in with fill.
  export --view compare --query 'actors=…&topics=…' --format csv
  export --view positions --query 'topic=…&stance=…' --format docx
  export --view claims --query 'standing=contested' --format xlsx
  export --view change --query 'around=SUMMIT&topics=…' --format csv
  export --view topics/SLUG --query 'summit=…&asOf=…' --format svg
      Writes a view as the app's export menu does: the query is the address of the page.
      What takes long says on standard error how far it is.`

export async function runExport(args: string[]): Promise<void> {
  const options = readOptions(args, {
    texts: { type: 'boolean' },
    anchors: { type: 'boolean' },
    view: { type: 'string' },
    query: { type: 'string' },
    format: { type: 'string', default: 'json' },
  })
  const progress = startProgress()
  await withDatabase(async (db) => {
    let bytes = 0
    for await (const chunk of exported(db, options, progress)) {
      bytes += Buffer.byteLength(chunk)
      // Waits where the reader of the output is slower than the database.
      if (!process.stdout.write(chunk)) await once(process.stdout, 'drain')
    }
    progress(`wrote ${sizeWords(bytes)}`)
  })
}

type Options = {
  texts?: boolean | undefined
  anchors?: boolean | undefined
  view?: string | undefined
  query?: string | undefined
  format: string
}

async function* exported(
  db: Db,
  { texts, anchors, view, query, format }: Options,
  progress: Progress,
): AsyncGenerator<string | Uint8Array> {
  const context = commandContext(db, 'export')
  if (texts) {
    if (view !== undefined || query !== undefined || anchors)
      throw new CommandError('--texts stands alone: no view holds texts.')
    yield done(await exportTexts(context, { progress })).text
  } else if (anchors) {
    if (view !== undefined || query !== undefined || format !== 'json')
      throw new CommandError('--anchors stands alone: it is the whole library, as json.')
    const { text, leftOut, repeats } = done(await exportAnchors(context, { progress }))
    if (leftOut > 0)
      process.stderr.write(`Left out ${countWords(leftOut, 'translation')}: they are words of the texts too.\n`)
    for (const { noun, name, field, words } of repeats)
      process.stderr.write(`The ${noun} ${name} repeats words of a quotation in its field ${field}: “${words}”.\n`)
    yield text
  } else if (view !== undefined) {
    const request = { view, format, query: query ?? '' }
    yield* done(await exportView(context, { request, publicBase: publicBase(), progress })).body
  } else {
    if (query !== undefined) throw new CommandError('A --query chooses within a view: name a --view with it.')
    if (format === 'json') yield done(await exportLibrary(context, { progress })).text
    else yield* done(await exportView(context, libraryRequest(format, progress))).body
  }
}

/** The request for the whole library in a form for other programs. */
function libraryRequest(format: string, progress: Progress) {
  if (!findLibraryFile(format)) {
    const known = LIBRARY_FILES.map(({ format }) => format).join(', ')
    throw new CommandError(`The whole library leaves as ${known}. For other formats name a --view.`)
  }
  return { request: { view: LIBRARY_VIEW, format, query: '' }, publicBase: publicBase(), progress }
}

/** The public address of the library without a slash at its end; undefined without `PARLEY_PUBLIC_URL`. */
const publicBase = () => process.env.PARLEY_PUBLIC_URL?.replace(/\/+$/, '') || undefined
