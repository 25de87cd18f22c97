import { formatDate } from '@/lib/dates'
import type { SourceRecord } from '@/lib/records/read-model'
import type { SourceType } from '@/lib/vocabulary'
import { dateParts, filedUnder } from './edtf-parts'
import { escapeLatex } from './escape-latex'
import { nameParts } from './names'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const

/** Kinds of articles that programs tell from a journal's: they cite the day (biblatex-chicago, read by Pandoc too). */
const ENTRY_SUBTYPES: Partial<Record<SourceType, string>> = {
  'article-newspaper': 'newspaper',
  'article-magazine': 'magazine',
}

const ENTRIES: Partial<Record<SourceType, string>> = {
  'article-newspaper': 'article',
  'article-magazine': 'article',
  'article-journal': 'article',
  report: 'techreport',
}

/**
 * Writes sources as a file for BibTeX and biblatex. The entry key is the source's slug. `year` and
 * `month` are for BibTeX; `date` is the EDTF date, which biblatex reads (biblatex manual, 2.3.8). A date that is not a
 * plain day is repeated in words in `note`.
 *
 * @param toLatex converts text to LaTeX
 */
export function toBibtex(sources: SourceRecord[], toLatex: (text: string) => string = escapeLatex): string {
  return sources.map((source) => entry(source, toLatex)).join('\n')
}

function entry(source: SourceRecord, toLatex: (text: string) => string): string {
  // Within braces a quotation mark is a sign like others, and readers of .bib files know no \symbol.
  const text = (value: string) => `{${toLatex(value.replace(/\s+/g, ' ')).replaceAll('\\symbol{34}', '"')}}`
  const kind = ENTRIES[source.type] ?? 'misc'
  const parts = dateParts(source.issued)
  const filed = filedUnder(parts)
  const plain = !parts.circa && !parts.uncertain && !parts.interval
  const container = source.container && text(source.container)
  const house = source.publisher ?? (kind === 'techreport' ? source.container : null)
  // Said once: a programme that is its own publisher would be printed twice.
  const repeated = kind !== 'article' && house === source.container
  const fields: [string, string | false | null | undefined][] = [
    [
      'author',
      source.authors.length > 0 ? `{${source.authors.map((each) => author(each, text)).join(' and ')}}` : undefined,
    ],
    // A second pair of braces keeps capitals, which styles would lower.
    ['title', `{${text(source.title)}}`],
    // What an unsigned piece is sorted under; BibTeX asks for one of the two.
    ['key', source.authors.length === 0 && text(source.abbreviation)],
    ['entrysubtype', ENTRY_SUBTYPES[source.type] && `{${ENTRY_SUBTYPES[source.type]}}`],
    [kind === 'article' ? 'journal' : 'howpublished', repeated && kind === 'techreport' ? undefined : container],
    [
      kind === 'techreport' ? 'institution' : 'publisher',
      house && house !== (kind === 'techreport' ? null : source.container) && text(house),
    ],
    ['year', filed && `{${filed.year}}`],
    ['month', filed?.month ? MONTHS[filed.month - 1] : undefined],
    ['date', `{${source.issued}}`],
    ['note', plain ? undefined : `{Date: ${escapeLatex(formatDate(source.issued))}}`],
    ['url', source.url && `{${bareUrl(source.url)}}`],
    ['archiveurl', source.archivedUrl && `{${bareUrl(source.archivedUrl)}}`],
    ['shortjournal', container && text(source.abbreviation)],
    ['langid', text(source.lang)],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []))
  return `@${kind}{${source.slug},\n${lines.join('\n')}\n}\n`
}

/**
 * "von Family, Jr, Given", BibTeX's three parts; particles of both kinds are its "von" part. A name without parts is put
 * in braces, so that BibTeX does not split it, and so is each word that it would cut up or sort wrongly.
 */
function author(given: SourceRecord['authors'][number], text: (value: string) => string): string {
  const parts = nameParts(given)
  if ('literal' in parts) return text(parts.literal)
  const whole = (part: string) =>
    /\band\b|,/i.test(part)
      ? text(part)
      : part
          .split(' ')
          .map((word) => (/\P{ASCII}/u.test(word) ? text(word) : text(word).slice(1, -1)))
          .join(' ')
  const von = [parts.dropped, parts.particle].filter(Boolean).map((part) => `${text(part).slice(1, -1)} `)
  // Lower-case words inside the family name would be read as particles, and an all lower-case one as no family name.
  const split = /(^| )\p{Ll}/u.test(parts.family)
  const family = `${von.join('')}${split ? text(parts.family) : whole(parts.family)}`
  return [family, parts.suffix && whole(parts.suffix), whole(parts.given)].filter(Boolean).join(', ')
}

/**
 * A URL in ASCII, because the type of addresses has no other letters. Braces, backslashes and spaces are
 * percent-encoded too: they would end the field or the argument of \url.
 */
function bareUrl(url: string): string {
  const ascii = /^[\x20-\x7e]*$/.test(url) ? url : (URL.parse(url)?.href ?? url)
  return ascii.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character))
}
