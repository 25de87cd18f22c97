import { authorNames, sortNameOf } from '@/lib/imports/author-names'
import type { Extraction } from '@/lib/imports/extraction'
import type { SaidOfSource } from '@/lib/record-imports/sources/laid-over'
import { proposeSource, UNTITLED } from '@/lib/sources/propose'
import type { SourceType } from '@/lib/vocabulary'
import type { SaidBy, TextMapping, TextSample } from './mapping'
import type { NameDate } from './name-date'
import type { TableRow } from './table'

/** What a name says, with its date read. */
export type SaidByName = { title?: string; authors?: string[]; container?: string; date?: NameDate }

/** What is known of a text: what it says of its source, and where each part is from. */
export type Described = { said: SaidOfSource; type: SourceType; lang: string; sample: TextSample }

type Given = {
  path: string
  extraction: Extraction
  name: SaidByName | undefined
  row: TableRow | undefined
  mapping: TextMapping
  today: string
}

/**
 * Describes a text by the table beside it, its name and itself, in the order that the mapping has. A title that nothing
 * else says is the name of the file.
 */
export function describeFile({ path, extraction, name, row, mapping, today }: Given): Described {
  // The text's own proposal, without a title that stands for none.
  const own = proposeSource(extraction, { today, slug: 'text' })
  const ownTitle = own.title === UNTITLED ? undefined : own.title
  const ownDate = own.issued === `../${today}` ? undefined : own.issued
  const date = row?.date && 'edtf' in row.date ? row.date.edtf : undefined
  const title = first(mapping.title, { table: row?.title, name: name?.title, text: ownTitle })
  const issued = first(mapping.date, { table: date, name: name?.date?.edtf, text: ownDate })
  const authors = first(mapping.author, {
    table: row?.authors?.length ? row.authors : undefined,
    name: name?.authors?.length ? name.authors : undefined,
    text: own.authors.length > 0 ? own.authors.map((author) => author.name) : undefined,
  })
  const container = row?.container ?? name?.container ?? own.container ?? mapping.container ?? undefined
  const said: SaidOfSource = {
    types: mapping.type ? [mapping.type] : [],
    title: title?.value ?? titleOfPath(path),
    authors: (authors?.value ?? []).map((author) => ({ name: author, sortName: sortNameOf(author) })),
    container,
    containerShort: undefined,
    publisher: undefined,
    issued: issued?.value,
    url: row?.url,
    archivedUrl: undefined,
    lang: row?.lang ?? (extraction.lang === undefined ? undefined : own.lang),
  }
  const type = mapping.type ?? (own.type === 'webpage' && container ? 'article-newspaper' : own.type)
  return {
    said,
    type,
    lang: said.lang ?? mapping.language ?? own.lang,
    sample: {
      path,
      title: { value: said.title, from: title?.from ?? 'name' },
      date: { value: issued?.value ?? `../${today}`, from: issued?.from ?? 'today' },
      authors: { value: authors?.value.join('; ') ?? '', from: authors?.from ?? 'nothing' },
    },
  }
}

type Said<T> = { value: T; from: SaidBy }

/** The table before all, then what the mapping prefers, then the other. */
function first<T>(
  preferred: 'name' | 'text',
  said: Record<'table' | 'name' | 'text', T | undefined>,
): Said<T> | undefined {
  const order = ['table', preferred, preferred === 'name' ? 'text' : 'name'] as const
  const from = order.find((one) => said[one] !== undefined)
  const value = from && said[from]
  return from === undefined || value === undefined ? undefined : { value, from }
}

/** The name of a file as words: hyphens and underscores part words where nothing else does. */
function titleOfPath(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z0-9]{1,8}$/i, '')
  return wordsOf(name) || UNTITLED
}

/** A part of a name as words. */
export function wordsOf(part: string): string {
  const spaced = part.replace(/_/g, ' ')
  return (/\s/.test(spaced.trim()) ? spaced : spaced.replace(/-/g, ' ')).replace(/\s+/g, ' ').trim()
}

/** The names of authors in a part of a name: "Marlow", "Marlow, Ada", "Marlow & Reyes". */
export function authorsOf(part: string): string[] {
  return authorNames(wordsOf(part))
}
