import type { Db } from '@/db/client'
import { CARD_FIELDS } from '@/lib/coding/card-fields'
import type { BesideHint, OpenSuggestion, TopicHint, Workbench } from '@/lib/coding/model'
import { openSuggestions } from '@/lib/coding/open-suggestions'
import { placeMarks } from '@/lib/coding/place'
import { type RankedTopic, rankTopics } from '@/lib/coding/rank-topics'
import { findWords, readSpans, type Span, spansText } from '@/lib/coding/spans'
import type { FieldProblem } from '@/lib/editing/parse-record'
import type { RecordOf } from '@/lib/editing/record-types'
import { listParagraphs, paragraphAt } from '@/lib/evidence/paragraphs'
import { shownName } from '@/lib/forms/name-book'
import { typesNamed } from '@/lib/forms/resolve'
import { findNameBook } from './name-book'
import { findSourceText, listSourceQuotations } from './source-record'
import { listSources } from './subjects'
import { listCoded, listRankedTopics, listSourceCodings } from './workbench'

/** Topics shown as the likeliest, with proposition and rule; and others that can be looked through. */
const TOPICS_SHOWN = 5
const OTHERS_SHOWN = 150

export type AskedWorkbench = {
  slug: string
  /** Stretches in hand, words to take in hand, the coding at work: as the address says. */
  at: string
  words: string
  coding: string
  draft: { values: ReadonlyMap<string, string>; problems: FieldProblem[]; beside: BesideHint[] } | undefined
  coder: string
  saved: string | undefined
}

/** Answers the page on which one source is coded. Undefined where there is no such source, or no text of it. */
export async function findWorkbench(db: Db, asked: AskedWorkbench): Promise<Workbench | undefined> {
  const [source] = await listSources(db, [asked.slug])
  const held = await findSourceText(db, asked.slug)
  if (!source || !held) return undefined
  const text = held.body
  const quotations = (await listSourceQuotations(db, asked.slug)).map(({ quotation }) => quotation)
  const book = await findNameBook(db, [...new Set([...typesNamed(CARD_FIELDS), 'actor' as const])])
  const coded = quotations.flatMap(({ segments }) => segments)
  const [author, ...more] = source.authors
  const open = openSuggestions(text, coded, book, more.length === 0 ? author?.name : undefined)
  const typed = asked.words ? findWords(asked.words, text) : undefined
  // Words that are found join what is in hand.
  const spans = readSpans([asked.at, typed && spansText([typed])].filter(Boolean).join(','), text)
  const codings = await listSourceCodings(db, asked.slug)
  const coding = codings.find(({ id }) => id === asked.coding) ?? codings[0]
  const first = spans[0]
  const taken = first && open.find(({ start, end }) => start === first.start && end === first.end)
  const at = first?.start ?? -1
  const nameOf = (slug: string) => shownName(book, 'actor', slug)
  const quoted = quotations.find(({ segments }) => spansText(segments) === spansText(spans))
  return {
    source,
    text,
    coding,
    codings,
    paragraphs: placeMarks(text, {
      coded: quotations,
      hand: spans,
      open: open.filter((one) => !spans.some((span) => span.start < one.end && span.end > one.start)),
    }),
    spans,
    open,
    previous: open.findLast(({ start }) => at >= 0 && start < at),
    next: open.find(({ start }) => start > at),
    ...(first ? await topicsFor(db, text, spans) : { topics: [], otherTopics: [] }),
    beside: asked.draft?.beside ?? [],
    values: asked.draft?.values ?? startValues({ text, spans, taken, source, quoted, nameOf }),
    problems: [
      ...(asked.draft?.problems ?? []),
      ...(asked.words && !typed
        ? [{ field: 'words', message: `“${asked.words.slice(0, 80)}” stands nowhere in this text.` }]
        : []),
    ],
    book,
    coder: asked.coder,
    coded: coding ? await listCoded(db, coding.id) : [],
    saved: asked.saved,
  }
}

async function topicsFor(db: Db, text: string, spans: Span[]): Promise<Pick<Workbench, 'topics' | 'otherTopics'>> {
  const all = await listRankedTopics(db)
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
  // Whoever wrote it and is on record as an actor speaks in it, except where the words are somebody else's.
  const [author] = source.authors.flatMap(({ actor }) => actor ?? [])
  const own = author !== undefined && taken === undefined && source.type !== 'interview'
  const speaker = taken?.speaker ?? (own ? author : undefined)
  return new Map(
    [
      ['speakers', quoted ? quoted.speakers.map(nameOf).join('\n') : speaker ? nameOf(speaker) : ''],
      // Whom the text names and nobody knows yet is somebody new.
      ['newActor.name', speaker || quoted || !taken?.sure ? '' : (taken.said ?? '')],
      ['mode', quoted?.mode ?? taken?.kind ?? modeOf(text, first, own)],
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

/** In the author's own text; in quotation marks, a sentence or a part of one; else the reporter's words. */
function modeOf(text: string, span: Span | undefined, own: boolean): string {
  if (own) return 'authored'
  if (!span) return ''
  const before = text.slice(0, span.start).trimEnd().at(-1) ?? ''
  const words = text.slice(span.start, span.end)
  if (!/["“”„‘'«]/.test(before)) return 'paraphrase'
  return /^\p{Lu}/u.test(words) && /[.!?,…]$/.test(words) ? 'direct' : 'partial'
}
