import { withoutDateline } from '../datelines'
import { isGivenName } from '../given-names'
import type { Paragraph } from '../paragraphs'
import { isCollective, isRole, ORGANIZATION_WORDS, TITLES } from '../roles'
import { withoutTitles } from './authors'
import { splitTitles } from './directory'
import { OWN_SCORES, type OwnWords } from './own-words'
import { isFurniture, ownPieces } from './running-text'

/** The paragraphs from index `from` up to, not including, `to`, that a lead-in or a title puts down to one speaker. */
export type Statement = { from: number; to: number; speaker: string; quoted: boolean; score: number }

/**
 * The statements of a text: what follows "Rep. A. B. (XX-01), …, issued the following statement:", or the title
 * "Statement by X". A statement in quotation marks ends with its last paragraph that begins with one.
 */
export function listStatements(text: string, paragraphs: Paragraph[]): Statement[] {
  const leads = paragraphs.flatMap((paragraph, index) => {
    const { start, end } = withoutDateline(text, paragraph)
    const speaker = findLeadSpeaker(text.slice(start, Math.min(end, start + LONGEST_LEAD)))
    return speaker ? [{ from: index + 1, speaker, score: OWN_SCORES.byline }] : []
  })
  const title = leads.length === 0 ? findTitle(text, paragraphs) : undefined
  const all = title ? [title] : leads
  return all.flatMap(({ from, speaker, score }, order) => {
    const end = Math.min(
      all[order + 1] ? (all[order + 1]?.from ?? 0) - 1 : paragraphs.length,
      endOfText(text, paragraphs, from),
    )
    let first = from
    while (first < end && isFurniture(lineOf(text, paragraphs[first]))) first++
    const quoted = MARK.test(lineOf(text, paragraphs[first]))
    // Prose that quotes, after a title, is a report of what was said.
    if (title && (quoted || hasReporting(text, paragraphs.slice(first, end)))) return []
    let to = quoted ? first : end
    while (quoted && to < end && MARK.test(lineOf(text, paragraphs[to]))) to++
    return to > first ? [{ from: first, to, speaker, quoted, score }] : []
  })
}

/** The words of the statements that stand without quotation marks. */
export function readStatements(text: string, paragraphs: Paragraph[], statements: Statement[]): OwnWords[] {
  return statements
    .filter(({ quoted }) => !quoted)
    .flatMap(({ from, to, speaker, score }) =>
      paragraphs
        .slice(from, to)
        .map((paragraph) => withoutDateline(text, paragraph))
        .flatMap((paragraph) => ownPieces(text, paragraph, speaker, score)),
    )
}

