import type { Paragraph } from '../paragraphs'
import { OWN_SCORES, type OwnWords } from './own-words'

/** The line or the words that a post begins with: its date, and whose it is where the line says so. */
export type PostHeader = { from: number; to: number; date?: string; name?: string }

/** The headers of the posts of a text, in order: dates with a time, handles with a date, or numbers of a thread. */
export function listPostHeaders(text: string, paragraphs: Paragraph[]): PostHeader[] {
  const headers: PostHeader[] = []
  let thread = 0
  paragraphs.forEach(({ start, end }, index) => {
    const line = text.slice(start, Math.min(end, start + LONGEST_HEADER))
    if (!/\d/.test(line)) return
    const dated = DATED.exec(line) ?? HANDLE.exec(line)
    if (dated && (dated[0].length === end - start || dated.groups?.open)) {
      headers.push({
        ...nameAbove(text, paragraphs[index - 1], line),
        to: start + dated[0].length,
        date: dated.groups?.date?.trim(),
        from: start,
      })
      return
    }
    const numbered = /^(?<number>\d{1,3})\s?\/\s?(?:\d{1,3}\b)?\s*/u.exec(line)
    if (!numbered || Number(numbered.groups?.number) !== thread + 1) return
    thread++
    headers.push({ from: start, to: start + numbered[0].length })
  })
  return headers
}

/** The words of every post, with its date. Reposts of what others wrote are left out. */
export function readPosts(
  text: string,
  paragraphs: Paragraph[],
  headers: PostHeader[],
  author: string | undefined,
): OwnWords[] {
  const names = new Set(headers.flatMap(({ name }) => name ?? []))
  const [onlyName] = names
  const last = paragraphs.at(-1)
  // Where the date stands below each post, the last line of the text is one and the first is none.
  const below = headers[0]?.from !== paragraphs[0]?.start && last !== undefined && headers.at(-1)?.to === last.end
  let passed = 0
  return paragraphs.flatMap(({ start, end }, index) => {
    let from = start
    while (passed < headers.length && (headers[passed]?.from ?? 0) <= start) {
      from = Math.max(start, headers[passed]?.to ?? start)
      passed++
    }
    const words = text.slice(from, end)
    const following = headers[passed]
    const current = below ? following : headers[passed - 1]
    // The name above the next handle belongs to the next post.
    const isNameLine =
      following?.name !== undefined &&
      following.from === paragraphs[index + 1]?.start &&
      words.trim() === following.name
    if (!current || isNameLine || !/[\p{L}\p{N}]/u.test(words) || REPOST.test(words)) return []
    const speaker = author ?? current.name ?? (names.size === 1 ? onlyName : undefined)
    const score = speaker ? (author ? OWN_SCORES.named : OWN_SCORES.heading) : OWN_SCORES.unknown
    const begin = from + (words.length - words.trimStart().length)
    const date = current.date ? { date: current.date } : {}
    return [{ start: begin, end, mode: 'authored' as const, speaker, score, ...date }]
  })
}

const LONGEST_HEADER = 120
const REPOST = /^\s*(?:RT @\w|Repost(?:ed)?\b|Retweet(?:ed)?\b|(?:["“])?@\w+: )/u

const CLOCK =
  /\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s?(?:[AaPp]\.?[Mm]\.?)?(?:\s?(?:Z|UTC|GMT|[ECMP][SD]?T|[+-]\d{2}:?\d{2}))?/u
    .source
const DAY =
  /(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:,? \d{4})?|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?(?: \d{4})?))/u
    .source
const DATED = new RegExp(
  `^(?<open>\\[)?(?:Posted (?:on |at )?)?(?<date>${DAY}(?:,| at| ·| -|T)?\\s?${CLOCK}|${CLOCK}(?: ·| -| on|,)?\\s?${DAY})(?:\\])?(?:,? (?:post|status|id|tweet|no\\.?|#)\\s?#?\\w+|\\s?[·|]\\s?[^\\n]{0,40})?(?:\\s*$|(?<=\\])\\s*)`,
  'u',
)
const HANDLE = new RegExp(
  `^(?:[^\\n@]{0,40} )?\\(?@\\w{1,30}(?:@[\\w.]+)?\\)?\\s?[·|,–—-]?\\s?(?<date>${DAY}(?:,? (?:at )?${CLOCK})?|\\d{1,2}[hm])\\s*$`,
  'u',
)

/** The name that stands before a handle, in its line or in the line above. */
function nameAbove(text: string, above: Paragraph | undefined, line: string): { name?: string } {
  if (!line.includes('@')) return {}
  const inLine = /^(?<name>\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,3}) \(?@/u.exec(line)?.groups?.name
  if (inLine) return { name: inLine }
  const before = above ? text.slice(above.start, Math.min(above.end, above.start + 60)) : ''
  return /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u.test(before) ? { name: before } : {}
}
