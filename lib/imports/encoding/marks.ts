const MARKS: [encoding: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The encoding of a byte-order mark; undefined without one. */
export function markOf(bytes: Uint8Array): string | undefined {
  return MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0]
}

/**
 * Recognizes UTF-16 without a byte-order mark by spaces, line breaks and Latin letters: units with one zero byte and
 * one ASCII byte, many in one byte order and few in the other.
 */
export function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 64 * 1024)
  let little = 0
  let big = 0
  for (let index = 0; index + 1 < head.length; index += 2) {
    if (isAscii(head[index]) && head[index + 1] === 0) little += 1
    if (head[index] === 0 && isAscii(head[index + 1])) big += 1
  }
  const most = Math.max(little, big)
  if (most < 2 || most < head.length / 80 || Math.min(little, big) > most / 4) return undefined
  return little > big ? 'utf-16le' : 'utf-16be'
}

function isAscii(byte: number | undefined): boolean {
  return byte !== undefined && (byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127))
}
