import type { Creator, Entry } from '@retorquere/bibtex-parser'
import { isSingleDay } from '@/lib/dates'
import type { Place } from '@/lib/record-imports/reading'
import { type Issued, readIssued } from '../issued'
import { webAddress } from '../markup'
import { authorByName, authorByParts, type ReferenceAuthor } from '../person-name'
import type { Reference } from '../reference'
import { kindOfEntry } from './kinds'
import { linkIn, unmasked, unmaskedVerbatim } from './latex-marks'

/** Fields that are read, or say nothing that another field of the entry does not say. */
const READ = new Set(
  `author title subtitle journal journaltitle journalsubtitle booktitle titleaddon howpublished publisher institution
  organization date year month day url archiveurl urldate doi language langid hyphenation shortjournal shorttitle
  entrysubtype type crossref key options ids sortkey`.split(/\s+/),
)
/** Fields that articles of journals have. */
const OF_A_JOURNAL = ['volume', 'number', 'issue', 'doi', 'eprint', 'pmid']

/** An entry as the parser gives it, in the terms of a source. */
export function referenceOf(entry: Entry, place: Place): Reference {
  const raw = (name: string): string | undefined => textOf((entry.fields as Record<string, unknown>)[name])
  const field = (...names: string[]) => names.map((name) => unmasked(raw(name))).find((value) => value !== undefined)
  const authors = (entry.fields.author ?? []).map(authorOf)
  const issued = issuedOf(field)
  const day = issued && 'edtf' in issued && isSingleDay(issued.edtf)
  const subtype = (field('entrysubtype') ?? (entry.type === 'misc' ? field('type') : undefined) ?? '').toLowerCase()
  const inJournal = OF_A_JOURNAL.some((name) => field(name) !== undefined)
  const kind = kindOfEntry({ kind: entry.type.toLowerCase(), subtype, inJournal, onOneDay: day === true })
  const published = field('howpublished')
  const isReport = kind.types[0] === 'report'
  const house = field('publisher') ?? field('institution', 'organization')
  const container =
    joined(field('journaltitle', 'journal'), field('journalsubtitle')) ??
    field('booktitle', 'titleaddon') ??
    (published && !webAddress(published) ? published : undefined) ??
    // The short form of what a report appeared in, without its long one: then that is the institution.
    (isReport && field('shortjournal') !== undefined ? house : undefined)
  return {
    key: entry.key ?? '',
    place,
    ...kind,
    title: joined(field('title'), field('subtitle')) ?? '',
    authors: authors.flatMap((author) => (author === 'others' || author === undefined ? [] : [author])),
    container: container ?? (isReport ? undefined : field('publisher') && field('institution', 'organization')),
    containerShort: field('shortjournal'),
    publisher: house === container ? undefined : house,
    issued,
    seen: dayOf(readIssued(field('urldate'))),
    url: webAddress(unmaskedVerbatim(raw('url'))) ?? linkIn(raw('howpublished')) ?? linkIn(raw('note')),
    archivedUrl: webAddress(unmaskedVerbatim(raw('archiveurl'))),
    doi: unmaskedVerbatim(raw('doi')),
    language: field('langid', 'language', 'hyphenation'),
    unplaced: [...unplacedIn(entry, field), ...(authors.includes('others') ? ['“and others” among the authors'] : [])],
  }
}

type Field = (...names: string[]) => string | undefined

/** Values of lists of literals are joined, as BibTeX has them. */
function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? value.join(' and ') : undefined
  return typeof value === 'string' ? value : undefined
}

function joined(title: string | undefined, subtitle: string | undefined): string | undefined {
  return title === undefined || subtitle === undefined ? title : `${title}: ${subtitle}`
}

/** `date` of biblatex; else the year with the month, in which styles that know no day have it: `jan # "~22"`. */
function issuedOf(field: Field): Issued {
  const date = readIssued(field('date'))
  if (date) return date
  const [year, month, day] = [field('year'), field('month'), field('day')]
  if (month === undefined || !/^\d{4}$/.test(year ?? '')) return readIssued(year)
  const numbers = [month, day].flatMap((part) => part?.split(/[\s,~.]+/).filter(Boolean) ?? [])
  const inNumbers = numbers.length <= 2 && numbers.every((part) => /^\d{1,2}$/.test(part))
  const read = readIssued(
    inNumbers
      ? [year, ...numbers.map((part) => part.padStart(2, '0'))].join('-')
      : [day, month, year].filter(Boolean).join(' '),
  )
  return read && 'edtf' in read ? read : { edtf: year ?? '', lost: 'month that could not be read' }
}

function dayOf(issued: Issued): string | undefined {
  return issued && 'edtf' in issued ? issued.edtf : undefined
}

function authorOf(creator: Creator): ReferenceAuthor | 'others' | undefined {
  const { name, lastName, firstName, prefix, suffix } = creator
  if (lastName === 'others' && !firstName) return 'others'
  if (name !== undefined) return authorByName(unmasked(name))
  const part = (value: string | undefined) => unmasked(value) ?? ''
  return authorByParts({ family: part(lastName), given: part(firstName), particle: part(prefix), suffix: part(suffix) })
}

function unplacedIn(entry: Entry, field: Field): string[] {
  const own = (name: string) => name === 'note' && /^Date: /.test(field('note') ?? '')
  return Object.keys(entry.fields).filter((name) => !READ.has(name) && !own(name))
}
