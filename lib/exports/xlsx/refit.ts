import { unzipSync, type Zippable, zipSync } from 'fflate'

/**
 * Lets programs fit the rows of a workbook to their text again. hucre marks each height that it is given as chosen by
 * the user; without that mark it is a first guess, for programs that do not fit rows on opening.
 */
export function withRefittingRows(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook)
  const names = Object.keys(parts)
  // fflate writes local time, so a local date gives the same bytes in every time zone.
  const mtime = new Date(1980, 0, 1)
  const files: Zippable = {}
  for (const name of names) {
    const part = parts[name] ?? new Uint8Array()
    files[name] = [name.startsWith('xl/worksheets/sheet') ? without(part, MARK) : part, { mtime, level: 6 }]
    delete parts[name]
  }
  return zipSync(files)
}

const MARK = new TextEncoder().encode(' customHeight="1"')

/** Bytes without every occurrence of others. On bytes, because a sheet as one string needs twice its memory. */
function without(bytes: Uint8Array, mark: Uint8Array): Uint8Array {
  const kept = Buffer.allocUnsafe(bytes.length)
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let [from, length] = [0, 0]
  for (let at = source.indexOf(mark); at >= 0; at = source.indexOf(mark, from)) {
    length += source.copy(kept, length, from, at)
    from = at + mark.length
  }
  length += source.copy(kept, length, from)
  return kept.subarray(0, length)
}
