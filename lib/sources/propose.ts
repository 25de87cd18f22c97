import type { BundleSource } from '@/lib/bundle/schema'
import { parseDate } from '@/lib/dates'
import { slugOf } from '@/lib/editing/slug'
import { sortNameOf } from '@/lib/imports/author-names'
import type { Extraction } from '@/lib/imports/extraction'
import { describeText } from '@/lib/imports/text/described-text'
import type { SourceType } from '@/lib/vocabulary'
import { proposeAbbreviation } from './abbreviation'
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
    abbreviation: proposeAbbreviation({ container, author: authors[0], title }),
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
