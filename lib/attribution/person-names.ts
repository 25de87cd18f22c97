import type { Phrase } from './phrases'
import { isRole, TITLES } from './roles'

/** A person's name with a role before it: "activist Jane Doe". */
export function isTitledName(phrase: Phrase): boolean {
  return isPersonName(phrase) && (phrase.run?.titles ?? []).some((title) => isRole(title) || TITLES.has(title))
}

/** A name that may be a person's. */
export function isPersonName(phrase: Phrase): boolean {
  return phrase.kind === 'name' && phrase.run?.person !== 'no'
}

/** Prepositions that tie a noun to the one before: "the head of the council". */
export const LINKING: ReadonlySet<string> = new Set([
  'of',
  'at',
  'for',
  'from',
  'with',
  'in',
  'on',
  'to',
  'by',
  'against',
  'about',
])
