import { genderOfGivenName } from '../given-names'
import { isParticle, isSuffix } from '../names'
import { isRole, NATIONALITIES, TITLE_GENDER, TITLES } from '../roles'

/** The full names that a text gives for the people who speak in it, for completing the labels of their turns. */
export class Directory {
  /** The names by what `key` gives for them. */
  private readonly names = new Map<string, string[][]>()
  private readonly offices = new Map<string, string[][]>()

  /** Adds the full names in a heading, a list of those present, or a label: "STATEMENT OF HON. TOBIN REEVE, …". */
  addHeading(text: string): void {
    for (const found of text.matchAll(NAME_RUN)) {
      const { titles, name } = splitTitles(beforeLink(found[0]).split(/\s+/))
      if (name.length === 0) continue
      const words = name.map(capitalise)
      for (const title of titles) this.addOffice(title, words)
      const office = OFFICE_AFTER.exec(text.slice(found.index + found[0].length))?.[1]
      if (office && words.length > 1) this.addOffice(office.toLowerCase(), words)
      if (words.length > 1) this.addName(words)
    }
  }

  /** The name that a label stands for, in full where the text gives it. Undefined for an office nobody is named for. */
  complete(label: string): string | undefined {
    // "Mr. REEVE of Ohio"
    const { titles, name } = splitTitles(label.replace(/^the | of .*$/giu, '').split(/\s+/))
    if (/^the /iu.test(label) || name.length === 0) return this.holder(titles.at(-1) ?? name.at(-1)?.toLowerCase())
    const words = name.map(capitalise)
    const last = key(words)
    const gender = titles.map((title) => TITLE_GENDER.get(title)).find(Boolean)
    const same = this.names.get(last) ?? []
    if (words.filter((word) => !isParticle(word.toLowerCase())).length > 1) {
      // "JANE R. DOE" and "Jane Doe" are one person; the fuller form names her.
      return (same.find((each) => each[0]?.toLowerCase() === words[0]?.toLowerCase()) ?? words).join(' ')
    }
    const fitting = same.filter((each) => {
      const given = genderOfGivenName(each[0]?.toLowerCase() ?? '')
      return !gender || !given || given === gender
    })
    return (fitting.length === 1 ? (fitting[0] ?? words) : words).join(' ')
  }

  private holder(office: string | undefined): string | undefined {
    const holders = this.offices.get(normalOffice(office ?? '')) ?? []
    const full = holders.filter((each) => each.length > 1)
    const names = new Set((full.length > 0 ? full : holders).map((each) => each.join(' ')))
    const [only] = names
    return names.size === 1 && only ? (this.complete(only) ?? only) : undefined
  }

  private addName(words: string[]): void {
    const namesakes = this.names.get(key(words)) ?? []
    const known = namesakes.findIndex((each) => each[0] === words[0])
    if (known < 0) namesakes.push(words)
    else if (words.length > (namesakes[known]?.length ?? 0)) namesakes[known] = words
    this.names.set(key(words), namesakes.slice(0, MOST_NAMESAKES))
  }

  private addOffice(title: string, words: string[]): void {
    const office = normalOffice(title)
    this.offices.set(office, [...(this.offices.get(office) ?? []), words].slice(0, MOST_NAMESAKES))
  }
}

/** "President Ilva Before Cabinet Meeting": in headings, small words have capitals too. */
function beforeLink(run: string): string {
  const [first = '', ...rest] = run.split(
    /\s+(?:before|after|in|on|at|with|and|to|of|for|from|during|ahead|following)\s+/iu,
  )
  // "Statement of Hon. Tobin Reeve": the name stands behind.
  return /^(?:opening |prepared |closing )?(?:statement|remarks|testimony|address|interview)s?$/iu.test(first)
    ? rest.join(' ')
    : first
}

/** More of one surname or office than this are not told apart; the bound keeps the time proportional to the text. */
const MOST_NAMESAKES = 40

const WORD = /\p{Lu}[\p{L}\p{M}'’-]*\.?/u.source
const NAME_RUN = new RegExp(
  `${WORD}(?:[ \\t]+(?:${WORD}|(?:van|de|der|den|von|da|di|la|le|del|al|bin|ten|ter)(?= )))+`,
  'gu',
)
const OFFICE_AFTER = /^\s*[,(]\s*(?:the |a |an )?((?:acting |vice )?chair(?:man|woman|person)?|president|speaker)\b/iu

/** Titles in front of a name, in small letters, and the words of the name. A title by itself leaves no name. */
export function splitTitles(words: string[]): { titles: string[]; name: string[] } {
  let cut = 0
  words.forEach((word, index) => {
    const low = word.toLowerCase().replace(/[,:;]$/u, '')
    const title = TITLES.has(low) || TITLES.has(`${low}.`)
    if (index === words.length - 1 && words.length > 1 ? false : title || isBeforeName(low)) cut = index + 1
  })
  return {
    titles: words.slice(0, cut).map((word) => word.toLowerCase()),
    name: words.slice(cut).map((word) => word.replace(/[,:;]$/u, '')),
  }
}

function isBeforeName(low: string): boolean {
  return NO_NAMES.has(low.replace(/\.$/u, '')) || isRole(low) || NATIONALITIES.has(low)
}

/** Words of headings that stand in capitals and belong to no name. */
const NO_NAMES: ReadonlySet<string> = new Set(
  `statement statements opening closing prepared testimony remarks remark of by the hon honorable press briefing
  conference joint interview speech address with and before from to in on at present former senators representatives
  house senate committee council secretary press deputy national security white foreign prime affairs state
  defense councilmember councilor dr mr mrs ms sen rep gov hearing transcript members member ranking minority majority
  meeting room cabinet talks
  also witness witnesses participants moderator captain sergeant commissioner`.split(/\s+/),
)

function normalOffice(title: string): string {
  return title.replace(/(?:wo)?man$|person$/u, '').replace(/\.$/u, '')
}

/** By what two forms of one name are known to be the same: the last word that is no suffix. */
function key(words: string[]): string {
  return (words.findLast((word) => !isSuffix(word.toLowerCase())) ?? '').toLowerCase()
}

/** "QUILL" as Quill, "McNEILL" as McNeill, "VAN" as van, "J." as it is. */
function capitalise(word: string): string {
  const low = word.toLowerCase()
  if (isParticle(low) && word.length > 1) return low
  if (/^\p{Lu}\.$/u.test(word) || /^(?:II|III|IV)$/u.test(word)) return word
  if (!/\p{Lu}{2}/u.test(word)) return word
  return word
    .replace(/\p{Lu}[\p{Lu}\p{M}]+/gu, (run) => run.charAt(0) + run.slice(1).toLowerCase())
    .replace(/(?<=[-'’])\p{Ll}(?=\p{Ll})/gu, (letter) => letter.toUpperCase())
}
