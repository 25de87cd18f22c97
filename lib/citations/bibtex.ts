import { formatDate } from '@/lib/dates'
import type { SourceRecord } from '@/lib/records/read-model'
import type { SourceType } from '@/lib/vocabulary'
import { dateParts, filedUnder } from './edtf-parts'
import { escapeLatex } from './escape-latex'
import { nameParts } from './names'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const

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
  const text = (value: string) => `{${toLatex(value.replace(/\s+/g, ' '))}}`
  const kind = ENTRIES[source.type] ?? 'misc'
  const parts = dateParts(source.issued)
  const filed = filedUnder(parts)
  const plain = !parts.circa && !parts.uncertain && !parts.interval
  const container = source.container && text(source.container)
  const publisher = source.publisher && text(source.publisher)
  const fields: [string, string | null | undefined][] = [
    [
      'author',
      source.authors.length > 0 ? `{${source.authors.map((each) => author(each, text)).join(' and ')}}` : undefined,
    ],
    // A second pair of braces keeps capitals, which styles would lower.
    ['title', `{${text(source.title)}}`],
    [kind === 'article' ? 'journal' : 'howpublished', container],
    [kind === 'techreport' ? 'institution' : 'publisher', publisher ?? (kind === 'techreport' ? container : undefined)],
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

/** A URL with braces, backslashes and spaces percent-encoded: they would end the field or the argument of \url. */
function bareUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character))
}
