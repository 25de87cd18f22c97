import { Readable } from 'node:stream'
import { type Entry, fromRandomAccessReaderPromise, getFileNameLowLevel, RandomAccessReader, type ZipFile } from 'yauzl'
import { areSingle, decodeStrictly, guessEncodings } from '@/lib/imports/encoding/guess'
import { UnreadableFile } from '@/lib/imports/extraction'
import { LARGEST_FILE } from '@/lib/imports/limits'
import type { ImportedFile } from '@/lib/record-imports/reading'

/** A file of a folder. `path` is its way from the top of the folder; nothing is ever written under it. */
export type FolderFile = { path: string; size: number; bytes(): Promise<Uint8Array> }

const MOST_FILES = 10_000
/** Most bytes of all files unpacked together. */
const MOST_UNPACKED = 2 * 1024 * 1024 * 1024

/**
 * The files of a zip, in the order of their paths, each of which is unpacked when it is asked for. Only the list is held.
 *
 * @throws {UnreadableFile} where the file is no zip, damaged, or has more in it than is taken
 */
export async function filesOfZip(file: ImportedFile): Promise<FolderFile[]> {
  const zip = await opened(file)
  const entries: Entry[] = []
  let unpacked = 0
  try {
    for await (const entry of zip.eachEntry()) {
      entries.push(entry)
      unpacked += entry.uncompressedSize
      if (entries.length > MOST_FILES)
        throw new UnreadableFile(`This zip has more than ${MOST_FILES.toLocaleString('en')} files. Import it in parts.`)
      if (unpacked > MOST_UNPACKED)
        throw new UnreadableFile('This zip unpacks to more than 2 GB, so it was not opened. Import it in parts.')
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : damaged()
  }
  const paths = pathsOf(entries)
  return entries
    .map((entry, index) => ({
      path: paths[index] ?? '',
      size: entry.uncompressedSize,
      bytes: () => bytesOf(zip, entry),
    }))
    .filter(({ path }) => !path.endsWith('/'))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function opened(file: ImportedFile): Promise<ZipFile> {
  try {
    return await fromRandomAccessReaderPromise(new Ranges(file), file.size, {
      lazyEntries: true,
      decodeStrings: false,
      validateEntrySizes: true,
      autoClose: false,
    })
  } catch {
    throw damaged()
  }
}

const damaged = () => new UnreadableFile('This zip is damaged or cut short. Make it again.')

class Ranges extends RandomAccessReader {
  readonly #file: ImportedFile
  constructor(file: ImportedFile) {
    super()
    this.#file = file
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#file.chunks({ start, end }))
  }
}

/** The bytes of a file, of which no more are unpacked than its entry says. */
async function bytesOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw new UnreadableFile('It is locked with a password. Make the zip without one.')
  if (entry.uncompressedSize > LARGEST_FILE)
    throw new UnreadableFile(`It is larger than ${LARGEST_FILE / 1024 / 1024} MB, the most that is taken of a file.`)
  try {
    const bytes = new Uint8Array(entry.uncompressedSize)
    let length = 0
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      bytes.set(chunk as Uint8Array, length)
      length += (chunk as Uint8Array).length
    }
    return bytes.subarray(0, length)
  } catch {
    throw new UnreadableFile('It is damaged in the zip, or packed in a way that is not read. Make the zip again.')
  }
}

/**
 * The paths of entries. Those that are not marked as UTF-8 are UTF-8 where they can be (macOS marks none), in the
 * two-byte encoding of the whole list where that is likely (Korean, Japanese and Chinese Windows), else in that of the
 * format, code page 437.
 */
function pathsOf(entries: Entry[]): string[] {
  const raw = entries.map(({ fileNameRaw }) => new Uint8Array(fileNameRaw))
  const unmarked = entries.flatMap(({ generalPurposeBitFlag }, at) =>
    generalPurposeBitFlag & 0x800 ? [] : (raw[at] ?? []),
  )
  const all = Uint8Array.from(unmarked.flatMap((bytes) => [...bytes, 10]).slice(0, 256 * 1024))
  const guessed = areSingle(all) ? undefined : guessEncodings(all)[0]?.encoding
  return entries.map(({ generalPurposeBitFlag, fileNameRaw, extraFields }, at) => {
    const bytes = raw[at] ?? new Uint8Array()
    const decoded =
      decodeStrictly(bytes, 'utf-8') ??
      (guessed && !(generalPurposeBitFlag & 0x800) ? decodeStrictly(bytes, guessed) : undefined) ??
      getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
    return decoded.replaceAll('\\', '/').normalize('NFC')
  })
}
