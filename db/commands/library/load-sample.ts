import { hashOfText } from '@/db/text-hash'
import type { Bundle } from '@/lib/bundle/schema'
import { checkQuotation } from '@/lib/evidence/check'
import { foldText } from '@/lib/evidence/folded-text'
import { anchorText, reanchor } from '@/lib/evidence/reanchor'
import { normalizeText } from '@/lib/imports/plain-text'
import { readAuthor } from '../author'
import type { Context } from '../context'
import { newBatch } from '../insert/revisions'
import { insertText } from '../insert/texts'
import { loadBundle } from '../load-bundle'
import { type Result, refuse, refuseReader } from '../result'
import { readBundleText } from './read-bundle'

type Input = {
  /** The JSON of the bundle. */
  bundle: string
  /** Texts of its sources, by slug. */
  texts: ReadonlyMap<string, string>
}

/** What every page, citation and file of the sample calls it by. */
const INVENTED = 'Invented example'

/**
 * Loads the sample library into an empty database, with its texts and with its quotations anchored in them: all of it,
 * or nothing where a word that it quotes is not in its text. Its title says that it is invented, so that every file
 * made from it says so too.
 */
export async function loadSample(
  context: Context,
  { bundle: json, texts }: Input,
): Promise<Result<{ loaded: Bundle }>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db, now: at } = context
  const { by, problems: unsigned } = readAuthor(context, new Map())
  if (unsigned.length > 0) return refuse('invalid', 'Say who loads the sample; nothing was loaded.', unsigned)
  const read = readBundleText(json)
  if (!('bundle' in read)) return read
  const bodies = new Map([...texts].map(([source, text]) => [source, normalizeText(text)]))
  const { bundle, problems } = anchorIn(read.bundle, bodies, at.slice(0, 10))
  if (problems.length > 0)
    return refuse(
      'invalid',
      'does not match its texts; nothing was loaded.',
      problems.map((message) => ({ field: '', message })),
    )
  const says = bundle.title.toLowerCase().includes(INVENTED.toLowerCase())
  const loaded = { ...bundle, title: says ? bundle.title : `${INVENTED}: ${bundle.title}` }
  const batch = newBatch()
  const writes = [...bodies].flatMap(([source, body]) =>
    insertText(db, { source, version: 1, body }, { by, at, batch }),
  )
  await loadBundle(db, loaded, { by, at }, writes)
  return { kind: 'done', loaded }
}

/** The bundle with its quotations anchored in the texts of their sources, on a day (YYYY-MM-DD). */
function anchorIn(bundle: Bundle, bodies: ReadonlyMap<string, string>, on: string) {
  const known = new Set(bundle.sources.map(({ slug }) => slug))
  const problems = [...bodies.keys()].filter((slug) => !known.has(slug)).map((slug) => `No source is called ${slug}.`)
  const texts = new Map(
    [...bodies].map(([slug, body]) => [
      slug,
      { folded: foldText(body), anchor: anchorText(body, hashOfText(body), on) },
    ]),
  )
  const quotations = bundle.quotations.map((quotation) => {
    const text = texts.get(quotation.source)
    if (!text) return quotation
    const check = checkQuotation(quotation.segments, text.folded)
    if (check.result !== 'exact' && check.result !== 'moved')
      problems.push(`The quotation ${quotation.id} is ${check.result} in the text of ${quotation.source}.`)
    return reanchor(quotation, check, text.anchor)
  })
  return { bundle: { ...bundle, quotations }, problems }
}
