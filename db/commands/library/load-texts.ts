import { z } from 'zod'
import { recordExists } from '@/db/queries/records/record-exists'
import { listTexts } from '@/db/queries/sources/texts'
import { hashOfText } from '@/db/text-hash'
import { LONGEST_TEXT } from '@/lib/evidence/check'
import { type PublicSourceText, sourceTextSchema } from '@/lib/exports/json/source-text-schema'
import { sourcePageHref } from '@/lib/urls'
import { readAuthor } from '../author'
import type { Context } from '../context'
import { newBatch } from '../insert/revisions'
import type { Write } from '../insert/rows'
import { insertText } from '../insert/texts'
import { type Result, refuse, refuseReader } from '../result'

type Input = {
  /** The lines of `parley export --texts`. */
  lines: string
  /** Is called with each step in words. */
  progress: (step: string) => void
}
/** How many texts were stored, and how many were held already. */
type Loaded = { stored: number; held: number }

/**
 * Stores the texts of an export in a library that has their sources: all of them in one batch, or none. Each must have
 * the SHA-256 that its line names, and be the next version of its source or a version that is held.
 */
export async function loadTexts(context: Context, { lines, progress }: Input): Promise<Result<Loaded>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db, now: at } = context
  const { by, problems } = readAuthor(context, new Map())
  if (problems.length > 0) return refuse('invalid', 'Say who loads the texts; nothing was stored.', problems)
  const held = new Map<string, string[]>()
  const writes: Write[] = []
  const batch = newBatch()
  let stored = 0
  let already = 0
  for (const [index, line] of lines.split('\n').entries()) {
    if (line === '') continue
    const no = (reason: string) => refuse('invalid', `line ${index + 1}: ${reason} Nothing was stored.`)
    const text = parseLine(line)
    if (typeof text === 'string') return no(text)
    const { source, version, hash, addedOn, body } = text
    const hashes = held.get(source) ?? (await hashesOf(context, source))
    if (!hashes) return no(`The library has no source “${source}”.`)
    held.set(source, hashes)
    const known = hashes[version - 1]
    if (known !== undefined && known !== hash) return no(`Version ${version} of “${source}” is another text here.`)
    if (known === undefined && version !== hashes.length + 1)
      return no(`Version ${hashes.length + 1} of “${source}” is missing before version ${version}.`)
    if (known === undefined) {
      hashes.push(hash)
      writes.push(...insertText(db, { source, version, body, addedOn }, { by, at, batch }))
      stored += 1
    } else already += 1
  }
  progress(`checked ${stored + already} texts, storing ${stored}`)
  const [first, ...rest] = writes
  if (first) await db.batch([first, ...rest])
  return { kind: 'done', stored, held: already }
}

/** The hashes of a source's texts by version; undefined where there is no such source. */
async function hashesOf({ db }: Context, source: string): Promise<string[] | undefined> {
  if (!(await recordExists(db, sourcePageHref(source)))) return undefined
  return (await listTexts(db, source)).map(({ hash }) => hash)
}

/** A line's text, or what is wrong with the line. */
function parseLine(line: string): PublicSourceText | string {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return 'This is not valid JSON.'
  }
  const { data, error } = sourceTextSchema.safeParse(json)
  if (!data) return `${z.prettifyError(error).replaceAll('\n', ' ')}.`
  if (data.body.length > LONGEST_TEXT) return `The text is longer than ${LONGEST_TEXT} characters.`
  if (hashOfText(data.body) !== data.hash) return 'The text is not the one whose SHA-256 is given.'
  return data
}
