import { authorNames } from '@/lib/imports/author-names'
import { UnreadableFile } from '@/lib/imports/extraction'
import { type DateOrder, NAME_DATE, readNameDate } from './name-date'

/** What a file's name says, part by part, as written in it. */
export type NameParts = { date?: string; author?: string; container?: string; title?: string }

const PARTS: Record<string, string> = {
  date: NAME_DATE,
  author: String.raw`[\p{L}][^_]*?`,
  container: String.raw`[\p{L}][^_]*?`,
  title: '.+',
  skip: '.+?',
}

/** Patterns that are tried, the one that says most first. */
const PATTERNS = [
  '{date} - {author} - {title}',
  '{author} - {date} - {title}',
  '{date} {author} - {title}',
  '{author} ({date}) {title}',
  '{date}_{author}_{title}',
  '{author}_{date}_{title}',
  '{date} - {title}',
  '{date}_{title}',
  '{title}_{date}',
  '{title} - {date}',
  '{title} ({date})',
  '{date} {title}',
  '{title} {date}',
  '{date}-{title}',
  '{author} - {title}',
  '{date}',
]

/**
 * Makes a reader of names from a pattern such as `{date} {author} - {title}`: the parts are date, author, container and
 * title, and `{skip}` for what says nothing. It gives undefined for a name that does not fit.
 *
 * @throws {UnreadableFile} for a pattern without a part, or with one that is not known or comes twice
 */
export function readerOfNames(pattern: string): (name: string) => NameParts | undefined {
  const names = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, part = '']) => part)
  const wrong = names.find((part) => !(part in PARTS)) ?? names.find((part, at) => names.indexOf(part) < at)
  if (names.length === 0 || names.length > 6 || wrong !== undefined)
    throw new UnreadableFile(
      `The pattern “${pattern}” is not one for names: write {date}, {author}, {container} and {title}, each at most once, and {skip} for the rest.`,
    )
  const source = pattern
    .split(/(\{[^{}]*\})/)
    .map((piece) => {
      const part = /^\{(.*)\}$/.exec(piece)?.[1]
      if (part === undefined) return literal(piece)
      return part === 'skip' ? PARTS.skip : `(?<${part}>${PARTS[part]})`
    })
    .join('')
  const expression = new RegExp(`^${source}$`, 'u')
  return (name) => expression.exec(name.slice(0, LONGEST_NAME))?.groups as NameParts | undefined
}

/** Characters of a name that are looked at. */
const LONGEST_NAME = 255

/** Words between parts: any white space for a space, any dash for a dash with spaces around it. */
function literal(words: string): string {
  return words
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/ [-–—] /g, String.raw`\s+[-–—]\s+`)
    .replace(/ +/g, String.raw`\s+`)
}

/** The pattern that most names fit, at least half of them; undefined where none is. */
export function guessPattern(names: string[], order: DateOrder | null): string | undefined {
  const counts = PATTERNS.map((pattern) => {
    const read = readerOfNames(pattern)
    return { pattern, count: names.filter((name) => fits(read(name), order)).length }
  })
  const most = Math.max(0, ...counts.map(({ count }) => count))
  return most * 2 >= names.length ? counts.find(({ count }) => count === most && most > 0)?.pattern : undefined
}

/** Whether what stands at the place of a date is one, and at the place of an author may be a name. */
function fits(parts: NameParts | undefined, order: DateOrder | null): boolean {
  if (!parts) return false
  if (parts.date !== undefined && !readNameDate(parts.date, order)) return false
  if (parts.title !== undefined && !/\p{L}{2}/u.test(parts.title)) return false
  return parts.author === undefined || isNameLike(parts.author)
}

/** Up to four words with capitals, small ones between them. */
function isNameLike(words: string): boolean {
  const all = words.trim().split(/\s+/)
  const capitals = all.filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word))
  return all.length <= 5 && capitals.length * 2 > all.length && authorNames(words).length > 0
}
