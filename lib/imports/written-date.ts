import { parseDate } from '@/lib/dates'
import { MONTH, monthOf, WEEKDAY } from './written-date/months'
import { notKept } from './written-date/not-kept'
import { numericDay } from './written-date/numbers'

/** A date as EDTF, or the reason why there is none, with what to write instead. */
export type WrittenDate = { edtf: string } | { problem: string }

type Point = { year: number; month?: number; day?: number }

const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|°|ª|\.)?`
const YEAR = String.raw`(\d{4})`
const SEP = String.raw`[\s.,\/-]*`

/**
 * Parses a date as written in English, German, French, Spanish or Korean into EDTF: "February 11, 2019", "11 Feb.
 * 2019", "11. Februar 2019", "11 février 2019", "11 de febrero de 2019", "2019. 2. 11.", "2019년 2월 11일"; a month or a
 * year alone; "about", "by", "since" and "from … to …" before them. EDTF stays unchanged. Ambiguous dates are problems.
 */
export function readWrittenDate(written: string): WrittenDate {
  const text = written
    .normalize('NFKC')
    .replace(/[‐‑–—]/g, (dash) => (dash === '‐' || dash === '‑' ? '-' : '–'))
    .replace(/\s+/g, ' ')
    .trim()
  if (text === '') return { problem: 'A date is missing.' }
  if (parseDate(text)) return { edtf: text }
  const numeric = numericDay(text)
  if (numeric) return 'problem' in numeric ? numeric : checked(numeric)
  const refused = notKept(text)
  if (refused) return { problem: refused }
  return ranged(text) ?? qualified(text) ?? pointed(text) ?? { problem: unknown(written.trim()) }
}

function unknown(written: string): string {
  return `“${written}” was not understood as a date. Write it as 11 February 2019 or 2019-02-11; February 2019, 2019 or 2019-02-11/2019-02-14 where it is not one day.`
}

const RANGES = [
  /^(?:from|between|von|zwischen|du|de|entre|del)\s+(.+?)\s+(?:to|until|till|and|bis|und|au|à|et|al|a|y)\s+(.+)$/iu,
  /^(.+?)\s+(?:to|until|bis|through|au|hasta)\s+(.+)$/iu,
  /^(.+?)\s*[–~〜]\s*(.+)$/u,
  /^(.+?\p{L}\.?(?:\s\d{4})?|\d{1,2}\.?)\s*-\s*(\d{1,2}\.?\s.+|\p{L}.+)$/u,
]

/**
 * Parses a range: "22–24 January 2019", "January to March 2019", "from 28 Feb. to 2 March 2019". The first date takes
 * missing parts from the second.
 */
function ranged(text: string): WrittenDate | undefined {
  for (const pattern of RANGES) {
    const [, first, second] = pattern.exec(text) ?? []
    if (!first || !second) continue
    const end = readPoint(second)
    const start = end && (readPoint(first) ?? completed(first, end))
    if (!start || !end) continue
    const edtf = `${edtfOf(start)}/${edtfOf(end)}`
    if (parseDate(edtf)) return { edtf }
    return { problem: `The first day of “${text}” comes after the last.` }
  }
  // "January 22–24, 2019"
  const inMonth = new RegExp(`^(${MONTH})\\.? ${DAY} ?[–~-] ?${DAY},? ${YEAR}$`, 'iu').exec(text)
  if (!inMonth) return undefined
  const [, name = '', from, to, year] = inMonth
  const point = (day: string | undefined) => ({ year: Number(year), month: monthOf(name), day: Number(day) })
  const edtf = `${edtfOf(point(from))}/${edtfOf(point(to))}`
  return parseDate(edtf)
    ? { edtf }
    : { problem: `“${text}” has a day that its month does not have, or ends before it begins.` }
}

function completed(first: string, end: Point): Point | undefined {
  if (/^\d{1,2}\.?$/.test(first.trim()) && end.month) return { ...end, day: Number.parseInt(first, 10) }
  return readPoint(`${first} ${end.year}`)
}

const QUALIFIERS: [pattern: RegExp, apply: (edtf: string) => string][] = [
  [
    /^(?:c\.|ca\.?|circa|about|around|approximately|approx\.?|um|etwa|ungefähr|vers|environ|hacia|alrededor de(?:l)?)\s+(.+)$/iu,
    (edtf) => `${edtf}~`,
  ],
  [/^(.+?)\s*(?:경|께|쯤)$/u, (edtf) => `${edtf}~`],
  [/^(.+?)\s*(?:\(\?\)|\?|\(uncertain\))$/iu, (edtf) => `${edtf}?`],
  [
    /^(?:by|before|until|till|no later than|not after|vor|bis|avant|jusqu'au|antes del?|hasta(?: el)?)\s+(.+)$/iu,
    (edtf) => `../${edtf}`,
  ],
  [
    /^(?:since|after|from|no earlier than|not before|seit|ab|nach|depuis|après|desde(?: el)?|después del?)\s+(.+)$/iu,
    (edtf) => `${edtf}/..`,
  ],
  [/^(.+?)\s*이후$/u, (edtf) => `${edtf}/..`],
  [/^(.+?)\s*(?:이전|까지)$/u, (edtf) => `../${edtf}`],
]

function qualified(text: string): WrittenDate | undefined {
  for (const [pattern, apply] of QUALIFIERS) {
    const inner = pattern.exec(text)?.[1]
    if (inner === undefined) continue
    const read = readWrittenDate(inner)
    if ('problem' in read) return /\d/.test(inner) ? read : undefined
    if (!read.edtf.includes('/') && !(/[~?%]$/.test(read.edtf) && apply('') !== '../'))
      return { edtf: apply(read.edtf) }
  }
  return undefined
}

function pointed(text: string): WrittenDate | undefined {
  const point = readPoint(text)
  return point && checked(point)
}

function checked(point: Point): WrittenDate {
  const edtf = edtfOf(point)
  return parseDate(edtf)
    ? { edtf }
    : { problem: `There is no such day as ${edtf}: its month is shorter, or there is no such month.` }
}

const ZONE = String.raw`(?:\s*\(?(?:[A-Z]{2,4}|GMT[+-]?\d*|UTC[+-]?\d*)\)?(?=\s|,|$))?`
/** The time of day, which is dropped: "9:02 a.m. EST", "14h05", "9.02 Uhr". */
const CLOCK = new RegExp(
  String.raw`(?:,|\bat\b|\bum\b|(?<=\s)à(?=\s)|\ba las\b|\|)?\s*\b(?:\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s*(?:uhr|[ap]\.?\s?m\.?))?|\d{1,2}(?:\.\d{2})?\s*(?:uhr|[ap]\.?m\.?))${ZONE}`,
  'giu',
)

/** Parses forms with the name of the month, and those with Korean, Japanese or Chinese units. */
function readPoint(written: string): Point | undefined {
  const text = written
    .replace(CLOCK, ' ')
    .replace(new RegExp(`(?:^|[\\s(])(?:${WEEKDAY})[.,)]*(?=\\s|$)`, 'giu'), ' ')
    .replace(/\([월화수목금토일]\)|[월화수목금토일]요일/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,]+|[\s,]+$/g, '')
    .replace(/^(?:on|am|le|el|den) /iu, '')
  const counted = /^(\d{4})\s*[년年](?:\s*(\d{1,2})\s*[월月](?:\s*(\d{1,2})\s*[일日])?)?\.?$/u.exec(text)
  if (counted) return pointOf(counted[1], counted[2] === undefined ? undefined : Number(counted[2]), counted[3])
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:T.*)?$/.exec(text)
  if (iso) return pointOf(iso[1], Number(iso[2]), iso[3])
  if (/^\d{4}\.?$/.test(text)) return pointOf(text.slice(0, 4), undefined, undefined)
  const dayFirst = new RegExp(`^${DAY}${SEP}(?:of |de |d')?(${MONTH})\\b\\.?${SEP}(?:de(?:l)? )?${YEAR}$`, 'iu').exec(
    text,
  )
  if (dayFirst) return pointOf(dayFirst[3], monthOf(dayFirst[2] ?? ''), dayFirst[1])
  const monthFirst = new RegExp(`^(${MONTH})\\.?${SEP}${DAY}${SEP}${YEAR}$`, 'iu').exec(text)
  if (monthFirst) return pointOf(monthFirst[3], monthOf(monthFirst[1] ?? ''), monthFirst[2])
  const yearFirst = new RegExp(`^${YEAR}${SEP}(${MONTH})\\.?${SEP}(?:${DAY})?$`, 'iu').exec(text)
  if (yearFirst) return pointOf(yearFirst[1], monthOf(yearFirst[2] ?? ''), yearFirst[3])
  const monthAlone = new RegExp(`^(${MONTH})\\.?,?(?: of| de| del)? ${YEAR}$`, 'iu').exec(text)
  return monthAlone ? pointOf(monthAlone[2], monthOf(monthAlone[1] ?? ''), undefined) : undefined
}

function pointOf(year: string | undefined, month: number | undefined, day: string | undefined): Point {
  return {
    year: Number(year),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day: Number.parseInt(day, 10) }),
  }
}

function edtfOf({ year, month, day }: Point): string {
  return [String(year).padStart(4, '0'), month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}
