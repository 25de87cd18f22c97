import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import { type ZipFile, zipStream } from '@/lib/exports/zip-stream'

/** A folder as the zip of its files, packed while it is read: an import takes a folder as it takes such a zip. */
export function packedFolder(folder: string): { name: string; chunks: AsyncIterable<Uint8Array> } {
  return { name: `${basename(resolve(folder))}.zip`, chunks: zipStream(filesIn(folder)) }
}

/** The files of a folder and the folders in it, in the order of their paths. Links are not followed. */
async function* filesIn(folder: string): AsyncGenerator<ZipFile> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  for (const path of paths.sort())
    yield { path: relative(folder, path).split(sep).join('/'), content: createReadStream(path) }
}
