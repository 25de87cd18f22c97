import { formatDate } from '@/lib/dates'
import type { SourceRecord } from '@/lib/records/read-model'
import type { SourceType } from '@/lib/vocabulary'
import { type DateParts, dateParts, filedUnder } from './edtf-parts'
import { nameAsFiled, nameParts } from './names'

const TYPES: Record<SourceType, string> = {
  'article-newspaper': 'NEWS',
  'article-magazine': 'MGZN',
  'article-journal': 'JOUR',
  report: 'RPRT',
  hearing: 'HEAR',
  post: 'ELEC',
  'post-weblog': 'BLOG',
  broadcast: 'SOUND',
  speech: 'GEN',
  interview: 'GEN',
  webpage: 'ELEC',
  dataset: 'DATA',
}

/**
 * Writes sources in RIS (the fields reference managers agree on), with CRLF line ends. A date is `YYYY/MM/DD/other` with
 * unknown parts empty; `other` has what EDTF says beyond a day ("circa", "uncertain", an end).
 */
export function toRis(sources: SourceRecord[]): string {
  return sources.map(record).join('\r\n')
}

function record(source: SourceRecord): string {
  const parts = dateParts(source.issued)
  const year = filedUnder(parts)?.year
  const fields: [string, string | number | null | undefined][] = [
    ['TY', TYPES[source.type]],
    ['ID', source.slug],
    ...source.authors.map((author): [string, string] => ['AU', name(author)]),
    ['TI', source.title],
    ['T2', source.container],
    ['J2', source.container && source.abbreviation],
    ['PB', source.publisher === source.container ? undefined : source.publisher],
    ['PY', year && String(year).padStart(4, '0')],
    ['DA', risDate(parts)],
    ['UR', source.url],
    // Programs read the first day of a date and leave out the rest.
    ['N1', isPlain(parts) ? undefined : `Date: ${formatDate(source.issued)}`],
    ['N1', source.archivedUrl && `Archived: ${source.archivedUrl}`],
    ['LA', source.lang],
    ['ER', ''],
  ]
  return fields
    .flatMap(([tag, value]) =>
      value === null || value === undefined ? [] : [`${tag}  - ${oneLine(String(value))}\r\n`],
    )
    .join('')
}

/** Whether the date is one day, month or year, without any reservation. */
function isPlain({ circa, uncertain, interval }: DateParts): boolean {
  return !circa && !uncertain && !interval
}

function risDate(parts: DateParts): string {
  const point = filedUnder(parts)
  if (!point) return '///'
  const two = (value: number | undefined) => (value === undefined ? '' : String(value).padStart(2, '0'))
  const bound =
    parts.end && [String(parts.end.year), two(parts.end.month), two(parts.end.day)].filter(Boolean).join('-')
  const other = [
    parts.circa && 'circa',
    parts.uncertain && 'uncertain',
    parts.interval && (!parts.start ? 'or earlier' : bound ? `to ${bound}` : 'or later'),
  ].filter(Boolean)
  return `${String(point.year).padStart(4, '0')}/${two(point.month)}/${two(point.day)}/${other.join(', ')}`
}

/**
 * "Family, Given, Suffix"; a comma parts a name in RIS, so programs take a doubled one in the name of an organization
 * for its own (EndNote's rule for corporate authors).
 */
function name(author: SourceRecord['authors'][number]): string {
  const parts = nameParts(author)
  return 'family' in parts ? nameAsFiled(parts) : parts.literal.replace(',', ',,')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
