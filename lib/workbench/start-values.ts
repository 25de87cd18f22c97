import type { TextKind } from '@/lib/attribution/text-kind'
import { OPEN_START, parseDate } from '@/lib/dates'
import { listParagraphs, paragraphAt } from '@/lib/evidence/paragraphs'
import type { SummitRecord } from '@/lib/records/read-model'
import type { RecordOf } from '@/lib/records/registry'
import type { Workbench } from './model'
import type { OpenSuggestion } from './open-suggestions'
import type { Span } from './spans'
import { speakersNear } from './speaker'
import { RUNNING_KINDS, TURN_KINDS } from './text-kinds'

type Start = {
  text: string
  /** What the text is read as. */
  kind: TextKind
  spans: Span[]
  /** All suggestions of the text, coded ones too. */
  suggestions: OpenSuggestion[]
  source: Pick<Workbench['source'], 'authors' | 'type' | 'lang' | 'issued'>
  /** The quotation of exactly these words, if one is on record. */
  quoted: RecordOf<'quotation'> | undefined
  nameOf: (slug: string) => string
  /** Name of the summit that the source is likely about, see `likelySummit`. */
  summit: string | undefined
}

/**
 * The first values of a card, from the text, the source and earlier records; never a topic or a stance, which the coder
 * decides.
 */
export function startValues({
  text,
  kind,
  spans,
  suggestions,
  source,
  quoted,
  nameOf,
  summit,
}: Start): Map<string, string> {
  const first = spans[0]
  const paragraph = first && paragraphAt(text, first.start)
  const from = suggestionOf(spans, suggestions, text)
  // A single author is suggested as speaker, on record or not, unless somebody else speaks.
  const [author, ...more] = source.authors
  const alone = more.length === 0 && source.type !== 'interview' && !TURN_KINDS.includes(kind)
  const own = alone && !from && !(first && isQuoted(text, first)) ? author : undefined
  const speaker = from?.speaker ? nameOf(from.speaker) : (from?.said ?? (own?.actor ? nameOf(own.actor) : own?.name))
  const saidOn = from?.date ?? source.issued
  return new Map(
    [
      ['speaker', quoted ? nameOf(quoted.speakers[0] ?? '') : (speaker ?? '')],
      ['alsoBy', quoted ? quoted.speakers.slice(1).map(nameOf).join('\n') : ''],
      ['proves', 'position'],
      ['mode', quoted?.mode ?? modeOf({ text, kind, first, from, own: own !== undefined })],
      ['lang', quoted?.lang ?? source.lang],
      ['locator.kind', quoted?.locator?.kind ?? 'paragraph'],
      ['locator.value', quoted?.locator?.value ?? (paragraph ? String(paragraph) : '')],
      ['summit', summit ?? ''],
      ['position.basis', 'stated'],
      ['position.confidence', 'high'],
      ['position.statedOn', saidOn],
      ['claim.madeOn', saidOn],
      ['response.saidOn', saidOn],
      ['silence.on', saidOn],
      ['response.basis', 'stated'],
    ].filter(([, value]) => value !== '') as [string, string][],
  )
}

/**
 * The suggestion that selected words are taken from: the same words, or the shortest one around all of them. Undefined
 * where they begin inside quotation marks within it, since somebody else may be quoted there.
 */
export function suggestionOf(spans: Span[], suggestions: OpenSuggestion[], text: string): OpenSuggestion | undefined {
  const [first, last] = [spans[0], spans.at(-1)]
  if (!first || !last) return undefined
  const same = suggestions.find(({ start, end }) => start === first.start && end === first.end)
  if (same) return same
  const [around] = suggestions
    .filter(({ start, end }) => start <= first.start && end >= last.end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))
  return around && !isInQuotation(text.slice(around.start, first.start)) ? around : undefined
}

/** The suggestion that selected words are taken from, and who says other suggested words, the nearest first. */
export function spokenAround(spans: Span[], suggestions: OpenSuggestion[], text: string) {
  const start = spans[0]?.start ?? 0
  return { from: suggestionOf(spans, suggestions, text), nearby: speakersNear(start, suggestions) }
}

/** The summit nearest to come when a source was published, else the last one; undefined where there are none. */
export function likelySummit<T extends Pick<SummitRecord, 'dateFrom' | 'dateTo'>>(
  summits: T[],
  issued: string,
): T | undefined {
  const { from, to } = parseDate(issued) ?? { from: '', to: '' }
  // Of "by 22 Jan 2019" only the end is known.
  const day = from === OPEN_START ? to : from
  const byDay = summits.toSorted((a, b) => (a.dateFrom < b.dateFrom ? -1 : 1))
  return byDay.find(({ dateTo }) => dateTo >= day) ?? byDay.at(-1)
}

/** Whether words stand inside quotation marks that open in their own paragraph. */
function isQuoted(text: string, { start }: Span): boolean {
  const paragraph = listParagraphs(text).find(({ end }) => end > start)
  return (
    /["“”„‘'«「]/.test(text.slice(0, start).trimEnd().at(-1) ?? '') ||
    isInQuotation(text.slice(paragraph?.start ?? 0, start))
  )
}

/** Whether a quotation has begun and not ended in the words before. */
function isInQuotation(before: string): boolean {
  const count = (mark: RegExp) => before.match(mark)?.length ?? 0
  return count(/[“„«「]/g) > count(/[”»」]/g) || count(/"/g) % 2 === 1
}

type Given = {
  text: string
  kind: TextKind
  first: Span | undefined
  from: OpenSuggestion | undefined
  own: boolean
}

/** The mode of a quotation: the author's own text, a whole or partial quotation in quotation marks, or a paraphrase. */
function modeOf({ text, kind, first, from, own }: Given): string {
  // Part of own words is own words; part of a passage in quotation marks is judged by what it is.
  if (from && (!isQuoted(text, from) || (first?.start === from.start && first.end === from.end))) return from.kind
  if (own) return 'authored'
  if (!first) return ''
  if (!isQuoted(text, first))
    return RUNNING_KINDS.includes(kind) ? 'authored' : TURN_KINDS.includes(kind) ? 'direct' : 'paraphrase'
  const words = text.slice(first.start, first.end)
  return /^\p{Lu}/u.test(words) && /[.!?,…]$/.test(words) ? 'direct' : 'partial'
}
