import { parseDate } from '@/lib/dates'
import { authorNames } from '../author-names'
import { readWrittenDate } from '../written-date'

/** Metadata of a page beyond what the article reader finds. */
export type PageMetadata = { authors: string[]; issued: string | undefined; section: string | undefined }

/** Reads `meta` elements (HTML, Open Graph, Dublin Core, Highwire) and JSON-LD (schema.org). */
export function pageMetadata(document: Document): PageMetadata {
  const metas = [...document.querySelectorAll('meta')].map((meta) => ({
    name: (
      meta.getAttribute('name') ??
      meta.getAttribute('property') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase(),
    content: (meta.getAttribute('content') ?? '').trim(),
  }))
  const all = (...names: string[]) =>
    metas.filter(({ name, content }) => names.includes(name) && content !== '').map(({ content }) => content)
  const linked = linkedData(document)
  const named = linked.flatMap((item) => peopleOf(item.author))
  const listed = all(
    'author',
    'citation_author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'article:author',
  ).filter((content) => !/^https?:\/\//i.test(content))
  const dates = [
    ...all(
      'article:published_time',
      'og:article:published_time',
      'datepublished',
      'citation_publication_date',
      'citation_date',
      'dc.date',
      'dc.date.issued',
      'dcterms.issued',
      'dcterms.date',
      'parsely-pub-date',
      'sailthru.date',
      'pubdate',
      'date',
    ),
    ...linked.map((item) => String(item.datePublished ?? '')),
    ...[...document.querySelectorAll('time[pubdate], [itemprop="datePublished"]')].map(
      (time) => time.getAttribute('datetime') ?? time.textContent ?? '',
    ),
  ]
  return {
    authors: named.length > 0 ? [...new Set(named)] : [...new Set(listed.flatMap(authorNames))],
    issued: dates.map(dayOf).find((date) => date !== undefined),
    section:
      all('article:section', 'og:article:section', 'section')[0] ??
      linked.flatMap((item) => texts(item.articleSection))[0],
  }
}

/** The EDTF day of a timestamp or a written date. */
export function dayOf(written: string): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}(?=[T ]|$)/.exec(written.trim())?.[0]
  if (day) return parseDate(day) ? day : undefined
  const read = readWrittenDate(written)
  return 'edtf' in read ? read.edtf : undefined
}

type Item = Record<string, unknown>

/** Articles of any kind in a page's JSON-LD. */
function linkedData(document: Document): Item[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    try {
      return itemsOf(JSON.parse(script.textContent ?? '') as unknown)
    } catch {
      return []
    }
  })
}

function itemsOf(value: unknown, depth = 0): Item[] {
  if (depth > 4 || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((one) => itemsOf(one, depth + 1))
  const item = value as Item
  const inner = itemsOf(item['@graph'], depth + 1)
  return texts(item['@type']).some((type) => /(Article|Posting|Report|Review|CreativeWork)$/.test(type))
    ? [item, ...inner]
    : inner
}

function peopleOf(author: unknown): string[] {
  if (Array.isArray(author)) return author.slice(0, 50).flatMap(peopleOf)
  if (typeof author === 'string') return authorNames(author)
  if (typeof author !== 'object' || author === null) return []
  const { name } = author as Item
  return typeof name === 'string' ? authorNames(name) : Array.isArray(name) ? peopleOf(name) : []
}

function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' && one.trim() !== '')
}
