import type { SourceRecord } from '@/lib/records/read-model'

type Author = SourceRecord['authors'][number]

/** Family and given name where the sort name has a comma ("Klingner, Bruce"); otherwise the whole name. */
export type NameParts = { family: string; given: string } | { literal: string }

export function nameParts({ name, sortName }: Pick<Author, 'name' | 'sortName'>): NameParts {
  const comma = sortName.indexOf(',')
  const family = sortName.slice(0, comma).trim()
  const given = sortName.slice(comma + 1).trim()
  return comma > 0 && family && given ? { family, given } : { literal: name }
}

/**
 * Initials of given names: "Victor D." is "V. D.", "Ai-Jun" is "A.-J."; a lower-case letter after the hyphen makes it one
 * name, so "Ki-moon" is "K." (APA Publication Manual, 7th edition, 9.8).
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
