import { z } from 'zod'
import { UnreadableFile } from '@/lib/imports/extraction'
import type { Place } from '@/lib/record-imports/reading'
import { SOURCE_TYPES, type SourceType } from '@/lib/vocabulary'
import { readIssued } from '../issued'
import { plainValue, webAddress } from '../markup'
import { authorByName, authorByParts } from '../person-name'
import type { Reference, ReferenceList, Unread } from '../reference'
import { readCslDate } from './date'
import { extraLines } from './extra-lines'
import { type CslItem, type CslName, cslItemSchema } from './item'

/** Variables that are read. */
const READ = new Set([
  ...['id', 'type', 'title', 'author', 'container-title', 'container-title-short', 'journalAbbreviation'],
  ...[
    'publisher',
    'issued',
    'accessed',
    'URL',
    'DOI',
    'language',
    'archive_location',
    'archive',
    'note',
    'citation-key',
  ],
])

/**
 * Reads CSL-JSON: a list of items, one item, or an object with the list in `items` or `references`, as Zotero and pandoc
 * have it.
 *
 * @throws {UnreadableFile} where it is not JSON, or has no list of items
 */
export function parseCsl(text: string): ReferenceList {
  const references: Reference[] = []
  const unread: Unread[] = []
  for (const [index, item] of itemsOf(jsonOf(text)).entries()) {
    const row = index + 1
    const read = cslItemSchema.safeParse(item)
    if (read.data) references.push(referenceOf(read.data, placeOf(row, read.data.id)))
    else unread.push(unreadOf(item, row, read.error))
  }
  return { references, unread, unplaced: [] }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : 'it is nested too deeply'
    throw new UnreadableFile(`This file is not valid JSON, so it is not CSL-JSON: ${reason}.`)
  }
}

function itemsOf(json: unknown): unknown[] {
  const inside = (name: string) =>
    typeof json === 'object' && json !== null ? (json as Record<string, unknown>)[name] : undefined
  const list = [json, inside('items'), inside('references')].find(Array.isArray)
  const items = list ?? (typeof inside('type') === 'string' ? [json] : [])
  if (!items.some((item) => typeof item === 'object' && item !== null && 'type' in item))
    throw new UnreadableFile('There is no item of CSL-JSON in this file: a list of objects with "type" and "title".')
  return items
}

function referenceOf(item: CslItem, place: Place): Reference {
  const { variables, rest } = extraLines(item.note ?? '')
  const extra = (name: string) => plainValue(variables.get(name))
  const kind = extra('type') ?? item.type
  const type = SOURCE_TYPES.find((one): one is SourceType => one === kind)
  const noted = rest.flatMap((line) => /^Archived: (https?:\/\/\S+)$/.exec(line)?.[1] ?? [])[0]
  const archived = [item.archive_location, item.archive].find((value) => /^https?:\/\/\S+$/.test(value ?? ''))
  const seen = readCslDate(item.accessed)
  const others = rest.filter((line) => line !== `Archived: ${noted}`)
  return {
    key: plainValue(item.id) ?? '',
    place,
    kind,
    types: type ? [type] : [],
    sure: type !== undefined,
    title: plainValue(item.title) ?? extra('title') ?? '',
    authors: (item.author ?? []).flatMap((name) => authorOf(name) ?? []),
    container: plainValue(item['container-title']) ?? extra('container-title'),
    containerShort: plainValue(item['container-title-short'] ?? item.journalAbbreviation),
    publisher: plainValue(item.publisher) ?? extra('publisher'),
    issued: readIssued(extra('issued')) ?? readCslDate(item.issued),
    seen: seen && 'edtf' in seen ? seen.edtf : undefined,
    url: webAddress(item.URL) ?? webAddress(extra('url')),
    archivedUrl: webAddress(archived) ?? noted,
    doi: plainValue(item.DOI) ?? extra('doi'),
    language: plainValue(item.language) ?? extra('language'),
    unplaced: [
      ...Object.keys(item).filter((name) => !READ.has(name) && item[name] !== '' && item[name] !== null),
      ...(others.length > 0 ? ['note'] : []),
      ...(item.archive && item.archive !== archived ? ['archive'] : []),
      ...(item.archive_location && item.archive_location !== archived ? ['archive_location'] : []),
    ],
  }
}

function authorOf(name: CslName) {
  const { family, given, literal, suffix } = name
  if (literal !== undefined) return authorByName(plainValue(literal))
  return authorByParts({
    family: family ?? '',
    given: given ?? '',
    particle: name['non-dropping-particle'] ?? '',
    dropped: name['dropping-particle'] ?? '',
    suffix: suffix ?? '',
  })
}

function placeOf(row: number, id: string | undefined): Place {
  return { words: id ? `item ${row}, ${id}` : `item ${row}`, row }
}

function unreadOf(item: unknown, row: number, error: z.ZodError): Unread {
  const id = typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : undefined
  const reason = z.prettifyError(error).replace(/\s+/g, ' ').slice(0, 300)
  return { what: id ?? 'item', place: placeOf(row, id), reason: `It does not have the form of a CSL item: ${reason}.` }
}
