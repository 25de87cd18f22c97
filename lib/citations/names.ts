import { isOrganization } from '@/lib/imports/organizations'
import type { SourceRecord } from '@/lib/records/read-model'

type Author = SourceRecord['authors'][number]

/**
 * A person's name in the parts that citation formats know, or the whole name of an organization or of somebody who is
 * filed under the whole name. `particle` belongs to the family name ("van der" Berg), `dropped` is written before it and
 * left out of filing (Gate, Charles "de"), `suffix` is one of descent ("Jr.", "III"); each is empty where there is none.
 */
export type NameParts = PersonName | { literal: string }

export type PersonName = { family: string; given: string; particle: string; dropped: string; suffix: string }

/** Which of several people of one name. */
const SUFFIX = /^(jr|sr|ii|iii|iv)\.?$/i
/** Degrees and the like, which no style of citation names. */
const CREDENTIALS = /^(ph\.?\s?d|m\.?d|esq|m\.?a|d\.?phil|ret|usn|usaf)\.?$/i
/** What a given name never ends in, but what is left of an organization's name does: "Tides, Ministry of". */
const UNFINISHED = /(^| )(of|for|on|and)$|^(the|a|an|der|die|das|le|la|les|el|los|las)$/i
const SMALL = /^\p{Ll}/u

/**
 * Parts an author's name by its sort name: "Klingner, Bruce", "van der Berg, Ai-Jun", "Gate, Charles de",
 * "Reeve, Tobin, Jr." (or "Reeve, Jr., Tobin"). A comma alone makes no person: an organization, and a name whose sort
 * name has commas of another kind, stay whole.
 */
export function nameParts({ name, sortName }: Pick<Author, 'name' | 'sortName'>): NameParts {
  const whole = { literal: name }
  const [family = '', ...others] = sortName.split(',').map((part) => part.trim().replace(/\s+/g, ' '))
  const rest = others.filter((part) => part !== '' && !CREDENTIALS.test(part))
  const suffixes = rest.filter((part) => SUFFIX.test(part))
  const [given, ...further] = rest.filter((part) => !SUFFIX.test(part))
  if (!family || !given || further.length > 0 || UNFINISHED.test(given)) return whole
  if (name === sortName && isFirm(name)) return whole
  const [familyName, after] = splitSuffix(family)
  const [givenName, last] = splitSuffix(given)
  return { ...particles(familyName, givenName), suffix: suffixes[0] ?? last ?? after ?? '' }
}

/** The name in reading order: "Charles de Gate", "Tobin Reeve Jr.". */
export function nameInOrder(parts: NameParts): string {
  if ('literal' in parts) return parts.literal
  return spaced(parts.given, parts.dropped, familyOf(parts), parts.suffix)
}

/** The family name with the particle that belongs to it: "van der Berg". */
function familyOf({ particle, family }: PersonName): string {
  return spaced(particle, family)
}

/** The name as it is filed: "Gate, Charles de", "Reeve, Tobin, Jr.". @param given the given names, or their initials */
export function nameAsFiled(parts: PersonName, given = parts.given): string {
  return [familyOf(parts), spaced(given, parts.dropped), parts.suffix].filter(Boolean).join(', ')
}

/**
 * Initials of given names: "Victor D." is "V. D.", "J.D." is "J. D.", "Ai-Jun" is "A.-J."; a lower-case letter after the
 * hyphen makes it one name, so "Ki-moon" is "K." (APA Publication Manual, 7th edition, 9.8). Small words between names
 * stay: "Maria da Luz" is "M. da L.".
 */
export function initials(given: string): string {
  const words = given
    .normalize('NFC')
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(/\s+/)
    .filter(Boolean)
  return words.map((word, index) => (index > 0 && SMALL.test(word) ? word : initial(word))).join(' ')
}

function initial(word: string): string {
  const parts = word.split('-').filter((part, index) => index === 0 || /^\p{Lu}/u.test(part))
  return parts
    .flatMap((part) => /\p{L}\p{M}*/u.exec(part) ?? [])
    .map((letter) => `${letter}.`)
    .join('-')
}

/** Whether a name with a comma that nobody turned round is an organization's. "Court, Ines" is none. */
function isFirm(name: string): boolean {
  return /\s(&|and)\s/.test(name) || (name.trim().split(/\s+/).length > 2 && isOrganization(name))
}

/** "Tobin Jr." is "Tobin" and "Jr."; a name of one word is no suffix. */
function splitSuffix(name: string): [name: string, suffix: string | undefined] {
  const words = name.split(' ')
  const last = words.at(-1) ?? ''
  return words.length > 1 && SUFFIX.test(last) ? [words.slice(0, -1).join(' '), last] : [name, undefined]
}

/** Small words before the family name belong to it; small words behind the given names are written between the two. */
function particles(family: string, given: string): Omit<PersonName, 'suffix'> {
  const [families, givens] = [family.split(' '), given.split(' ')]
  const own = families.findIndex((word) => !SMALL.test(word))
  const from = own === -1 ? families.length - 1 : own
  const to = givens.findLastIndex((word) => !SMALL.test(word)) + 1 || givens.length
  return {
    family: families.slice(from).join(' '),
    given: givens.slice(0, to).join(' '),
    particle: families.slice(0, from).join(' '),
    dropped: givens.slice(to).join(' '),
  }
}

/** Joined by spaces, but not after an apostrophe: "d’" and "Arc" are "d’Arc". */
function spaced(...parts: string[]): string {
  return parts
    .filter(Boolean)
    .join(' ')
    .replace(/(\p{Ll}[’']) (?=\p{Lu})/gu, '$1')
}
