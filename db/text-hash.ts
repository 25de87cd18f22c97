import { createHash } from 'node:crypto'

/** What tells one text from every other: the SHA-256 of its UTF-8, in lower-case hexadecimal. */
export function hashOfText(body: string): string {
  return createHash('sha256').update(body, 'utf8').digest('hex')
}
