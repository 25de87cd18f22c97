import type { Library } from '@/db/library'
import { findNameBook } from '@/db/queries/records/name-book'
import { listSources, listSummits } from '@/db/queries/records/subjects'
import { findSourceText, listSourceQuotations } from '@/db/queries/sources/record'
import type { FieldProblem } from '@/lib/editing/parse-record'
import { listParagraphs } from '@/lib/evidence/paragraphs'
import { type NameBook, shownName } from '@/lib/forms/name-book'
import { typesNamed } from '@/lib/forms/resolve'
import { CARD_FIELDS } from '@/lib/workbench/card-fields'
import { findWords } from '@/lib/workbench/find-words'
import { markParagraphs } from '@/lib/workbench/marked-paragraphs'
import type { ConflictingPosition, TopicHint, Workbench } from '@/lib/workbench/model'
import { listSuggestions, openSuggestions } from '@/lib/workbench/open-suggestions'
import { marginNotes, ticksOf } from '@/lib/workbench/progress'
import { rankTopics } from '@/lib/workbench/rank-topics'
import type { RankedTopic } from '@/lib/workbench/read-model'
import { readSpans, type Span, spansText } from '@/lib/workbench/spans'
import { speakerQuestion } from '@/lib/workbench/speaker'
import { likelySummit, spokenAround, startValues, suggestionOf } from '@/lib/workbench/start-values'
import { readTextAs } from '@/lib/workbench/text-kinds'
import { listCoded } from './coded-records'
import { describeSpeaker, findCoverage } from './coverage'
import { listRankedTopics, listSourceCodings } from './workbench'

/** Topics suggested with proposition and rule; and further ones that can be looked through. */
const TOPICS_SHOWN = 5
const OTHERS_SHOWN = 150

export type WorkbenchParams = {
  slug: string
  /**
   * As the address gives them: the offsets of the selected passages, words to select, the id of the open coding, and the
   * kind that the text is read as, where it was chosen.
   */
  at: string
  words: string
  coding: string
  kind: string
  draft:
    | { id: string; values: ReadonlyMap<string, string>; problems: FieldProblem[]; conflicting: ConflictingPosition[] }
    | undefined
  /** What was typed of the coding's coverage, where it was refused. */
  coverageDraft?: { values: ReadonlyMap<string, string>; problems: FieldProblem[] } | undefined
  /** Whether a narrow page shows all paragraphs. */
  allShown?: boolean
  coder: string
  saved: string | undefined
}

/** The page on which one source is coded. Undefined where there is no such source, or no text of it. */
export async function findWorkbench(library: Library, params: WorkbenchParams): Promise<Workbench | undefined> {
  const [[source], held, quoted, book, codings, summits] = await Promise.all([
    listSources(library, [params.slug]),
    findSourceText(library, params.slug),
    listSourceQuotations(library, params.slug),
    findNameBook(library, [...new Set([...typesNamed(CARD_FIELDS), 'actor' as const])]),
    listSourceCodings(library, params.slug),
    listSummits(library),
  ])
  if (!source || !held) return undefined
  const text = held.body
  const quotations = quoted.map(({ quotation }) => quotation)
  const readAs = readTextAs(text, params.kind)
  const suggestions = listSuggestions(text, { book, readAs, authors: source.authors })
  const open = openSuggestions(suggestions, quotations.flatMap(({ segments }) => segments)) // biome-ignore format: one thought
  const selected = readSpans(params.at, text)
  const standing = params.words ? findWords(params.words, text) : []
  const places = standing.filter(isApartFrom(selected))
  const typed = places[0]
  // Words that were found are added to the selection: their first occurrence, until another is chosen.
  const spans = readSpans(spansText(typed ? [...selected, typed] : selected), text)
  const coding = codings.find(({ id }) => id === params.coding) ?? codings[0]
  const first = spans[0]
  const start = first?.start ?? -1
  const nameOf = (slug: string) => shownName(book, 'actor', slug)
  const sameWords = quotations.find(({ segments }) => spansText(segments) === spansText(spans))
  const summit = shownNameOf(book, likelySummit(summits, source.issued)?.slug)
  const values =
    params.draft?.values ??
    startValues({ text, kind: readAs.kind, spans, suggestions, source, quoted: sameWords, nameOf, summit })
  const speaker = values.get('speaker') ?? ''
  const authors = source.authors.map(({ name }) => name)
  const question = speakerQuestion({ book, typed: speaker, authors, ...spokenAround(spans, suggestions, text) })
  const [topics, coded, coverage, speakerFacts] = await Promise.all([
    first ? topicsFor(library, text, spans) : { topics: [], otherTopics: [] },
    coding ? listCoded(library, coding) : [],
    coding ? findCoverage(library, coding.id, { quotations, book, summit, draft: params.coverageDraft }) : undefined,
    first && question?.kind !== 'new' ? describeSpeaker(library, book, speaker) : undefined,
  ])
  const codedWords = quotations.map(({ id, segments, speakers }) => ({
    segments,
    speakers: speakers.map(nameOf),
    records: coded.filter(({ quotations: on }) => on.includes(id)),
  }))
  const unread = open.filter((one) => !spans.some((span) => span.start < one.end && span.end > one.start))
  return {
    source,
    text,
    readAs,
    coding,
    codings,
    paragraphs: markParagraphs(text, { coded: quotations, hand: spans, open: unread }),
    spans,
    places: typed && places.length > 1 ? { words: params.words, selected, taken: typed, all: places } : undefined,
    open,
    suggested: suggestions.length > 0,
    previous: open.findLast((one) => start >= 0 && one.start < start),
    next: open.find((one) => one.start > start),
    ...topics,
    conflicting: params.draft?.conflicting ?? [],
    interpreted: suggestionOf(spans, suggestions, text)?.interpreted ?? false,
    question,
    speakerFacts,
    ticks: ticksOf(suggestions, codedWords, spans),
    notes: marginNotes({ text, coded: codedWords, open: unread, hand: spans, speaker }),
    coverage,
    allShown: params.allShown === true || spans.length === 0,
    draft: params.draft?.id,
    values,
    problems: [...(params.draft?.problems ?? []), ...problemsOfWords(params.words, typed, standing.length)],
    book,
    coder: params.coder,
    coded,
    saved: params.saved,
  }
}

function problemsOfWords(words: string, found: Span | undefined, standing: number): FieldProblem[] {
  if (words === '' || found) return []
  const why = standing > 0 ? 'is selected already' : 'was not found in this text'
  return [{ field: 'words', message: `“${words.slice(0, 80)}” ${why}.` }]
}

const shownNameOf = (book: NameBook, slug: string | undefined) => slug && shownName(book, 'summit', slug)

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
