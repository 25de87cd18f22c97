import { LONGEST_TEXT } from '@/lib/evidence/check'
import { extractDocx } from './docx'
import { type Extraction, textOnly, UnreadableFile } from './extraction'
import { type FileKind, fileKindOf } from './file-kind'
import { extractHtml } from './html'
import { TOO_LONG } from './limits'
import { extractPdf } from './pdf'
import { decodeText, normalizeText } from './plain-text'

const WAYS: Record<FileKind, (bytes: Uint8Array) => Extraction | Promise<Extraction>> = {
  txt: (bytes) => textOnly(normalizeText(decodeText(bytes))),
  md: (bytes) => textOnly(normalizeText(decodeText(bytes))),
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
  return extraction
}
