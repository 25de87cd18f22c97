import { extractApart } from '@/db/jobs/extract-apart'
import { hashOfText } from '@/db/text-hash'
import { type FilledLibrary, fillLibrary } from '@/lib/bundle/anchors/fill'
import { type Filled, type FillText, fillQuotation, fillText } from '@/lib/bundle/anchors/fill-quotation'
import type { AnchoredQuotation } from '@/lib/bundle/anchors/schema'
import { formatBundleProblem, parseAnchors, parseBundle } from '@/lib/bundle/parse'
import type { BundleQuotation } from '@/lib/bundle/schema'
import { serializeBundle } from '@/lib/bundle/serialize'
import type { Extraction } from '@/lib/imports/extraction'
import { withoutFurniture } from '@/lib/imports/text/furniture'
import type { Context } from '../context'
import { type Refused, type Result, refuse } from '../result'

/** A file of the reader's: its name without folders, and its bytes. */
export type TextFile = { name: string; bytes: Uint8Array }

type Input = {
  /** The JSON of the anchors. */
  anchors: string
  files: TextFile[]
  /** Is called with each step in words. */
  progress: (step: string) => void
}

/** What became of each quotation: `file` names the file that its words are from. */
export type FilledQuotation = { id: string; source: string } & ({ file: string; moved: boolean } | { reason: string })

export type FilledAnchors = Omit<FilledLibrary, 'bundle'> & {
  /** The bundle as JSON. */
  text: string
  quotations: FilledQuotation[]
  /** Files that could not be read. */
  unread: { file: string; problem: string }[]
}

/**
 * Puts words into a file of anchors, from files that the reader holds, and checks each quotation on the way. Writes to
 * no database.
 */
export async function fillAnchors(
  { now }: Pick<Context, 'now'>,
  { anchors: json, files, progress }: Input,
): Promise<Result<FilledAnchors>> {
  const { anchors, problems } = parseAnchors(json)
  if (!anchors)
    return invalid('is not a valid file of anchors; nothing was filled in.', problems.map(formatBundleProblem))
  const { texts, unread } = await readFiles(files, progress)
  const textsFor = textFinder(texts, now.slice(0, 10))
  const filled = anchors.quotations.map((quotation) => ({ quotation, ...fillFrom(quotation, textsFor(quotation)) }))
  const { bundle, leftOut, incomplete } = fillLibrary(
    anchors,
    filled.flatMap((one) => ('words' in one ? [one.words] : [])),
  )
  const text = serializeBundle(bundle)
  const damaged = parseBundle(text).problems
  if (damaged.length > 0) return invalid('cannot be filled in:', damaged.map(formatBundleProblem))
  const quotations = filled.map(({ quotation: { id, source }, ...one }) =>
    'words' in one ? { id, source, file: one.file, moved: one.moved } : { id, source, reason: one.reason },
  )
  return { kind: 'done', text, quotations, leftOut, incomplete, unread }
}

const invalid = (message: string, reasons: string[]): Refused =>
  refuse(
    'invalid',
    message,
    reasons.map((reason) => ({ field: '', message: reason })),
  )

/** A reading of a file: the text with or without the page around it, in the one or the other encoding. */
type Reading = { file: string; body: string; hash: string }

async function readFiles(files: TextFile[], progress: Input['progress']) {
  const texts: Reading[] = []
  const unread: FilledAnchors['unread'] = []
  for (const { name, bytes } of files) {
    progress(`reading ${name}`)
    const answer = await extractApart(name, bytes)
    if (!('extraction' in answer)) unread.push({ file: name, problem: answer.problem })
    else for (const body of readingsOf(answer.extraction)) texts.push({ file: name, body, hash: hashOfText(body) })
  }
  return { texts, unread }
}

/** Every text that an editor may have stored of a file, each once. */
function readingsOf({ text, furniture, doubt }: Extraction): string[] {
  const other = doubt ? readingsOf(doubt.other) : []
  return [...new Set([text, withoutFurniture(text, furniture), ...other])]
}

/** Gives the texts for a quotation, best first: those of its hash, then those of files that are called as its source. */
function textFinder(
  texts: Reading[],
  on: string,
): (quotation: AnchoredQuotation) => { file: string; text: FillText }[] {
  const prepared = new Map<Reading, FillText>()
  const prepare = (reading: Reading) => {
    const { body, hash } = reading
    const text = prepared.get(reading) ?? fillText(body, hash, on)
    prepared.set(reading, text)
    return { file: reading.file, text }
  }
  return ({ source, textHash }) => {
    const same = texts.filter(({ hash }) => hash === textHash)
    const named = texts.filter(({ file }) => file.replace(/\.[^.]*$/, '').toLowerCase() === source)
    return [...new Set([...same.slice(0, 1), ...named])].map(prepare)
  }
}

/** The quotation with words of the first text that has them; the reason of the first text where none has. */
function fillFrom(
  quotation: AnchoredQuotation,
  texts: { file: string; text: FillText }[],
): { words: BundleQuotation; file: string; moved: boolean } | { reason: string } {
  let first: string | undefined
  for (const { file, text } of texts) {
    const filled: Filled = fillQuotation(quotation, text, hashOfText)
    if ('quotation' in filled) return { words: filled.quotation, file, moved: text.hash !== quotation.textHash }
    first ??= `${file}: ${filled.reason}`
  }
  return { reason: first ?? 'no file has this text or is called as its source' }
}
