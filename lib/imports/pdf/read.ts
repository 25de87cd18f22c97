import { getDocumentProxy } from 'unpdf'
import { isDay } from '@/lib/dates'
import { authorNames } from '../author-names'
import { counted, quoted } from '../counted'
import { type Extraction, textOnly, UnreadableFile } from '../extraction'
import { normalizeText } from '../plain-text'
import { titleSaid } from '../program-names'
import { noteOfMarks, resolveRaisedMarks } from '../raised-marks'
import { englishWords } from './english'
import type { Span } from './lines'
import { layOut } from './page-text'

const MOST_PAGES = 3000

/**
 * Extracts the text of a PDF in reading order, with lines joined into paragraphs and notes at the end, and its
 * metadata.
 * @throws {UnreadableFile} where the file is damaged, encrypted, too long, or has only images of text
 */
export async function extractPdf(bytes: Uint8Array): Promise<Extraction> {
  NothingElse.tablesMissing = 0
  const pdf = await open(bytes)
  if (pdf.numPages > MOST_PAGES)
    throw new UnreadableFile(`This PDF has more than ${MOST_PAGES} pages. Take the part of it that is quoted.`)
  const pages: Span[][] = []
  const damaged: number[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const spans = await spansOf(pdf, number)
    if (spans) pages.push(spans)
    else damaged.push(number)
  }
  if (pages.length === 0) throw damagedFile()
  if (NothingElse.tablesMissing > 0)
    throw new UnreadableFile('This PDF does not say which characters some of its words have. Paste the text instead.')
  const { paragraphs, notes, heads, title } = layOut(pages, await englishWords())
  const marks = new Set(notes.map(({ mark }) => mark))
  const resolved = resolveRaisedMarks(paragraphs.join('\n\n'), (mark) => marks.has(mark))
  const text = normalizeText([resolved.text, ...notes.map(({ mark, text }) => `[Note ${mark}] ${text}`)].join('\n\n'))
  if (text === '')
    throw new UnreadableFile('There is no text in this PDF, only pictures of it. Paste the text instead.')
  const unnamed = pages.flat().reduce((sum, span) => sum + (span.text.match(/\uFFFD/g)?.length ?? 0), 0)
  const empty = pages.filter((spans) => spans.every((span) => span.text.trim() === '')).length
  const said = properties(await infoOf(pdf))
  return {
    ...textOnly(text),
    ...said,
    title: said.title ?? title,
    notes: [
      ...(heads.length > 0 ? [`Left out: running heads and page numbers (${quoted(heads)}).`] : []),
      ...noteOfMarks(resolved.left),
      ...(notes.length > 0
        ? [
            `${counted(notes.length, 'note')} of pages ${notes.length === 1 ? 'stands' : 'stand'} after the text, marked [Note].`,
          ]
        : []),
      ...(unnamed > 0
        ? [`Not read: ${counted(unnamed, 'character')} that the PDF does not name; each stands as \uFFFD.`]
        : []),
      ...(damaged.length > 0 ? [`Not read: page ${damaged.join(', ')}, which is damaged.`] : []),
      ...(empty > 0 ? [`Not read: ${counted(empty, 'page')} without any text, perhaps with pictures of it.`] : []),
    ],
  }
}

type Pdf = Awaited<ReturnType<typeof open>>

/** The characters of a page; undefined where the page is damaged. */
async function spansOf(pdf: Pdf, number: number): Promise<Span[] | undefined> {
  try {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    page.cleanup()
    return items.flatMap((item) => ('str' in item ? [placed(item)] : []))
  } catch {
    return undefined
  }
}

async function infoOf(pdf: Pdf): Promise<Record<string, unknown>> {
  try {
    return (await pdf.getMetadata()).info as Record<string, unknown>
  } catch {
    return {}
  }
}

function damagedFile() {
  return new UnreadableFile('This PDF is damaged or cut short. Save it again, or paste the text.')
}

async function open(bytes: Uint8Array) {
  try {
    // Draws no fonts and runs no code of the file.
    const safe = { isEvalSupported: false, disableFontFace: true, verbosity: 0 }
    return await getDocumentProxy(bytes, { ...safe, useWorkerFetch: false, BinaryDataFactory: NothingElse } as object)
  } catch (error) {
    if ((error as Error).name !== 'PasswordException') throw damagedFile()
    throw new UnreadableFile('This PDF is locked by a password. Save it without one, or paste the text.')
  }
}

/**
 * Refuses the data that pdf.js asks for where a file does not contain it, and counts the missing tables of characters:
 * without one, pdf.js leaves out words without an error.
 */
class NothingElse {
  static tablesMissing = 0
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<never> {
    if (kind === 'cMapUrl') NothingElse.tablesMissing += 1
    throw new Error(`${filename} is not part of this file`)
  }
}

/** Position of characters along their own line, however the page is rotated. */
function placed(item: { str: string; transform: number[]; width: number; height: number; fontName: string }): Span {
  const [a = 1, b = 0, , , e = 0, f = 0] = item.transform
  const length = Math.hypot(a, b) || 1
  const [cos, sin] = [a / length, b / length]
  return {
    // A glyph without a character.
    text: item.str.replaceAll('\0', '\uFFFD'),
    x: e * cos + f * sin,
    y: f * cos - e * sin,
    width: item.width,
    size: item.height || length,
    font: item.fontName,
  }
}

function properties(info: Record<string, unknown>): Partial<Extraction> {
  const value = (name: string) => (typeof info[name] === 'string' ? (info[name] as string).trim() : '') || undefined
  // D:20190122093000+01'00' (ISO 32000-1, section 7.9.4)
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(value('CreationDate') ?? '') ?? []
  const made = `${year}-${month}-${day}`
  const lang = value('Language')
  return {
    title: titleSaid(value('Title')),
    authors: authorNames(value('Author') ?? ''),
    // Approximate: a file is created about the day it is published.
    issued: isDay(made) ? `${made}~` : undefined,
    lang,
  }
}
