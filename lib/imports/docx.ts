import { unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { isDay } from '@/lib/dates'
import { authorNames } from './author-names'
import { type Extraction, UnreadableFile } from './extraction'
import { normalizeText } from './plain-text'

/** What the parts of a document may unpack to together, in bytes, and how many there may be. */
const MOST_UNPACKED = 24 * 1024 * 1024
const MOST_PARTS = 2000
const DECLARATIONS = ['<!DOCTYPE', '<!ENTITY']

/**
 * The text of a Word document, paragraph by paragraph, and what its properties say.
 * @throws {UnreadableFile} where it is damaged, unpacks to too much, or declares entities, which Word never does
 */
export async function extractDocx(bytes: Uint8Array): Promise<Extraction> {
  const parts = textParts(bytes)
  if (!parts['word/document.xml'])
    throw new UnreadableFile('This is a zipped file, but no Word document. Save it as .docx from the program it is of.')
  for (const part of Object.values(parts))
    if (DECLARATIONS.some((declaration) => Buffer.from(part.buffer).includes(declaration)))
      throw new UnreadableFile('This document declares entities of its own, which is not read. Paste the text instead.')
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(zipSync(parts, { level: 0 })) })
  const text = normalizeText(value)
  if (text === '')
    throw new UnreadableFile('There are no words in this document. If it holds pictures, paste the text.')
  return {
    text,
    container: undefined,
    ...properties(new TextDecoder().decode(parts['docProps/core.xml'] ?? new Uint8Array())),
  }
}

/**
 * The parts that text is read from. Each is unpacked into as many bytes as it says it has: what says little and
 * is large comes out cut, never large.
 */
function textParts(bytes: Uint8Array): Record<string, Uint8Array> {
  let count = 0
  let unpacked = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1
        if (count > MOST_PARTS) throw new UnreadableFile('This file has too many parts for a document.')
        if (!/\.(xml|rels)$/i.test(name)) return false
        unpacked += originalSize
        if (unpacked > MOST_UNPACKED)
          throw new UnreadableFile('This file unpacks to more than a document can hold, so it was not opened.')
        return true
      },
    })
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile('This document is damaged or cut short. Save it again, or paste the text.')
  }
}

/** Of the core properties (ECMA-376, part 2, section 11), the four that say something about a source. */
function properties(core: string): Omit<Extraction, 'text' | 'container'> {
  const value = (name: string) => {
    const found = new RegExp(`<${name}\\b[^>]*>([^<]*)</${name}>`).exec(core)?.[1] ?? ''
    return unescapeXml(found).trim() || undefined
  }
  const day = value('dcterms:created')?.slice(0, 10) ?? ''
  return {
    title: value('dc:title'),
    authors: authorNames(value('dc:creator') ?? ''),
    // The day the file was made is near the day it came out, and no more.
    issued: isDay(day) ? `${day}~` : undefined,
    lang: value('dc:language'),
  }
}

function unescapeXml(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => named[name] ?? '')
}
