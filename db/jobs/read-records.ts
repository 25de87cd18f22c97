import { createReadStream } from 'node:fs'
import { UnreadableFile } from '@/lib/imports/extraction'
import type { ByteRange, ImportKind, Line, ReaderInput } from '@/lib/record-imports/reading'
import { readInput } from './job-input'
import { RECORD_READERS } from './record-readers'
import { sendAhead } from './send-ahead'

/** Standard input of `build/read-records.mjs`, as JSON. */
export type ReadingHeader = Omit<ReaderInput, 'file'> & {
  kind: ImportKind
  file: { name: string; size: number; path: string }
}

/** Standard output, a line of JSON each: the lines of the reader, or why there are none. The last says that it is. */
export type ReadingSays = Line | { kind: 'unreadable'; message: string } | { kind: 'end' }

/** Characters of lines that are sent together. */
const TOGETHER = 64 * 1024

// Standard output is kept for the lines, so warnings of libraries go to standard error.
console.log = console.error
const header = JSON.parse(new TextDecoder().decode(await readInput())) as ReadingHeader
let waiting = ''
try {
  for await (const line of read(header)) await say(line)
  await say({ kind: 'end' }, true)
} catch (error) {
  if (!(error instanceof UnreadableFile)) throw error
  await say({ kind: 'unreadable', message: error.message }, true)
}

async function* read({ kind, file, ...input }: ReadingHeader): AsyncGenerator<Line> {
  const load = RECORD_READERS[kind]
  if (!load) throw new UnreadableFile(`Files of the kind ${kind} cannot be imported yet.`)
  const reader = await load()
  // The end of a stream is the last byte that is read.
  const chunks = (range?: ByteRange): AsyncIterable<Uint8Array> =>
    createReadStream(file.path, range && { start: range.start, end: range.end - 1 })
  yield* reader({ ...input, file: { ...file, chunks } })
}

/** Goes on reading while the lines before are used, and waits where they are used much more slowly than read. */
async function say(said: ReadingSays, now = false): Promise<void> {
  waiting += `${JSON.stringify(said)}\n`
  if (!now && waiting.length < TOGETHER) return
  const text = waiting
  waiting = ''
  await sendAhead(process.stdout, text)
}
