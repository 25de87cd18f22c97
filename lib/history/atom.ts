import { createHash } from 'node:crypto'
import { andList } from '@/lib/join-words'
import type { Change } from '@/lib/revisions/changes'
import type { ChangeLine } from './line'

/** A feed of changes. Addresses are those of `address`: full ones where the library has a public address. */
export type Feed = {
  title: string
  /** The library whose ids these are: the UUID of its first batch. */
  library: string
  /** Paths of the feed and of the page that shows the same. */
  self: string
  page: string
  /** ISO 8601 instant of the last change of the library, for a feed without entries. */
  updated: string
  lines: readonly ChangeLine[]
  address: (path: string) => string
}

/**
 * An Atom feed (RFC 4287). Ids are UUIDs, so they stay where the library moves to another address: of an entry that of
 * its oldest batch, of the feed one computed from the library's and the feed's path.
 */
export function writeAtom({ title, library, self, page, updated, lines, address }: Feed): string {
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">`,
    `<id>${feedId(library, self)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${xml(instant(lines[0]?.at ?? updated))}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${xml(address(self))}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(address(page))}"/>`,
    `<generator>Parley</generator>`,
    ...lines.map((line) => entryOf(line, page, address)),
    `</feed>`,
    '',
  ].join('\n')
}

function entryOf(line: ChangeLine, page: string, address: Feed['address']): string {
  const { id, by, at, from, verb, subject } = line
  return [
    `<entry>`,
    `<id>urn:uuid:${xml(id)}</id>`,
    `<title>${xml([by, verb, subject?.title].filter(Boolean).join(' '))}</title>`,
    `<published>${xml(instant(from))}</published>`,
    `<updated>${xml(instant(at))}</updated>`,
    `<author><name>${xml(by)}</name></author>`,
    `<link rel="alternate" type="text/html" href="${xml(address(subject?.href ?? page))}"/>`,
    `<content type="html">${xml(contentOf(line))}</content>`,
    `</entry>`,
  ].join('\n')
}

function contentOf({ note, changes, reason, parts, revisions, seen }: ChangeLine): string {
  const list = parts.map((part) => `<li>${xml(`${part.verb} ${part.subject.title}`)}</li>`)
  const rest = revisions - parts.length
  if (parts.length > 0 && rest > 0) list.push(`<li>and ${rest} more</li>`)
  return [
    note && `<p>${xml(note)}</p>`,
    ...changes.map((change) => `<p>${xml(change.label)}: ${changeHtml(change)}</p>`),
    reason && `<blockquote>${xml(reason)}</blockquote>`,
    list.length > 0 && `<ul>${list.join('')}</ul>`,
    seen && '<p>Readers could see what was changed.</p>',
  ]
    .filter(Boolean)
    .join('')
}

function changeHtml({ parts, before, after }: Change): string {
  if (!parts) return `<del>${xml(before ?? 'not given')}</del> → <ins>${xml(after ?? 'not given')}</ins>`
  const tags = { same: '', removed: 'del', added: 'ins' }
  return parts
    .map(({ kind, text }) => (tags[kind] ? `<${tags[kind]}>${xml(text)}</${tags[kind]}>` : xml(text)))
    .join('')
}

/** A UUID (version 8, RFC 9562) of a feed in a library. */
function feedId(library: string, path: string): string {
  const hex = createHash('sha256').update(`${library} ${path}`).digest('hex')
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')}`
}

/** An instant as RFC 3339 asks for, to the second; a revision written by hand may have none. */
function instant(at: string): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? '1970-01-01T00:00:00Z' : `${date.toISOString().slice(0, 19)}Z`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text of XML 1.0: markup escaped, characters that XML cannot hold left out. */
function xml(text: string): string {
  return text
    .replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark)
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
}

/** "Changes in Second summit by Ada Coder, of positions". */
export const feedTitle = (library: string, narrowed: readonly string[]): string =>
  ['All changes', library, andList(narrowed)].filter(Boolean).join(', ')
