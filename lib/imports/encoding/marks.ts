const MARKS: [encoding: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The encoding that a byte-order mark tells; undefined where there is none. */
export function markOf(bytes: Uint8Array): string | undefined {
  return MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0]
}

/**
 * UTF-16 without a mark is told by its spaces, breaks and Latin letters: units of two bytes of which one is zero and
 * the other ASCII. They are many in one order of the bytes, and few in the other.
 */
export function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 64 * 1024)
  let little = 0
  let big = 0
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (isAscii(head[at]) && head[at + 1] === 0) little += 1
    if (head[at] === 0 && isAscii(head[at + 1])) big += 1
  }
  const most = Math.max(little, big)
  if (most < 2 || most < head.length / 80 || Math.min(little, big) > most / 4) return undefined
  return little > big ? 'utf-16le' : 'utf-16be'
}

function isAscii(byte: number | undefined): boolean {
  return byte !== undefined && (byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127))
}
