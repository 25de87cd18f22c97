import { createHash } from 'node:crypto'

/** Namespace of the UUIDs that Parley makes from names. It never changes: files of other programs hold them. */
const NAMESPACE = '6f1d3c1e-8a1b-5d0f-9d58-0c6f4b7c7a10'

/**
 * The UUID of a name (version 5, RFC 9562): the same name has the same UUID in every library and file.
 *
 * @param name such as `topic/sanctions-relief`
 */
export function uuidOf(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
  const bytes = hash.subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
