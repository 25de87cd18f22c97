import { createHash } from 'node:crypto'

/**
 * An id made of what a record says, so that the same file read again gives the same id: the beginning of a SHA-256 (64
 * bits) after a word. Parts are kept apart: `['ab', 'c']` and `['a', 'bc']` have different ids.
 */
export function stableId(word: string, parts: readonly (string | null | undefined)[]): string {
  return `${word}-${digest(parts)}`
}

function digest(parts: readonly (string | null | undefined)[]): string {
  const text = parts.map((part) => (part === null || part === undefined ? '\u0000' : `${part.length}:${part}`)).join('')
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
