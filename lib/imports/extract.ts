import { LONGEST_TEXT } from '@/lib/evidence/check'
import { extractDocx } from './docx/read'
import { labelOfText } from './encoding/declared-label'
import { doubtOf } from './encoding/doubt'
import { readBytes } from './encoding/reading'
import { type Extraction, UnreadableFile } from './extraction'
import { type FileKind, fileKindOf } from './file-kind'
import { readFrontMatter } from './front-matter'
import { extractHtml } from './html/read'
import { TOO_LONG } from './limits'
import { extractPdf } from './pdf/read'
import { normalizeText } from './plain-text'
import { describeText } from './text/described-text'

const WAYS: Record<FileKind, (bytes: Uint8Array) => Extraction | Promise<Extraction>> = {
  txt: extractPlain,
  md: extractPlain,
  html: extractHtml,
  pdf: extractPdf,
  docx: extractDocx,
}

/**
 * The text of a file and what it says about itself. Hostile files can take all the memory and time there is:
 * this is run in a process of its own, with limits to both (`db/jobs/run-job.ts`).
 * @throws {UnreadableFile} where there is nothing to be had, with what to do about it
 */
export async function extractFile(name: string, bytes: Uint8Array): Promise<Extraction> {
  const extraction = await WAYS[fileKindOf(name, bytes)](bytes)
  if (extraction.text === '') throw new UnreadableFile('There are no words in this file.')
  if (extraction.text.length > LONGEST_TEXT) throw new UnreadableFile(TOO_LONG, { tooLarge: true })
  return describeText(extraction)
}

/** The same for a text that was pasted: `text` as it was typed. */
export function extractPasted(text: string): Extraction {
  return describeText(readFrontMatter(normalizeText(text)))
}

function extractPlain(bytes: Uint8Array): Extraction {
  const reading = readBytes(bytes, labelOfText(bytes))
  const extraction = readFrontMatter(normalizeText(reading.text))
  const { other } = reading
  const doubt =
    other &&
    doubtOf({ ...reading, text: extraction.text }, { ...other, extraction: readFrontMatter(normalizeText(other.text)) })
  return { ...extraction, notes: [...reading.notes, ...extraction.notes], doubt }
}
