import { Inflate } from 'fflate'
import { UnreadableFile } from '@/lib/imports/extraction'

type Part = { method: number; packed: number; size: number; offset: number }

/** Most bytes that one part may unpack to. */
const MOST_UNPACKED = 768 * 1024 * 1024
const MOST_PARTS = 5_000
/** Packed bytes that are unpacked at once: at the highest ratio of the method they make 8 MB. */
const STEP = 8 * 1024

const DAMAGED =
  'This workbook is damaged or cut short. Open it in its program and save it again, or save the sheet as CSV.'

/**
 * The parts of a zipped workbook, after its central directory (PKWARE APPNOTE 4.3). The packed bytes are held, unpacked
 * ones only as they pass.
 */
export class Archive {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #parts = new Map<string, Part>()

  /** @throws {UnreadableFile} where it is no zip that can be read */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
      throw new UnreadableFile(
        'This is a workbook of the older kind (.xls) or one with a password. Save it as .xlsx without a password, or as CSV.',
      )
    if (!startsWith(bytes, [0x50, 0x4b]))
      throw new UnreadableFile('This is not an Excel workbook: it does not begin as a zip.')
    this.#readDirectory()
  }

  has(name: string): boolean {
    return this.#parts.has(name.toLowerCase())
  }

  /** Bytes that a part says it unpacks to: only to be compared, since a file may say anything. */
  sizeOf(name: string): number {
    return this.#parts.get(name.toLowerCase())?.size ?? 0
  }

  /**
   * The bytes of a part, piece by piece.
   *
   * @throws {UnreadableFile} where it is missing, damaged, or unpacks to more than `most` bytes
   */
  *unpack(name: string, most = MOST_UNPACKED): Generator<Uint8Array> {
    const part = this.#parts.get(name.toLowerCase())
    if (!part) throw new UnreadableFile(`This workbook has no part “${name}”.`)
    let unpacked = 0
    for (const piece of this.#pieces(part)) {
      unpacked += piece.length
      if (unpacked > most)
        throw new UnreadableFile(
          `This workbook unpacks to more than ${Math.round(most / 1024 / 1024)} MB, so it was given up. Save the sheet as CSV.`,
        )
      yield piece
    }
  }

  *#pieces({ method, packed, offset }: Part): Generator<Uint8Array> {
    const start = this.#dataStart(offset)
    const data = this.#bytes.subarray(start, start + packed)
    if (method === 0) {
      for (let at = 0; at < data.length; at += STEP) yield data.subarray(at, at + STEP)
      return
    }
    if (method !== 8)
      throw new UnreadableFile('This workbook is packed in a way that is not read. Save it again as .xlsx.')
    const ready: Uint8Array[] = []
    const inflate = new Inflate((piece) => ready.push(piece))
    for (let at = 0; at < data.length; at += STEP) {
      try {
        inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length)
      } catch {
        throw new UnreadableFile(DAMAGED)
      }
      yield* ready.splice(0)
    }
  }

  /** Index of a part's bytes, after its local header. */
  #dataStart(offset: number): number {
    if (offset + 30 > this.#bytes.length || this.#view.getUint32(offset, true) !== 0x04034b50)
      throw new UnreadableFile(DAMAGED)
    return offset + 30 + this.#view.getUint16(offset + 26, true) + this.#view.getUint16(offset + 28, true)
  }

  #readDirectory() {
    const view = this.#view
    const end = this.#directoryEnd()
    const count = view.getUint16(end + 10, true)
    let at = view.getUint32(end + 16, true)
    if (count > MOST_PARTS) throw new UnreadableFile('This file has too many parts for a workbook.')
    for (let index = 0; index < count; index += 1) {
      if (at + 46 > this.#bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new UnreadableFile(DAMAGED)
      const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
        number,
        number,
        number,
      ]
      const name = new TextDecoder().decode(this.#bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/')
      if (view.getUint16(at + 8, true) & 1)
        throw new UnreadableFile('This workbook has a password. Save it without one.')
      this.#parts.set(name.toLowerCase(), {
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      })
      at += 46 + nameLength + extra + comment
    }
  }

  /** Index of the end of the central directory, before a comment of up to 64 kB. */
  #directoryEnd(): number {
    const last = this.#bytes.length - 22
    for (let at = last; at >= 0 && at > last - 0x10000; at -= 1)
      if (this.#view.getUint32(at, true) === 0x06054b50) return at
    throw new UnreadableFile(DAMAGED)
  }
}

const startsWith = (bytes: Uint8Array, mark: number[]) => mark.every((byte, index) => bytes[index] === byte)
