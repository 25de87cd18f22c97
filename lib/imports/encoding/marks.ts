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
 * UTF-16 without a mark is told by its spaces, breaks and Latin letters: every second byte of them is zero, and the
 * zeros stand on one side only.
 */
export function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 64 * 1024)
  const zeros = [0, 0]
  for (let at = 0; at < head.length; at += 1) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const most = Math.max(even, odd)
  if (bytes.length % 2 !== 0 || most < 2 || most < head.length / 40 || Math.min(even, odd) > most / 20) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}
