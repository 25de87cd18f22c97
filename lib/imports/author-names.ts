import { isOrganization } from './organizations'

const NO_NAME =
  /[@\d/]|\b(staff|writers?|correspondents?|reporters?|editors?|contributors?|columnist|updated|published|special to|photographs?|administrator|admin|user|owner|unknown|python-docx|author|openoffice|libreoffice|microsoft|guest)\b/i
const ROLE =
  /\b(writers?|correspondents?|reporters?|editors?|contributors?|columnist|special to|updated|published|photographs?)\b/i
const SUFFIX = /^(jr|sr|ii|iii|iv|v|ph\.?\s?d|m\.?d|esq|m\.?a|d\.?phil|ret|usn|usaf)\.?$/i
const BY = /^(?:by|von|par|por|text|story by|written by|글|글쓴이|기자)[:\s]\s*/iu
const AND = /\s+(?:and|und|et|y|e|with|&)\s+/iu
/** Lower-case particles of a family name: van der Quay. */
const PARTICLE =
  /^(van|von|vom|zu|zum|zur|de|del|della|delle|di|da|das|do|dos|du|des|der|den|la|le|las|los|el|al|bin|ibn|ben|bint|ter|ten|te|af|av|y|e|d’|d'|'t)$/

/**
 * The names in a byline, given name first: "By Ada Marlow, Staff writer, and Tomas Reyes" has two. "Quill, Mara" is one
 * name with the family name first; several such names are separated by semicolons or "and". Names of organizations stay
 * whole. Empty where the line is not a list of names.
 */
export function authorNames(line: string): string[] {
  const plain = line.replace(/\s+/g, ' ').trim().replace(BY, '')
  const names = plain.split(/\s*[;|•·]\s*/).flatMap((part) => namesOf(part))
  return [...new Set(names.map((name) => name.replace(/\s*기자$/u, '').trim()))].filter(isName)
}

function isName(name: string): boolean {
  if (name === '' || name.length > 120) return false
  if (isOrganization(name)) return !/[@\d]{2}/.test(name) && !ROLE.test(name)
  return name.length <= 80 && !NO_NAME.test(name) && /\p{L}/u.test(name)
}

function namesOf(part: string): string[] {
  const [first = '', ...affiliations] = part.split(/\s*,\s*/)
  // "Ada Marlow, CNN": a person and an employer.
  if (affiliations.length > 0 && first.includes(' ') && !isOrganization(first) && affiliations.every(isOrganization))
    return splitAtAnd(first)
  if (isOrganization(part) && !splitsAtAnd(part)) return [part.trim()]
  return splitAtAnd(part).flatMap((list) => {
    const pieces = withSuffixes(list.split(/\s*,\s*/).filter((piece) => piece !== ''))
    return pairs(pieces) ?? pieces
  })
}

/** Splits at an "and" between authors, not inside a name such as "Center for Strategic and International Studies". */
function splitAtAnd(part: string): string[] {
  const pieces = part.replace(/,\s*(?=(?:and|und|et|y|&)\s)/gi, ' ').split(AND)
  const joined: string[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    if (before !== undefined && isOrganization(before) && /\b(for|of|für|des|de|on)\b/i.test(before))
      joined[joined.length - 1] = `${before} and ${piece}`
    else joined.push(piece.trim())
  }
  return joined
}

function splitsAtAnd(part: string): boolean {
  const pieces = splitAtAnd(part)
  return (
    pieces.length > 1 && pieces.every((piece) => isOrganization(piece) || (piece.includes(' ') && !piece.includes(',')))
  )
}

function withSuffixes(pieces: string[]): string[] {
  const joined: string[] = []
  for (const piece of pieces) {
    if (joined.length > 0 && SUFFIX.test(piece.replace(/\s/g, ''))) joined[joined.length - 1] += `, ${piece}`
    else joined.push(piece)
  }
  return joined
}

/** Reads alternating family and given names as names; undefined where the list is not one. */
function pairs(pieces: string[]): string[] | undefined {
  if (pieces.length % 2 !== 0 || pieces.length === 0) return undefined
  const families = pieces.filter((_, index) => index % 2 === 0)
  const givens = pieces.filter((_, index) => index % 2 === 1)
  if (!families.every(isFamily) || !givens.every(isGiven)) return undefined
  return families.map((family, index) => {
    const [name, ...suffix] = family.split(', ')
    const [given, ...after] = (givens[index] ?? '').split(', ')
    return [`${given} ${name}`, ...suffix, ...after].join(', ')
  })
}

const capital = (word: string) => /^[\p{Lu}\p{Lt}]/u.test(word)

function isFamily(piece: string): boolean {
  const words = piece.split(', ', 1)[0]?.split(' ') ?? []
  const own = words.filter((word) => !PARTICLE.test(word.toLowerCase()))
  const latin = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{P}\p{M}\s]+$/u.test(piece)
  return latin && own.length === 1 && capital(own[0] ?? '') && !NO_NAME.test(piece)
}

function isGiven(piece: string): boolean {
  const words = (piece.split(', ', 1)[0] ?? '').split(' ')
  return (
    words.length <= 3 &&
    words.every((word) => capital(word) || PARTICLE.test(word)) &&
    !NO_NAME.test(piece) &&
    !isOrganization(piece)
  )
}

const KOREAN_FAMILY =
  /^(Kim|Lee|Rhee|Yi|Ri|Park|Pak|Choi|Choe|Jung|Jeong|Chung|Kang|Cho|Jo|Yoon|Yun|Jang|Chang|Lim|Im|Rim|Han|Oh|O|Seo|Suh|Shin|Sin|Kwon|Hwang|Ahn|An|Song|Ryu|Yoo|Yu|Hong|Moon|Mun|Ko|Koh|Bae|Paek|Baek|Nam|No|Roh|Ha|Woo|Ban|Thae|Hyon|Xi|Wang|Zhang|Li|Liu|Chen|Yang|Zhao|Mao|Deng)$/

/**
 * The name for sorting: "Marlow, Ada", "van der Quay, Anna", "Reeve, Tobin, Jr.". Unchanged for a name of one word, of
 * an organization, or with the family name in front already (김하늘, Kim Ha-neul).
 */
export function sortNameOf(name: string): string {
  const [plain = name, ...suffixes] = name.split(/\s*,\s*/)
  const words = plain.trim().split(/\s+/)
  const bare = suffixes.length === 0 && words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined
  const familyFirst =
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name) ||
    (words.length === 2 && KOREAN_FAMILY.test(words[0] ?? '') && /^\p{Lu}\p{Ll}+-\p{L}\p{Ll}*$/u.test(words[1] ?? ''))
  if (words.length === 1 || familyFirst || isOrganization(name)) return name
  const from = familyStart(words)
  const suffix = [...suffixes, ...(bare ? [bare] : [])].map((part) => `, ${part}`).join('')
  return `${words.slice(from).join(' ')}, ${words.slice(0, from).join(' ')}${suffix}`
}

/**
 * Index of the first word of the family name: of the particles right before the last word, as in BibTeX. The first of
 * several may have a capital: "Anna Van der Quay".
 */
function familyStart(words: string[]): number {
  const last = words.length - 1
  let from = last
  while (from > 1 && PARTICLE.test(words[from - 1] ?? '')) from -= 1
  return from < last && from > 1 && PARTICLE.test((words[from - 1] ?? '').toLowerCase()) ? from - 1 : from
}
