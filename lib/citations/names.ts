import type { SourceRecord } from '@/lib/records'

type Author = SourceRecord['authors'][number]

/** A name in parts where its sorting name has a comma ("Klingner, Bruce"); whole otherwise. */
export type NameParts = { family: string; given: string } | { literal: string }

export function nameParts({ name, sortName }: Pick<Author, 'name' | 'sortName'>): NameParts {
  const comma = sortName.indexOf(',')
  const family = sortName.slice(0, comma).trim()
  const given = sortName.slice(comma + 1).trim()
  return comma > 0 && family && given ? { family, given } : { literal: name }
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
        .filter((part, index) => index === 0 || /^\p{Lu}/u.test(part))
        .map((part) => `${[...part][0]}.`)
        .join('-'),
    )
    .join(' ')
}
