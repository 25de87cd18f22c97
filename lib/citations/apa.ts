import type { SourceRecord } from '@/lib/records/read-model'
import type { SourceType } from '@/lib/vocabulary'
import { type DatePoint, dateParts } from './edtf-parts'
import { MONTH_NAMES } from './months'
import { initials, nameAsFiled, nameParts } from './names'
import { type Run, stopped } from './runs'

/** Types that are part of a larger work: the container is italic, not the title. */
const PARTS: readonly SourceType[] = [
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'post-weblog',
  'broadcast',
  'interview',
]
const DESCRIPTIONS: Partial<Record<SourceType, string>> = {
  broadcast: 'Broadcast',
  interview: 'Interview',
  hearing: 'Testimony',
  speech: 'Speech',
  post: 'Post',
  dataset: 'Data set',
}

/** Reference list entry (Publication Manual of the APA, 7th edition). */
export function apaEntry(source: SourceRecord): Run[] {
  const authors = authorList(source.authors)
  const date = `(${apaDate(source.issued)}).`
  const part = PARTS.includes(source.type) && source.container !== null
  const description = DESCRIPTIONS[source.type]
  const bracket = description ? ` [${description}].` : ''
  const title: Run[] = part
    ? [{ text: bracket ? source.title + bracket : stopped(source.title) }]
    : bracket
      ? [{ text: source.title, italic: true }, { text: bracket }]
      : [{ text: stopped(source.title), italic: true }]
  const runs: Run[] = authors ? [{ text: `${stopped(authors)} ${date} ` }, ...title] : [...title, { text: ` ${date}` }]
  if (source.container)
    runs.push({ text: ' ' }, part ? { text: source.container, italic: true } : { text: source.container }, {
      text: '.',
    })
  if (source.publisher && source.publisher !== source.container && source.publisher !== authors)
    runs.push({ text: ` ${stopped(source.publisher)}` })
  const address = source.url ?? source.archivedUrl
  if (address) runs.push({ text: ' ' }, { text: address, href: address })
  return runs
}

/** "2019, January 22"; an approximate date begins with "ca. ". @param issued EDTF date */
function apaDate(issued: string): string {
  const { start, end, interval, circa, uncertain } = dateParts(issued)
  const words = !interval
    ? start && pointWords(start)
    : !start
      ? `by ${end && pointWords(end)}`
      : `${pointWords(start)}–${end ? pointWords(end) : ''}`
  return `${circa ? 'ca. ' : ''}${words ?? issued}${uncertain ? '?' : ''}`
}

/** Up to 20 names; of more, the first 19, an ellipsis and the last. Two organizations have no comma between them. */
function authorList(authors: SourceRecord['authors']): string {
  const parted = authors.map(nameParts)
  const names = parted.map((parts) => ('family' in parts ? nameAsFiled(parts, initials(parts.given)) : parts.literal))
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, . . . ${names.at(-1)}`
  if (names.length === 2 && parted.every((parts) => 'literal' in parts)) return names.join(' & ')
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`
}

function pointWords({ year, month, day }: DatePoint): string {
  if (month === undefined) return String(year)
  return `${year}, ${MONTH_NAMES[month - 1]}${day === undefined ? '' : ` ${day}`}`
}
