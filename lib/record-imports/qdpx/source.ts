import type { BundleSource } from '@/lib/bundle/schema'
import { isDay, parseDate } from '@/lib/dates'
import { authorNames, sortNameOf } from '@/lib/imports/author-names'
import { proposeAbbreviation } from '@/lib/sources/abbreviation'
import { proposeLanguage } from '@/lib/sources/propose-language'
import { oneLine } from '../statements/one-line'
import type { QdpxMapping } from './mapping'
import type { QdaProject, QdaSource } from './project'

/** Names of variables that say something of a source as a whole. */
const DATE = /^(date|day|published|issued|publication date)$/i
const AUTHOR = /^(authors?|by)$/i
const URL = /^(url|address|link)$/i
const CONTAINER = /^(source|outlet|newspaper|publication|container)$/i

/**
 * A source of a project. Its day is a variable’s or in its name; else it is known only to be no later than the day on
 * which the source was added to the project.
 */
export function sourceOf(
  source: QdaSource,
  { variables }: Pick<QdaProject, 'variables'>,
  { sourceType }: QdpxMapping,
  { text, today }: { text: string; today: string },
): Omit<BundleSource, 'slug'> {
  const value = (names: RegExp) =>
    oneLine([...source.values].find(([guid]) => names.test(variables.get(guid)?.trim() ?? ''))?.[1] ?? '')
  const title = titleOf(source)
  const container = value(CONTAINER) || null
  const author = value(AUTHOR)
  const names = author === '' ? [] : authorNames(author)
  return {
    type: sourceType ?? (container ? 'article-newspaper' : 'webpage'),
    title,
    container,
    abbreviation: proposeAbbreviation({ container, author: undefined, title }),
    authors: (names.length > 0 || author === '' ? names : [author]).map((name) => ({
      name,
      sortName: sortNameOf(name),
      actor: null,
    })),
    publisher: null,
    issued: dateIn(value(DATE)) ?? dayIn(source.name) ?? `../${dayIn(source.created ?? '') ?? today}`,
    url: /^https?:\/\/\S+$/.test(value(URL)) ? value(URL) : null,
    archivedUrl: null,
    lang: proposeLanguage({ lang: undefined, text: text.slice(0, 8000) }),
    access: 'private',
    rights: null,
    textShown: false,
  }
}

/** The name of a source without the ending of its file. */
export function titleOf({ name, guid }: Pick<QdaSource, 'name' | 'guid'>): string {
  return oneLine(name).replace(/\.(txt|docx?|rtf|pdf|md|html?)$/i, '') || `Source ${oneLine(guid) || 'without a name'}`
}

/** A date as EDTF writes it, or the first full day in a text. */
function dateIn(words: string): string | undefined {
  return parseDate(words) ? words : dayIn(words)
}

/** The first full day in a text, as ISO writes it. */
function dayIn(words: string): string | undefined {
  const found = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(words)?.[0]
  return found && isDay(found) ? found : undefined
}
