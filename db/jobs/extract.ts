import { extractFile } from '@/lib/imports/extract'
import { type Extraction, UnreadableFile } from '@/lib/imports/extraction'
import { readInput } from './job-input'

/** Standard output of `build/extract.mjs`, as JSON. */
export type ExtractAnswer = { extraction: Extraction } | { problem: string; tooLarge: boolean }

// The argument is the file's name, standard input its bytes. Standard output is kept for the answer, so warnings of
// libraries go to standard error.
console.log = console.error
const answer = await extract(process.argv[2] ?? '', await readInput())
process.stdout.write(JSON.stringify(answer))

async function extract(name: string, bytes: Uint8Array): Promise<ExtractAnswer> {
  try {
    return { extraction: await extractFile(name, bytes) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { problem: error.message, tooLarge: error.tooLarge }
    throw error
  }
}
