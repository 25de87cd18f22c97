import type { Library } from '@/db/library'
import { findNameBook } from '@/db/queries/records/name-book'
import { listSources } from '@/db/queries/records/subjects'
import { findSourceText, listSourceQuotations } from '@/db/queries/sources/record'
import type { FieldProblem } from '@/lib/editing/parse-record'
import { listParagraphs, paragraphAt } from '@/lib/evidence/paragraphs'
import { shownName } from '@/lib/forms/name-book'
import { typesNamed } from '@/lib/forms/resolve'
import type { RecordOf } from '@/lib/records/registry'
import { CARD_FIELDS } from '@/lib/workbench/card-fields'
import { findWords } from '@/lib/workbench/find-words'
import { markParagraphs } from '@/lib/workbench/marked-paragraphs'
import type { ConflictingPosition, OpenSuggestion, TopicHint, Workbench } from '@/lib/workbench/model'
import { openSuggestions } from '@/lib/workbench/open-suggestions'
import { rankTopics } from '@/lib/workbench/rank-topics'
import type { RankedTopic } from '@/lib/workbench/read-model'
import { readSpans, type Span, spansText } from '@/lib/workbench/spans'
import { listCoded, listRankedTopics, listSourceCodings } from './workbench'

/** Topics shown as the likeliest, with proposition and rule; and others that can be looked through. */
const TOPICS_SHOWN = 5
const OTHERS_SHOWN = 150

export type WorkbenchParams = {
  slug: string
  /** The passages that are selected, as their offsets in the text; words to select; the coding at work. As the address says. */
  at: string
  words: string
  coding: string
  draft: { values: ReadonlyMap<string, string>; problems: FieldProblem[]; beside: ConflictingPosition[] } | undefined
  coder: string
  saved: string | undefined
}

/** Answers the page on which one source is coded. Undefined where there is no such source, or no text of it. */
export async function findWorkbench(library: Library, params: WorkbenchParams): Promise<Workbench | undefined> {
  const [[source], held, quoted, book, codings] = await Promise.all([
    listSources(library, [params.slug]),
    findSourceText(library, params.slug),
    listSourceQuotations(library, params.slug),
    findNameBook(library, [...new Set([...typesNamed(CARD_FIELDS), 'actor' as const])]),
    listSourceCodings(library, params.slug),
  ])
  if (!source || !held) return undefined
  const text = held.body
  const quotations = quoted.map(({ quotation }) => quotation)
  const open = openSuggestions(
    text,
    quotations.flatMap(({ segments }) => segments),
    book,
  )
  const selected = readSpans(params.at, text)
  const standing = params.words ? findWords(params.words, text) : []
  const places = standing.filter(isApartFrom(selected))
  const typed = places[0]
  // Words that are found join what is selected: the first place of several, until another is chosen.
  const spans = readSpans(spansText(typed ? [...selected, typed] : selected), text)
  const coding = codings.find(({ id }) => id === params.coding) ?? codings[0]
  const first = spans[0]
  const taken = first && open.find(({ start, end }) => start === first.start && end === first.end)
  const start = first?.start ?? -1
  const nameOf = (slug: string) => shownName(book, 'actor', slug)
  const sameWords = quotations.find(({ segments }) => spansText(segments) === spansText(spans))
  const [topics, coded] = await Promise.all([
    first ? topicsFor(library, text, spans) : { topics: [], otherTopics: [] },
    coding ? listCoded(library, coding.id) : [],
  ])
  return {
    source,
    text,
    coding,
    codings,
    paragraphs: markParagraphs(text, {
      coded: quotations,
      hand: spans,
      open: open.filter((one) => !spans.some((span) => span.start < one.end && span.end > one.start)),
    }),
    spans,
    places: typed && places.length > 1 ? { words: params.words, selected, taken: typed, all: places } : undefined,
    open,
    previous: open.findLast((one) => start >= 0 && one.start < start),
    next: open.find((one) => one.start > start),
    ...topics,
    conflicting: params.draft?.beside ?? [],
    values: params.draft?.values ?? startValues({ text, spans, taken, source, quoted: sameWords, nameOf }),
    problems: [
      ...(params.draft?.problems ?? []),
      ...(params.words && !typed
        ? [
            {
              field: 'words',
              message: `“${params.words.slice(0, 80)}” ${standing.length > 0 ? 'is selected already' : 'was not found in this text'}.`,
            },
          ]
        : []),
    ],
    book,
    coder: params.coder,
    coded,
    saved: params.saved,
  }
}

