import { findFileView } from '@/db/files/file-views'
import { libraryFor } from '@/db/library'
import { isEmbedded, writeEmbed } from '@/lib/exports/embed/write'
import { rowsIn } from '@/lib/exports/registry'
import type { Context } from '../context'
import { type Result, refuse } from '../result'

type Input = {
  /** `compare`, `change` or `topics/SLUG`. */
  view: string
  /** The query of its page. */
  query: string
  /** The public address of a path, where the library has one. */
  publicAddress: (path: string) => string | undefined
  /** The path of a page as the server has it: the sample and the trial are below a path of their own. */
  pathOf: (path: string) => string
}

/** Most rows of a view in a frame: it is read at one sight, and every visit of the page around it asks for it. */
const MOST_ROWS = 60

/** A view as a page that another site may show in a frame. */
export async function openEmbed(
  { db, viewer }: Context,
  { view, query, ...addresses }: Input,
): Promise<Result<{ html: string }>> {
  const found = EMBEDDED.test(view) ? findFileView(view) : undefined
  if (!found)
    return refuse('not-found', 'A comparison, a change or a topic can be embedded; this address is none of them.')
  const content = await found.read(libraryFor(db, viewer), new URLSearchParams(query), addresses.publicAddress)
  if ('missing' in content) return refuse('not-found', content.missing)
  if ('problems' in content) return refuse('invalid', content.problems.join('\n'))
  if ('tooMuch' in content) return refuse('too-large', content.tooMuch)
  const read = await content.model()
  if ('tooMuch' in read) return refuse('too-large', read.tooMuch)
  if (!isEmbedded(read)) throw new Error(`The view ${view} cannot be embedded.`)
  const rows = rowsIn(read)
  if (read.name !== 'topic' && rows > MOST_ROWS)
    return refuse('too-large', `An embedded view takes at most ${MOST_ROWS} rows; this one has ${rows}. Choose fewer.`)
  return { kind: 'done', html: writeEmbed(read, addresses.pathOf(`/${view}${query}`)) }
}

const EMBEDDED = /^(compare|change|topics\/[a-z0-9-]+)$/
