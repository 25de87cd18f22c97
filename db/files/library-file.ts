import type { Library } from '@/db/library'
import { findDataVersion } from '@/db/queries/library/data-version'
import { findIdentity } from '@/db/queries/library/identity'
import { readShownRecords } from '@/db/queries/library/shown-records'
import { position } from '@/db/schema/positions'
import { streamBundle } from '@/lib/bundle/stream'
import { packageName } from '@/lib/data-package/descriptor'
import { type RecordReader, writeDataPackage } from '@/lib/data-package/write'
import { encodeStream } from '@/lib/exports/encode'
import { findLibraryFile, type LibraryFile } from '@/lib/exports/library-files'
import type { LibraryAbout } from '@/lib/library-tables/about'
import type { PublicAddress } from './file-view'
import type { FileRefusal, OpenFile } from './open-file'
import { writePlainDatabase } from './plain-database'
import { openQdaLibrary } from './qda-project'

/**
 * Opens a file of the whole library, with the records that the viewer is shown, so that nothing of an unpublished coding
 * leaves. It is read until the last byte, so the handle must see one state of the library for as long, see
 * `Engine.snapshot`.
 */
export async function openLibraryFile(
  library: Library,
  { format, query }: { format: string; query: string },
  publicAddress: PublicAddress,
): Promise<OpenFile | FileRefusal> {
  const file = findLibraryFile(format)
  if (!file) return { kind: 'not-found', message: `The library has no file in the form of .${format}.` }
  if (new URLSearchParams(query).size > 0) return { kind: 'invalid', message: 'This file takes no parameters.' }
  const [version, identity] = await Promise.all([findDataVersion(library), findIdentity(library)])
  if (!version) return { kind: 'not-found', message: 'The database holds no library yet. Run: parley seed' }
  const { library: title, ...rest } = version
  const about: LibraryAbout = { title, identity, ...rest, address: publicAddress }
  const name = `${packageName(title)}-v${about.dataVersion}.${file.extension}`
  const records: RecordReader = (type) => readShownRecords(library, type)
  return {
    head: { name, mediaType: file.mediaType, rows: 0 },
    body: await WRITERS[file.format](records, about, library),
  }
}

/** Up to this number of positions, writing the library takes less time than starting a thread. */
const AT_ONCE = 1_000

/** Whether a server should write the whole library on a worker thread, because it takes long. */
export const isLongLibrary = async (library: Library): Promise<boolean> => (await library.$count(position)) > AT_ONCE

const WRITERS: Record<
  LibraryFile['format'],
  (
    records: RecordReader,
    about: LibraryAbout,
    library: Library,
  ) => AsyncIterable<Uint8Array> | Promise<AsyncIterable<Uint8Array>>
> = {
  datapackage: writeDataPackage,
  sqlite: writePlainDatabase,
  qdpx: (_, __, library) => openQdaLibrary(library),
  json: (records, about) => encodeStream(streamBundle(about, records)),
}
