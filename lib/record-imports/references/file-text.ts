import { isomorphicDecode } from '@exodus/bytes/encoding.js'
import { labelOfText } from '@/lib/imports/encoding/declared-label'
import { readBytes } from '@/lib/imports/encoding/reading'
import { UnreadableFile } from '@/lib/imports/extraction'
import type { ImportedFile } from '@/lib/record-imports/reading'

/** Most bytes of a file of references: some ten thousand entries with their abstracts. */
const LARGEST_LIST = 16 * 1024 * 1024

/**
 * The text of a whole file, its encoding, and what there is to say about it in sentences.
 * @throws {UnreadableFile} where it is too large, empty, no text, or in an encoding that cannot be told
 */
export async function readFileText(file: ImportedFile): Promise<{ text: string; encoding: string; notes: string[] }> {
  const bytes = await bytesOf(file)
  if (bytes.length === 0) throw new UnreadableFile('This file is empty.')
  const { text, encoding, notes } = readBytes(bytes, labelOfText(bytes) ?? labelOfComment(bytes), LARGEST_LIST)
  return { text: text.replace(/^\uFEFF/, ''), encoding, notes }
}

async function bytesOf(file: ImportedFile): Promise<Uint8Array> {
  const tooLarge = () =>
    new UnreadableFile(
      `This list of references is larger than ${LARGEST_LIST / 1024 / 1024} MB. Save it in parts, or without its abstracts and notes.`,
      { tooLarge: true },
    )
  if (file.size > LARGEST_LIST) throw tooLarge()
  const bytes = new Uint8Array(file.size)
  let length = 0
  for await (const chunk of file.chunks()) {
    if (length + chunk.length > bytes.length) throw tooLarge()
    bytes.set(chunk, length)
    length += chunk.length
  }
  return bytes.subarray(0, length)
}

/** The encoding that JabRef writes above its entries: `% Encoding: windows-1252`. */
function labelOfComment(bytes: Uint8Array): string | undefined {
  return /^%\s*Encoding:\s*([-\w]+)/im.exec(isomorphicDecode(bytes.subarray(0, 2000)))?.[1]
}
