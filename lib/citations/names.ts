import type { SourceRecord } from '@/lib/records/read-model'

type Author = SourceRecord['authors'][number]

/** A name in parts where its sorting name has a comma ("Klingner, Bruce"); whole otherwise. */
export type NameParts = { family: string; given: string } | { literal: string }

export function nameParts({ name, sortName }: Pick<Author, 'name' | 'sortName'>): NameParts {
  const at = sortName.indexOf(',')
  const family = sortName.slice(0, at).trim()
  const given = sortName.slice(at + 1).trim()
  return at > 0 && family && given ? { family, given } : { literal: name }
}

/**
 * Given names as initials: "Victor D." is "V. D.", "Ai-Jun" is "A.-J."; with a small letter after the
 * hyphen it is one name, and "Ki-moon" is "K." (APA Publication Manual, 7th edition, 9.8).
 */
export function initials(given: string): string {
  return given
    .split(/\s+/)
    .filter(Boolean)
    .map((word) =>
      word
        .split('-')
        .filter((part, at) => at === 0 || /^\p{Lu}/u.test(part))
        .map((part) => `${[...part][0]}.`)
        .join('-'),
    )
    .join(' ')
}