const LONGEST_LEAD = 1200
const MARK = /^[“"„«‘'‟]/u
const WORD = /(?:\p{Lu}[\p{L}\p{M}.'’&-]*|van|de|der|den|von|da|di|la|le|del|al|bin|ten|ter|of|for|and|the)/u.source
const NAME = new RegExp(`(?:the |The )?\\p{Lu}[\\p{L}\\p{M}.'’&-]*(?: ${WORD}){0,8}?`, 'u').source
const ISSUED =
  /\b(?:issued|releas(?:ed|ing)|made|gave|delivered|offered|shared|posted|sent|published|put out|provided|had)\b[^.:“"]{0,60}?\b(?:statements?|remarks?|comments?|response|reaction|message|letter)\b|\b(?:said|stated|wrote) (?:the following|in a statement|this)\b|\b(?:statement|remarks|comment) (?:follows|below)\b/iu
const ATTRIBUTED = new RegExp(
  `\\b(?:statement|remarks|comments?|letter|message)\\b[^.:“"]{0,80}? (?:by|from|of|to) (?<name>${NAME})(?=\\s*[:,.(]|\\s(?:on|about|regarding|in|following|after|today|this)\\b|\\s*$)`,
  'u',
)

/** Who a paragraph says has issued the statement that follows it. */
function findLeadSpeaker(paragraph: string): string | undefined {
  if (!/statement|remark|comment|response|reaction|message|letter|following|below|this/iu.test(paragraph))
    return undefined
  const quoting = /[“"„«]/u.exec(paragraph)
  const lead = quoting ? paragraph.slice(0, quoting.index) : paragraph
  if (quoting || !/:\s*$|\b(?:following|this|below)\b[^.]*\.\s*$/iu.test(lead)) return undefined
  const issued = ISSUED.exec(lead)
  const attributed = ATTRIBUTED.exec(lead)?.groups?.name
  if (
    /^(?:the following|this|below|here) (?:(?:press )?statement |remarks? |comments? )?(?:is|was|are|were|may be)\b|^statement\b/iu.test(
      lead,
    ) &&
    attributed
  )
    return cleanName(attributed)
  if (!issued) return undefined
  return subjectOf(lead.slice(0, issued.index))
}

/** The name that a clause up to its verb begins with, past "Today," and the like. */
function subjectOf(clause: string): string | undefined {
  const start = clause.replace(
    /^(?:(?:today|yesterday|tonight|on [^,]{3,30}|this \w+|in response[^,]*|following [^,]*|after [^,]*|ahead of [^,]*),\s+|today |yesterday )+/iu,
    '',
  )
  const found = new RegExp(
    `^(?<name>${NAME})(?=\\s*(?:[,(]|$|\\s(?:today|on|in|has|have|this|yesterday|tonight)\\b))`,
    'u',
  ).exec(start.trim())
  return found?.groups?.name && cleanName(found.groups.name)
}

/** A statement's title, such as "Statement from Former Envoy Mara Quill on the Talks". */
function findTitle(
  text: string,
  paragraphs: Paragraph[],
): { from: number; speaker: string; score: number } | undefined {
  for (const [index, paragraph] of paragraphs.slice(0, 6).entries()) {
    const line = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 240))
    const name = TITLE.exec(line)?.groups?.name ?? findNamedTitle(line)
    const speaker = name && cleanName(name)
    if (speaker) return { from: index + 1, speaker, score: OWN_SCORES.heading }
  }
  return undefined
}

const TITLE = new RegExp(
  `^(?:(?:press|joint|official|full|media|public|written) )*statement (?:by|from|of) (?<name>${NAME})(?= (?:on|about|regarding|concerning|in|following|after|to|at|ahead)\\b|\\s*[,:(–—-]|\\s*$)`,
  'iu',
)

/** The person in "Rep. Mara Quill’s Statement Ahead of the Talks"; a title or a given name shows that it is one. */
function findNamedTitle(line: string): string | undefined {
  const words = NAMED_TITLE.exec(line)?.groups?.name?.split(' ') ?? []
  const [first = '', second] = words.map((word) => word.toLowerCase())
  const person = TITLES.has(first) || (isGivenName(first) && second !== undefined)
  return person && words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word)) ? words.join(' ') : undefined
}

const NAMED_TITLE =
  /^(?<name>[^,:;]{3,50}?)(?:['’]s?)? statement (?:on|about|regarding|concerning|ahead|following|after|in)\b/iu

/** A person without titles, or an organization whole; undefined where the words name nobody in particular. */
function cleanName(words: string): string | undefined {
  const name = words
    .replace(/ (?:on|about|regarding|concerning|in|following|after|to|at|ahead|today|for)(?: .*)?$/iu, '')
    .replace(/^the /iu, '')
  const [first, second] = name.split(/ and /u)
  const list = name.split(/\s+/)
  const titled = list.slice(0, -1).some((word) => TITLES.has(word.toLowerCase()))
  // "Chairman Simon Abara of the Deep Water Alliance"
  if (titled && / of /u.test(name)) return cleanName(name.slice(0, name.indexOf(' of ')))
  const last = list.at(-1)?.toLowerCase() ?? ''
  // "the Press Secretary": an office, and nobody's name
  if (TITLES.has(last) || (isRole(last) && !isCollective(last))) return undefined
  if (list.some((word) => ORGANIZATION_WORDS.has(word.toLowerCase())) && !titled) return name
  if (first && second) return `${withoutTitles(first)} and ${withoutTitles(second)}`
  if (splitTitles(list).name.length === 0) return undefined
  const bare = withoutTitles(name)
  return /^\p{Lu}/u.test(bare) ? bare : undefined
}

/** Where the statement's paragraphs end at the latest: at "###", or at what the release says about its issuer. */
function endOfText(text: string, paragraphs: Paragraph[], from: number): number {
  const found = paragraphs.findIndex(
    ({ start, end }, index) => index >= from && END.test(text.slice(start, Math.min(end, start + 80))),
  )
  return found < 0 ? paragraphs.length : found
}

const END =
  /^(?:#\s?#|-\s?30\s?-|\*\s?\*\s?\*|end$|(?:about|background on) (?:the )?\p{Lu}[^.!?]{0,70}$|(?:media |press )?contacts?\b|for more information)/iu

function hasReporting(text: string, paragraphs: Paragraph[]): boolean {
  return paragraphs.some(({ start, end }) =>
    /[”"»],? (?:said|says|added) |,[”"] \p{Lu}[^.]{0,60} (?:said|says|added)\b/u.test(text.slice(start, end)),
  )
}

function lineOf(text: string, paragraph: Paragraph | undefined): string {
  return paragraph ? text.slice(paragraph.start, paragraph.end) : ''
}
