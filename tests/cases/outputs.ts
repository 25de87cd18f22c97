import { createHash } from 'node:crypto'
import { suggestQuotes } from '@/lib/attribution/suggest'
import { type Extraction, UnreadableFile } from '@/lib/imports/extraction'

/** SHA-256, shortened to 16 digits, of what comes out of a file: its text or why it cannot be read, what it says about itself, and the passages found in it. */
export type OutputHashes = { text: string; about: string; passages: string }

/** @param extraction what comes out, or rejects with `UnreadableFile` */
export async function hashOutput(extraction: Promise<Extraction>): Promise<OutputHashes> {
  const read = await extraction.catch((error: unknown) => {
    if (error instanceof UnreadableFile) return error.message
    throw error
  })
  if (typeof read === 'string') return { text: hash(read), about: hash(null), passages: hash(null) }
  const { text, title, authors, container, issued, lang } = read
  const passages = suggestQuotes(text).map(({ start, end, exact, kind, speaker }) => [start, end, exact, kind, speaker])
  return { text: hash(text), about: hash([title, authors, container, issued, lang]), passages: hash(passages) }
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)
}
