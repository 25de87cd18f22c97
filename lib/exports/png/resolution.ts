/** Length of the signature and of the chunk IHDR, which comes first. */
const HEAD = 8 + 25
const INCH = 0.0254

/**
 * Adds a chunk pHYs, by which programs place a picture at its size (PNG specification, 11.3.4.3).
 *
 * @param dots per inch
 */
export function withResolution(png: Uint8Array, dots: number): Uint8Array {
  const chunk = new DataView(new ArrayBuffer(21))
  chunk.setUint32(0, 9)
  for (const [index, letter] of [...'pHYs'].entries()) chunk.setUint8(4 + index, letter.charCodeAt(0))
  const perMetre = Math.round(dots / INCH)
  chunk.setUint32(8, perMetre)
  chunk.setUint32(12, perMetre)
  // 1: the unit is the metre.
  chunk.setUint8(16, 1)
  chunk.setUint32(17, crc(new Uint8Array(chunk.buffer, 4, 13)))
  const written = new Uint8Array(png.length + chunk.byteLength)
  written.set(png.subarray(0, HEAD))
  written.set(new Uint8Array(chunk.buffer), HEAD)
  written.set(png.subarray(HEAD), HEAD + chunk.byteLength)
  return written
}

/** The checksum of a chunk's name and data (PNG specification, annex D), bit by bit: it has 13 bytes. */
function crc(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  }
  return ~rest >>> 0
}
