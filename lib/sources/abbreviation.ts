import { sortNameOf } from '@/lib/imports/author-names'
import { isOrganization } from '@/lib/imports/organizations'

type Cited = { container: string | null | undefined; author: string | undefined; title: string }

/**
 * The short form by which a source is cited where it has none of its own: of what it appeared in, else of its first
 * author, else of its title.
 */
export function proposeAbbreviation({ container, author, title }: Cited): string {
  return abbreviate(container ?? shortAuthor(author) ?? title)
}

/** The family name of a person, and an organization whole. */
function shortAuthor(name: string | undefined): string | undefined {
  return name === undefined || isOrganization(name) ? name : sortNameOf(name).split(',')[0]
}

/** Initials of a capitalized name ("The Quay Gazette" is "QG"), otherwise its first word. */
function abbreviate(name: string): string {
  const plain = name.replace(/[“”„«»"‘’‚「」『』()[\]{}#*_]/gu, '').trim()
  const words = plain
    .split(/\s+/)
    .filter((word) => !/^(the|of|for|and|a|an)$/i.test(word) && /[\p{L}\p{N}]/u.test(word))
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0))
  if (words.length > 1 && words.length <= 6 && capitals.length === words.length) return capitals.join('')
  return [...(words[0]?.replace(/[,;:.!?]+$/, '') || plain || name)].slice(0, 24).join('')
}
