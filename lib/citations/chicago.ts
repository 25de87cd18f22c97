import type { SourceRecord } from '@/lib/records/read-model'
import { SOURCE_TYPE, type SourceType } from '@/lib/vocabulary'
import { type DatePoint, dateParts } from './edtf-parts'
import { MONTH_NAMES } from './months'
import { nameAsFiled, nameInOrder, nameParts } from './names'
import { quotedTitle, type Run, stopped } from './runs'

/** Standalone works: their titles are italic, not in quotation marks. */
const WHOLE: readonly SourceType[] = ['report', 'dataset']
/** Types named in the entry, because the rest of it does not show them. */
const NAMED: readonly SourceType[] = ['hearing', 'speech', 'interview', 'broadcast', 'dataset', 'post']

/** Bibliography entry (The Chicago Manual of Style, 17th edition, notes and bibliography). */
export function chicagoEntry(source: SourceRecord): Run[] {
  const lead = leadOf(source)
  const runs: Run[] = lead ? [{ text: `${stopped(lead)} ` }] : []
  if (WHOLE.includes(source.type)) runs.push({ text: stopped(source.title), italic: true })
  else runs.push({ text: quotedTitle(source.title, '.') })
  const middle: Run[][] = []
  const container = source.container !== lead ? source.container : null
  if (container) middle.push([{ text: container, italic: true }])
  if (NAMED.includes(source.type)) middle.push([{ text: SOURCE_TYPE[source.type].label }])
  if (source.publisher && source.publisher !== lead && source.publisher !== container)
    middle.push([{ text: source.publisher }])
  middle.push([{ text: chicagoDate(source.issued) }])
  runs.push({ text: ' ' }, ...middle.flatMap((part, index) => (index === 0 ? part : [{ text: ', ' }, ...part])), {
    text: '.',
  })
  if (source.url) runs.push({ text: ' ' }, { text: source.url, href: source.url }, { text: '.' })
  if (source.archivedUrl)
    runs.push({ text: ' Archived at ' }, { text: source.archivedUrl, href: source.archivedUrl }, { text: '.' })
  return runs
}

/** First note on a source, without its locator: “Title,” Container, January 22, 2019. */
export function chicagoNote(source: SourceRecord): Run[] {
  const authors = listed(source.authors.map((author) => nameInOrder(nameParts(author))))
  const whole = WHOLE.includes(source.type)
  return [
    ...(authors ? [{ text: `${authors}, ` }] : []),
    whole ? { text: source.title, italic: true as const } : { text: quotedTitle(source.title, ',') },
    { text: whole ? ', ' : ' ' },
    ...(source.container ? [{ text: source.container, italic: true as const }, { text: ', ' }] : []),
    ...(source.publisher && source.publisher !== source.container ? [{ text: `${source.publisher}, ` }] : []),
    { text: chicagoDate(source.issued) },
  ]
}

/** "January 22, 2019"; an inferred date is put in brackets: "[ca. January 22, 2019]". @param issued EDTF date */
function chicagoDate(issued: string): string {
  const { start, end, interval, circa, uncertain } = dateParts(issued)
  const words = !interval
    ? start && pointWords(start)
    : !start
      ? `by ${end && pointWords(end)}`
      : !end
        ? `since ${pointWords(start)}`
        : `${pointWords(start)}–${pointWords(end)}`
  const worked = circa || uncertain || (interval && !(start && end))
  return worked ? `[${circa ? 'ca. ' : ''}${words}${uncertain ? '?' : ''}]` : (words ?? issued)
}

/** The entry's lead: authors, or the publisher of an unsigned piece; may be empty. */
function leadOf({ authors, type, container, publisher }: SourceRecord): string {
  const parted = authors.map(nameParts)
  const names = parted.map((parts, index) =>
    index === 0 && 'family' in parts ? nameAsFiled(parts) : nameInOrder(parts),
  )
  // A person's name is inverted, so a comma separates it from the second.
  if (names.length === 2 && parted.some((parts) => 'family' in parts)) return names.join(', and ')
  if (names.length > 0) return names.length > 10 ? `${names.slice(0, 7).join(', ')}, et al` : listed(names)
  if (WHOLE.includes(type)) return publisher ?? container ?? ''
  return type === 'article-newspaper' ? (container ?? '') : ''
}

function listed(names: string[]): string {
  if (names.length < 3) return names.join(' and ')
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`
}

function pointWords({ year, month, day }: DatePoint): string {
  if (month === undefined) return String(year)
  return `${MONTH_NAMES[month - 1]} ${day === undefined ? '' : `${day}, `}${year}`
}
