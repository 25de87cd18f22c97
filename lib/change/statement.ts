import { dateParts } from '@/lib/citations/edtf-parts'
import { parseDate } from '@/lib/dates'
import type { PositionRecord } from '@/lib/records/read-model'

/** What changes are computed from: a position without its evidence. */
export type Statement = Pick<
  PositionRecord,
  | 'id'
  | 'holder'
  | 'topic'
  | 'summit'
  | 'stance'
  | 'conditions'
  | 'basis'
  | 'reportedBy'
  | 'outdated'
  | 'statedOn'
  | 'statedFrom'
  | 'statedTo'
>

/** First and last day on which something can have been said, YYYY-MM-DD. */
export type Span = { from: string; to: string }

/** Whether a statement can be part of a change: first-hand, stated, on the wording in force (codebook, "Change"). */
export function isFirstHandStated({ basis, reportedBy, outdated }: Statement): boolean {
  return basis === 'stated' && reportedBy === null && !outdated
}

/** A deed of the holder's own. It stands beside the words and is no change. */
export function isDeed({ basis, reportedBy }: Statement): boolean {
  return basis === 'enacted' && reportedBy === null
}

/** The answer of a statement: equal for equal stances on equal terms, whatever the order and spelling of the terms. */
export function answerKey({ stance, conditions }: Pick<Statement, 'stance' | 'conditions'>): string {
  if (!conditions) return stance
  const terms = conditions.items.map(({ kind, text }) => `${kind} ${plain(text)}`).toSorted()
  return [stance, ...(terms.length > 1 ? [conditions.join] : []), ...new Set(terms)].join('\n')
}

const plain = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim()

/** Days by which an approximate date may be off, either way: "c. 22 Jan" a week, "c. Jan" a month, "c. 2019" a year. */
const DAYS_OFF = { day: 7, month: 31, year: 366 } as const

/**
 * The days that order a statement among others; undefined where they order nothing: bounded (`../2019-01-22`) and
 * uncertain (`?`, `%`) dates. An approximate date is widened by what it may be off.
 */
export function orderingSpan(statedOn: string): Span | undefined {
  const bounds = parseDate(statedOn)
  const parts = dateParts(statedOn)
  if (!bounds || parts.uncertain || (parts.interval && !(parts.start && parts.end))) return undefined
  if (!parts.circa) return bounds
  const point = parts.end ?? parts.start
  const off = DAYS_OFF[point?.day ? 'day' : point?.month ? 'month' : 'year']
  return { from: daysFrom(bounds.from, -off), to: daysFrom(bounds.to, off) }
}

/** Whether a statement was made on one day that is known. */
export function isOnKnownDay({ statedOn, statedFrom, statedTo }: Statement): boolean {
  return statedFrom === statedTo && !/[~?%]/.test(statedOn)
}

/** The day a number of days after another, before it where the number is negative. */
export function daysFrom(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
