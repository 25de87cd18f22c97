import { getDocumentProxy } from 'unpdf'
import { isDay } from '@/lib/dates'
import { authorNames } from './author-names'
import { type Extraction, textOnly, UnreadableFile } from './extraction'
import { type PlacedWords, paragraphsOf } from './pdf-paragraphs'
import { normalizeText } from './plain-text'

const MOST_PAGES = 3000

/**
 * The text of a PDF, with its lines put together into paragraphs, and what the file says about itself.
 * @throws {UnreadableFile} where it is damaged, locked by a password, too long, or holds pictures of text
 */
export async function extractPdf(bytes: Uint8Array): Promise<Extraction> {
  NothingElse.tablesMissing = 0
  const pdf = await open(bytes)
  if (pdf.numPages > MOST_PAGES)
    throw new UnreadableFile(`This PDF has more than ${MOST_PAGES} pages. Take the part of it that is quoted.`)
  const pages: PlacedWords[][] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.flatMap((item) => ('str' in item ? [placed(item)] : [])))
    page.cleanup()
  }
  if (NothingElse.tablesMissing > 0)
    throw new UnreadableFile('This PDF does not say which characters some of its words have. Paste the text instead.')
  const text = normalizeText(paragraphsOf(pages))
  if (text === '')
    throw new UnreadableFile('There is no text in this PDF, only pictures of it. Paste the text instead.')
  const { info } = await pdf.getMetadata()
  return { ...textOnly(text), ...properties(info as Record<string, unknown>) }
}

async function open(bytes: Uint8Array) {
  try {
    // No fonts are drawn and no code in the file is run.
    const safe = { isEvalSupported: false, disableFontFace: true, verbosity: 0 }
    return await getDocumentProxy(bytes, { ...safe, useWorkerFetch: false, BinaryDataFactory: NothingElse } as object)
  } catch (error) {
    const locked = (error as Error).name === 'PasswordException'
    throw new UnreadableFile(
      locked
        ? 'This PDF is locked by a password. Save it without one, or paste the text.'
        : 'This PDF is damaged or cut short. Save it again, or paste the text.',
    )
  }
}

/**
 * What the reader asks for where a file leans on data that it does not hold. Nothing is given; without one of
 * the tables of characters, words would be left out of the text, and nobody would know.
 */
class NothingElse {
  static tablesMissing = 0
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<never> {
    if (kind === 'cMapUrl') NothingElse.tablesMissing += 1
    throw new Error(`${filename} is not part of this file`)
  }
}

function placed(item: { str: string; transform: number[]; height: number; hasEOL: boolean }): PlacedWords {
  return { words: item.str, y: item.transform[5] ?? 0, height: item.height, endsLine: item.hasEOL }
}

function properties(info: Record<string, unknown>): Partial<Extraction> {
  const value = (name: string) => (typeof info[name] === 'string' ? (info[name] as string).trim() : '') || undefined
  // D:20190122093000+01'00' (ISO 32000-1, section 7.9.4)
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(value('CreationDate') ?? '') ?? []
  const made = `${year}-${month}-${day}`
  const lang = value('Language')
  return {
    title: value('Title'),
    authors: authorNames(value('Author') ?? ''),
    // The day the file was made is near the day it came out, and no more.
    issued: isDay(made) ? `${made}~` : undefined,
    lang,
  }
}
