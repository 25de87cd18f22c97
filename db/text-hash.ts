import { createHash } from 'node:crypto'

/** The SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
export function hashOfText(body: string): string {
  return createHash('sha256').update(body, 'utf8').digest('hex')
}
