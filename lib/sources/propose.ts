import type { BundleSource } from '@/lib/bundle/schema'
import { parseDate } from '@/lib/dates'
import { slugOf } from '@/lib/editing/slug'
import { sortNameOf } from '@/lib/imports/author-names'
import type { Extraction } from '@/lib/imports/extraction'

type Given = {
  /** Day on which the source is added, YYYY-MM-DD. */
  today: string
  slug: string
}

const LONGEST_TITLE = 200

/**
 * Proposes a complete source record from a text and its file, for an editor to correct. Nothing is invented: an unknown
 * date becomes "by today" (`../TODAY`), and access is `private`.
 */
export function proposeSource(extraction: Extraction, { today, slug }: Given): BundleSource {
  const { authors, container, issued } = extraction
  return {
    slug,
    type: container ? 'article-newspaper' : 'webpage',
    title: proposeTitle(extraction),
    container: container ?? null,
    abbreviation: abbreviate(container ?? authors[0]?.split(' ').at(-1) ?? proposeTitle(extraction)),
    authors: authors.map((name) => ({ name, sortName: sortNameOf(name), actor: null })),
    publisher: null,
    issued: issued && parseDate(issued) ? issued : `../${today}`,
    url: null,
    archivedUrl: null,
    lang: proposeLanguage(extraction),
    access: 'private',
    rights: null,
    textShown: false,
  }
}

/** Proposes the source's slug from its title; `source` where the title has no usable letters. */
export function proposeSlug(extraction: Extraction): string {
  const slug = slugOf(proposeTitle(extraction), 'source')
  // `/sources/new` is the form for adding a source.
  return slug === 'new' ? 'new-source' : slug
}

/** The file's title, or its first line. */
function proposeTitle({ title, text }: Extraction): string {
  const [line = ''] = (title ?? text.trimStart()).split('\n', 1)
  const words = line
    .replace(/^#+\s*/, '')
    .replace(/\s+/g, ' ')
    .trim()
  return words.length > LONGEST_TITLE
    ? `${words.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')} …`
    : words || 'Untitled'
}

/** Initials of a capitalized name ("The Quay Gazette" is "QG"), otherwise its first word. */
function abbreviate(name: string): string {
  const words = name.split(/\s+/).filter((word) => !/^(the|of|for|and|a|an)$/i.test(word))
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0))
  if (words.length > 1 && words.length <= 6 && capitals.length === words.length) return capitals.join('')
  return (words[0] ?? name).slice(0, 24)
}

const SCRIPTS: [pattern: RegExp, language: string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Han}/gu, 'zh'],
]

/** The file's language, or that of a script in which over a tenth of the beginning is written, or English. */
function proposeLanguage({ lang, text }: Extraction): string {
  const tag = lang?.replace('_', '-')
  if (tag && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return tag
  const head = text.slice(0, 4000)
  return SCRIPTS.find(([pattern]) => (head.match(pattern)?.length ?? 0) > head.length / 10)?.[1] ?? 'en'
}
