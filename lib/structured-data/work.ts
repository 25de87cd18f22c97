import type { SourceRecord } from '@/lib/records/read-model'
import { sourcePageHref } from '@/lib/urls'
import type { SourceType } from '@/lib/vocabulary'
import { type AddressOf, graph, plainDate } from './context'

/** What schema.org calls each type of source. */
const TYPES: Record<SourceType, string> = {
  'article-newspaper': 'NewsArticle',
  'article-magazine': 'Article',
  'article-journal': 'ScholarlyArticle',
  report: 'Report',
  hearing: 'CreativeWork',
  post: 'SocialMediaPosting',
  'post-weblog': 'BlogPosting',
  broadcast: 'CreativeWork',
  speech: 'CreativeWork',
  interview: 'CreativeWork',
  webpage: 'WebPage',
  dataset: 'Dataset',
}

/** The page of a source: it is about the work, and is not the work. */
export function sourceData(source: SourceRecord, addressOf: AddressOf): object {
  const page = addressOf(sourcePageHref(source.slug))
  return graph([
    {
      '@type': 'WebPage',
      ...(page && { '@id': page, url: page }),
      name: `Quotations in ${source.title}`,
      mainEntity: workData(source),
    },
  ])
}

/** A source as a work, named by its own address. */
export function workData(source: SourceRecord): object {
  const { type, title, authors, container, publisher, issued, url, archivedUrl, lang, access } = source
  return {
    '@type': TYPES[type],
    ...(url && { '@id': url, url }),
    ...(archivedUrl && { archivedAt: archivedUrl }),
    name: title,
    headline: title,
    ...(authors.length > 0 && { author: authors.map(({ name }) => ({ '@type': 'Person', name })) }),
    ...(container && { isPartOf: { '@type': 'CreativeWork', name: container } }),
    ...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
    ...plainDate('datePublished', issued),
    inLanguage: lang,
    ...(access !== 'private' && { isAccessibleForFree: access === 'open' }),
  }
}
