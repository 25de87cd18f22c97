import { extractFile } from '@/lib/imports/extract'
import { type Extraction, UnreadableFile } from '@/lib/imports/extraction'
import { takesOther } from './questions'
import type { FolderFile } from './zip'

/**
 * The text of a file as an upload of it alone would have it, in the reading of its letters that was chosen.
 *
 * @throws {UnreadableFile} where no text can be extracted
 */
export async function extractEntry(
  { path, bytes }: FolderFile,
  choices: Readonly<Record<string, string>>,
): Promise<Extraction> {
  if (/\.zip$/i.test(path))
    throw new UnreadableFile('A zip inside the zip is not opened. Unpack it, or import it alone.')
  const extraction = await extractFile(path, await bytes())
  return extraction.doubt && takesOther(path, choices)
    ? { ...extraction.doubt.other, doubt: extraction.doubt }
    : extraction
}