const isApartFrom = (spans: Span[]) => (place: Span) =>
  !spans.some(({ start, end }) => start < place.end && end > place.start)

async function topicsFor(
  library: Library,
  text: string,
  spans: Span[],
): Promise<Pick<Workbench, 'topics' | 'otherTopics'>> {
  const all = await listRankedTopics(library)
  const words = spans.map(({ start, end }) => text.slice(start, end)).join(' ')
  const paragraph = listParagraphs(text).find(({ end }) => end > (spans[0]?.start ?? 0))
  const around = paragraph ? text.slice(paragraph.start, paragraph.end) : ''
  const ranked = rankTopics(words, around, all).slice(0, TOPICS_SHOWN)
  const shared = new Map(ranked.map((topic) => [topic.slug, topic.shared]))
  const hint = ({ slug, label, proposition, rule }: RankedTopic): TopicHint => ({
    slug,
    label,
    proposition,
    rule,
    shared: shared.get(slug) ?? [],
  })
  return {
    topics: ranked.flatMap(({ slug }) => all.filter((topic) => topic.slug === slug).map(hint)),
    otherTopics: all
      .filter(({ slug }) => !shared.has(slug))
      .slice(0, OTHERS_SHOWN)
      .map(hint),
  }
}

type Start = {
  text: string
  spans: Span[]
  taken: OpenSuggestion | undefined
  source: Workbench['source']
  /** The quotation of exactly these words, where they are on record already. */
  quoted: RecordOf<'quotation'> | undefined
  nameOf: (slug: string) => string
}

/** What a card starts with: what text, source and earlier records say, never a topic and never a stance. */
function startValues({ text, spans, taken, source, quoted, nameOf }: Start): Map<string, string> {
  const first = spans[0]
  const paragraph = first && paragraphAt(text, first.start)
  // An author who is on record as an actor is taken for the speaker, except where the words are somebody else's.
  const [author] = source.authors.flatMap(({ actor }) => actor ?? [])
  const own = author !== undefined && taken === undefined && source.type !== 'interview'
  const speaker = taken?.speaker ?? (own ? author : undefined)
  return new Map(
    [
      ['speakers', quoted ? quoted.speakers.map(nameOf).join('\n') : speaker ? nameOf(speaker) : ''],
      // A speaker whom the text names and the library does not know becomes a new actor.
      ['newActor.name', speaker || quoted ? '' : (taken?.said ?? '')],
      ['mode', quoted?.mode ?? modeOf(text, first, own)],
      ['lang', quoted?.lang ?? source.lang],
      ['locator.kind', quoted?.locator?.kind ?? 'paragraph'],
      ['locator.value', quoted?.locator?.value ?? (paragraph ? String(paragraph) : '')],
      ['position.basis', 'stated'],
      ['position.confidence', 'high'],
      ['position.statedOn', source.issued],
      ['claim.madeOn', source.issued],
      ['response.saidOn', source.issued],
      ['response.basis', 'stated'],
    ].filter(([, value]) => value !== '') as [string, string][],
  )
}

/** How words are quoted: the author's own text, a whole or partial quotation in quotation marks, or a paraphrase. */
function modeOf(text: string, span: Span | undefined, own: boolean): string {
  if (own) return 'authored'
  if (!span) return ''
  const before = text.slice(0, span.start).trimEnd().at(-1) ?? ''
  const words = text.slice(span.start, span.end)
  if (!/["“”„‘'«]/.test(before)) return 'paraphrase'
  return /^\p{Lu}/u.test(words) && /[.!?,…]$/.test(words) ? 'direct' : 'partial'
}
