import type { BundleSource } from '@/lib/bundle/schema'
import { parseDate } from '@/lib/dates'
import { slugOf } from '@/lib/editing/slug'
import { sortNameOf } from '@/lib/imports/author-names'
import type { Extraction } from '@/lib/imports/extraction'
import { isOrganization } from '@/lib/imports/organizations'
import { describeText } from '@/lib/imports/text/described-text'
import type { SourceType } from '@/lib/vocabulary'
import { proposeLanguage } from './propose-language'

type Given = {
  /** Day on which the source is added, YYYY-MM-DD. */
  today: string
  slug: string
}

const LONGEST_TITLE = 200

/** Stands where a text has no headline: a source has a title, and its first sentence is none. */
export const UNTITLED = 'Untitled'

/**
 * Proposes a complete source record from a text and its file, for an editor to correct. Nothing is invented: an unknown
 * date becomes "by today" (`../TODAY`), and access is `private`.
 */
export function proposeSource(extraction: Extraction, { today, slug }: Given): BundleSource {
  const about = describeText(extraction)
  const { authors, container, issued } = about
  const title = proposeTitle(about)
  return {
    slug,
    type: proposeType(about),
    title,
    container: container ?? null,
    abbreviation: abbreviate(container ?? shortAuthor(authors[0]) ?? title),
    authors: authors.map((name) => ({ name, sortName: sortNameOf(name), actor: null })),
    publisher: null,
    issued: issued && parseDate(issued) ? issued : `../${today}`,
    url: null,
    archivedUrl: null,
    lang: proposeLanguage(about),
    access: 'private',
    rights: null,
    textShown: false,
  }
}

/** A name for its address; `source` where the title has no letters that an address can have, or there is none. */
export function proposeSlug(extraction: Extraction): string {
  const title = proposeTitle(describeText(extraction))
  const slug = title === UNTITLED ? 'source' : slugOf(title, 'source')
  // That address is where sources are added.
  return slug === 'new' ? 'new-source' : slug
}

/** What the file or the text calls itself. */
function proposeTitle({ title = '' }: Extraction): string {
  const words = title
    .replace(/^#+\s*/, '')
    .replace(/\s+/g, ' ')
    .trim()
  return words.length > LONGEST_TITLE ? `${words.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')} …` : words || UNTITLED
}

const OPINION =
  /^(opinions?|op-?eds?|commentary|editorial|perspectives?|guest|columns?|viewpoint|blog|essay|meinung|kommentar|gastbeitrag|leitartikel|débat|tribune|point de vue|éditorial|chronique|opinión|columna|tribuna|사설|칼럼|오피니언|기고|시론|논평)/i

/** An opinion by its section, news by its outlet, else a page. */
function proposeType({ section, container }: Extraction): SourceType {
  if (section && OPINION.test(section)) return 'post-weblog'
  return container ? 'article-newspaper' : 'webpage'
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
  return (words[0]?.replace(/[,;:.!?]+$/, '') || plain || name).slice(0, 24)
}
