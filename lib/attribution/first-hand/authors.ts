import { isGivenName } from '../given-names'
import type { Paragraph } from '../paragraphs'
import { ORGANIZATION_WORDS, TITLES } from '../roles'
import { Directory, splitTitles } from './directory'

/** Who wrote a text, and the index of the paragraph that says so. */
export type Author = { name: string; index: number }

/** The author that the first lines of a text name: "By Mara Quill", "Remarks by Governor Vale", a line with a name. */
export function findAuthor(text: string, paragraphs: Paragraph[]): Author | undefined {
  const lines = paragraphs.slice(0, HEAD_LINES).map(({ start, end }) => text.slice(start, Math.min(end, start + 200)))
  const bylineAt = lines.findIndex((line) => BYLINE.test(line))
  const byline = BYLINE.exec(lines[bylineAt] ?? '')?.groups?.names
  if (byline) return { name: joinNames(byline), index: bylineAt }
  const titleAt = lines.findIndex((line) => BY_TITLE.test(line))
  const title = BY_TITLE.exec(lines[titleAt] ?? '')?.groups?.name
  if (title) return { name: withoutTitles(title), index: titleAt }
  const about = findAbout(text, paragraphs)
  const nameAt = lines.findIndex((line, index) => isNameLine(line, about?.name, index === 0))
  if (nameAt >= 0) return { name: withoutTitles(lines[nameAt] ?? ''), index: nameAt }
  return about && { name: about.name, index: -1 }
}

/** The note at the end that tells who the author is: "Mara Quill was harbor envoy. She teaches at …" */
export function findAbout(text: string, paragraphs: Paragraph[]): Author | undefined {
  for (let index = paragraphs.length - 1; index >= Math.max(1, paragraphs.length - 3); index--) {
    const paragraph = paragraphs[index]
    if (!paragraph) continue
    const name = ABOUT.exec(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 160)))?.groups?.name
    const body = name?.split(' ').some((word) => ORGANIZATION_WORDS.has(word.toLowerCase()))
    if (name && !body && paragraph.end - paragraph.start < 500) return { name: withoutTitles(name), index }
  }
  return undefined
}

/** A name without what stands before it; an organization keeps all its words. */
export function withoutTitles(words: string): string {
  const list = words.trim().replace(/^the /iu, '').split(/\s+/)
  if (
    !list.slice(0, -1).some((word) => TITLES.has(word.toLowerCase())) &&
    list
      .slice(1)
      .some((word) => ORGANIZATION_WORDS.has(word.toLowerCase()) && !isGivenName(list[0]?.toLowerCase() ?? ''))
  )
    return list.join(' ')
  const { name } = splitTitles(list)
  return new Directory().complete(name.length > 0 ? name.join(' ') : words) ?? words
}

const HEAD_LINES = 8
const NAME = /\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|van|de|der|den|von|da|di|la|le|del|al|bin)){1,5}/u
  .source
const BYLINE = new RegExp(
  `^(?:By|BY|by)[: ]\\s*(?<names>${NAME}(?:(?:, ${NAME})*,? and ${NAME})?)(?=\\s*(?:$|[,|·•(\\n—–]))`,
  'u',
)
const BY_TITLE = new RegExp(
  `^(?:.{0,60}?\\b)?(?:remarks|speech|address|statement|testimony|opinion|lecture|keynote|commentary|column|letter)[^.\\n]{0,60}? (?:by|from|of) (?:the )?(?:hon\\.? |honorable )?(?<name>${NAME})`,
  'iu',
)
const ABOUT = new RegExp(
  `^(?:[*_]\\s?)?(?<name>${NAME}) (?:is|was|served|serves|teaches|writes|works|leads|chairs|represents|covers),?\\s`,
  'u',
)

function joinNames(names: string): string {
  const list = names.split(/,? and |, /u).map(withoutTitles)
  return list.length > 1 ? `${list.slice(0, -1).join(', ')} and ${list.at(-1)}` : (list[0] ?? names)
}

/** A line that is a person's name and nothing else. The title of a text is none, unless it begins with a given name. */
function isNameLine(line: string, about: string | undefined, first: boolean): boolean {
  const words = line.trim().split(/\s+/)
  if (words.length < 2 || words.length > 5 || !new RegExp(`^${NAME}$`, 'u').test(line.trim())) return false
  if (words.some((word) => ORGANIZATION_WORDS.has(word.toLowerCase()))) return false
  const name = withoutTitles(line)
  if (name === about) return true
  return isGivenName(name.split(' ')[0]?.toLowerCase() ?? '') && (!first || words.length <= 4)
}
