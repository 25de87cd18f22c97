import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { UnreadableFile } from '@/lib/imports/extraction'
import { lineSchema } from '@/lib/record-imports/line-schema'
import type { Line } from '@/lib/record-imports/reading'
import { JobFailure, type JobLimits } from './job-process'
import type { ReadingHeader, ReadingSays } from './read-records'
import { inTurn } from './run-job'
import { streamJob } from './stream-job'

/** For a file of `LARGEST_IMPORT` bytes that is read as a stream; formats that are held whole have the heap for it. */
const LIMITS: JobLimits = { seconds: 180, patience: 1800, megabytes: 900, heap: 640, young: 16, bytes: 2 ** 31 }
/** For texts, each of which is extracted as an upload of its own would be. */
const TEXT_LIMITS: JobLimits = { ...LIMITS, seconds: 600 }

const GIVEN_UP = {
  time: 'Reading this file took too long, so it was given up.',
  memory: 'Reading this file took too much memory, so it was given up.',
  size: 'There is more in this file than can be taken.',
  busy: 'Several files are being read already. Try again in a minute.',
  broken: 'This file could not be read.',
}

type Input = Omit<ReadingHeader, 'file'> & { file: { name: string; size: number; chunks: AsyncIterable<Uint8Array> } }

/**
 * Reads an untrusted file in a separate process, from a private copy, and hands on its lines in some at a time. The
 * process reads ahead while they are used, by a few megabytes.
 *
 * @throws {UnreadableFile} for every failure, in words
 */
export async function readRecordsApart(input: Input, use: (lines: Line[]) => Promise<void>, limits = limitsOf(input)) {
  try {
    await inTurn('read-records', () => read(input, use, limits))
  } catch (error) {
    throw error instanceof JobFailure ? new UnreadableFile(`${GIVEN_UP[error.reason]} Nothing was imported.`) : error
  }
}

const limitsOf = ({ kind }: Input) => (kind === 'texts' ? TEXT_LIMITS : LIMITS)

async function read({ file, ...input }: Input, use: (lines: Line[]) => Promise<void>, limits: JobLimits) {
  const folder = await mkdtemp(join(tmpdir(), 'parley-import-'))
  try {
    // The file's own ending, which some readers go by; its name is a stranger's.
    const [, ending = ''] = /(\.[a-z0-9]{1,8})$/i.exec(basename(file.name)) ?? []
    const path = join(folder, `file${ending}`)
    await pipeline(Readable.from(file.chunks), createWriteStream(path, { mode: 0o600 }))
    const header: ReadingHeader = { ...input, file: { name: file.name, size: file.size, path } }
    await handOn(streamJob('read-records', [], JSON.stringify(header), limits), use)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Lines handed on together, by number and by characters. */
const TOGETHER = { lines: 2_000, characters: 4_000_000 }

async function handOn(spoken: AsyncIterable<string[]>, use: (lines: Line[]) => Promise<void>) {
  let lines: Line[] = []
  let characters = 0
  for await (const texts of spoken)
    for (const text of texts) {
      const said = parseSaid(text)
      if (said.kind === 'unreadable') throw new UnreadableFile(said.message)
      if (said.kind !== 'end') lines.push(said)
      characters += text.length
      if (said.kind === 'end' || lines.length >= TOGETHER.lines || characters >= TOGETHER.characters) {
        await use(lines)
        lines = []
        characters = 0
      }
      if (said.kind === 'end') return
    }
  throw new JobFailure('broken', 'ended without its last line')
}

function parseSaid(text: string): ReadingSays {
  try {
    const said: unknown = JSON.parse(text)
    const { kind, message } = said as { kind?: unknown; message?: unknown }
    if (kind === 'end') return { kind }
    if (kind === 'unreadable') return { kind, message: String(message).slice(0, 2000) }
    return lineSchema.parse(said)
  } catch (error) {
    throw new JobFailure('broken', `said something else than a line: ${(error as Error).message}`)
  }
}
