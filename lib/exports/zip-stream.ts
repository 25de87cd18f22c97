import { Zip, ZipDeflate } from 'fflate'

type Level = NonNullable<ConstructorParameters<typeof ZipDeflate>[1]>['level'] & number

/** A file of a zip: its path, and its content in chunks. */
export type ZipFile = { path: string; content: AsyncIterable<Uint8Array> }

/**
 * Zips files while they are read, chunk by chunk, so that none is held whole. Equal files give equal bytes.
 *
 * @param level of compression, 1 to 9
 */
export async function* zipStream(files: AsyncIterable<ZipFile>, level: Level = 6): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = []
  let fault: Error | undefined
  const zip = new Zip((error, chunk) => {
    if (error) fault = error
    else if (chunk.length > 0) made.push(chunk)
  })
  const take = (): Uint8Array[] => {
    if (fault) throw fault
    const taken = made
    made = []
    return taken
  }
  for await (const { path, content } of files) {
    const entry = new ZipDeflate(path, { level })
    // fflate writes local time, so a local date gives the same bytes in every time zone.
    entry.mtime = new Date(1980, 0, 1)
    zip.add(entry)
    for await (const chunk of content) {
      entry.push(chunk)
      yield* take()
    }
    entry.push(new Uint8Array(), true)
    yield* take()
  }
  zip.end()
  yield* take()
}
