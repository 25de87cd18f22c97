import type { BundleSource } from '@/lib/bundle/schema'
import { authorNames, sortNameOf } from '@/lib/imports/author-names'
import { proposeAbbreviation } from '@/lib/sources/abbreviation'
import { proposeLanguage } from '@/lib/sources/propose-language'
import type { SourceType } from '@/lib/vocabulary'
import { oneLine } from '../statements/one-line'
import type { DnaDocument } from './database'
import type { DnaMapping } from './mapping'

/** A document as a source, or why it cannot be one. `shift` are the milliseconds by which its dates are moved. */
export function sourceOf(
  document: DnaDocument,
  mapping: DnaMapping,
  shift: number,
): Omit<BundleSource, 'slug'> | { problem: string } {
  const issued = document.date === null ? undefined : dayOf(document.date + shift)
  if (!issued) return { problem: 'its document has no date' }
  const title = oneLine(document.title) || `Document ${document.id}, without a title`
  const container = oneLine(document.source) || null
  const author = oneLine(document.author)
  const names = author === '' ? [] : authorNames(author)
  return {
    type: typeOf(document, mapping),
    title,
    container,
    abbreviation: proposeAbbreviation({ container, author: undefined, title }),
    authors: (names.length > 0 || author === '' ? names : [author]).map((name) => ({
      name,
      sortName: sortNameOf(name),
      actor: null,
    })),
    publisher: null,
    issued,
    url: addressIn(document.notes) ?? addressIn(document.source) ?? null,
    archivedUrl: null,
    lang: proposeLanguage({ lang: undefined, text: document.text.slice(0, 8000) }),
    access: 'private',
    rights: null,
    textShown: false,
  }
}

/** YYYY-MM-DD of the milliseconds in UTC; undefined outside the years 1 to 9999. */
function dayOf(milliseconds: number): string | undefined {
  const date = new Date(milliseconds)
  if (Number.isNaN(date.getTime())) return undefined
  const day = date.toISOString().slice(0, 10)
  return /^(?!0000)\d{4}-/.test(day) ? day : undefined
}

function addressIn(words: string): string | undefined {
  const plain = words.trim()
  return /^https?:\/\/\S+$/.test(plain) ? plain : undefined
}

/** What a document is: by the mapping, else by the words for it. Something that appeared in a named place is an article. */
export function typeOf({ type, section, source }: DnaDocument, { sourceTypes }: DnaMapping): SourceType {
  const mapped = sourceTypes?.[oneLine(type)]
  if (mapped) return mapped
  const words = `${type} ${section}`
  const found = TYPES.find(([pattern]) => pattern.test(words))?.[1]
  return found ?? (oneLine(source) === '' ? 'webpage' : 'article-newspaper')
}

const TYPES: [pattern: RegExp, type: SourceType][] = [
  [/testimon|hearing|protocol|minutes/i, 'hearing'],
  [/op-?ed|opinion|comment|editorial|blog/i, 'post-weblog'],
  [/newspaper/i, 'article-newspaper'],
  [/speech|address|remarks/i, 'speech'],
  [/interview/i, 'interview'],
  [/tweet|social media|\bpost\b/i, 'post'],
  [/broadcast|radio|podcast|\btv\b|television/i, 'broadcast'],
  [/journal\b/i, 'article-journal'],
  [/magazine/i, 'article-magazine'],
  [/report|paper|brief|study/i, 'report'],
  [/news|article/i, 'article-newspaper'],
  [/website|web page|press release/i, 'webpage'],
]
