import { citationText, evidenceText } from '@/lib/exports/evidence-text'
import { escapeXml } from '@/lib/exports/xml-text'
import type { SourceRecord } from '@/lib/records/read-model'
import { uuidOf } from '@/lib/uuid'
import type { FeedEntry, ListFeed } from './model'

/**
 * A list of records as an Atom feed (RFC 4287). Ids are UUIDs of the library and the path, so they stay where the library
 * moves to another address.
 *
 * @param sources by slug, for citations
 * @param address gives the address of a path: a full one, where the library has a public address
 */
export function writeListFeed(
  { title, library, owner, self, page, updated, entries }: ListFeed,
  sources: ReadonlyMap<string, SourceRecord>,
  address: (path: string) => string,
): string {
  const idOf = (path: string) => `urn:uuid:${uuidOf(`${library} ${path}`)}`
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">`,
    `<id>${idOf(self)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<updated>${instant(entries[0]?.last ?? updated)}</updated>`,
    `<author><name>${escapeXml(owner)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(address(self))}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(address(page))}"/>`,
    `<generator>Parley</generator>`,
    ...entries.map((entry) => entryXml(entry, idOf(entry.id ?? entry.path), sources, address)),
    `</feed>`,
    '',
  ].join('\n')
}

function entryXml(
  { path, title, summary, evidence, first, last }: FeedEntry,
  id: string,
  sources: ReadonlyMap<string, SourceRecord>,
  address: (path: string) => string,
): string {
  const proof = evidence.map((one) => {
    const cited = citationText(one, sources.get(one.source))
    return `<blockquote><p>${escapeXml(evidenceText(one))}</p><p>${escapeXml(cited)}</p></blockquote>`
  })
  return [
    `<entry>`,
    `<id>${id}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<published>${instant(first)}</published>`,
    `<updated>${instant(last)}</updated>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(address(path))}"/>`,
    `<content type="html">${escapeXml(`<p>${escapeXml(summary)}</p>${proof.join('')}`)}</content>`,
    `</entry>`,
  ].join('\n')
}

/** An instant as RFC 3339 asks for, to the second; a revision written by hand may have none. */
function instant(at: string): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? '1970-01-01T00:00:00Z' : `${date.toISOString().slice(0, 19)}Z`
}
