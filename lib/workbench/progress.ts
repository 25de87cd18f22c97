import { listParagraphs } from '@/lib/evidence/paragraphs'
import { groupBy } from '@/lib/group-by'
import type { RecordedSilence, Stance } from '@/lib/vocabulary'
import type { OpenSuggestion } from './open-suggestions'
import type { Span } from './spans'

/**
 * How far a suggested passage is: a record rests on it (`done`), its words are only on record (`kept`), it is selected
 * (`hand`), its speaker is to be checked (`check`), or it is still to be read (`open`).
 */
export type Progress = 'done' | 'kept' | 'hand' | 'check' | 'open'

/** A quotation on record, with the records that rest on it. */
export type CodedWords = { segments: Span[]; speakers: string[]; records: NotedRecord[] }
/** What a margin note says of a record. */
export type NotedRecord = { href: string; stance: Stance | null; silence: RecordedSilence | null; words: string }

/** One suggestion in the line at the head of the desk. */
export type Tick = { span: Span; state: Progress }

/** A note in the margin of a paragraph: who, and what is on record or still to be done. */
export type MarginNote = { start: number; state: Progress; who: string; record?: NotedRecord }

const meet = (a: Span, b: Span) => a.start < b.end && a.end > b.start

/** How far each suggestion is, in text order. */
export function ticksOf(suggestions: OpenSuggestion[], coded: CodedWords[], hand: Span[]): Tick[] {
  return suggestions.map((span) => {
    if (hand.some((one) => meet(one, span))) return { span, state: 'hand' }
    const on = coded.filter(({ segments }) => segments.some((one) => meet(one, span)))
    if (on.some(({ records }) => records.length > 0)) return { span, state: 'done' }
    if (on.length > 0) return { span, state: 'kept' }
    return { span, state: span.sure ? 'open' : 'check' }
  })
}

type Margin = {
  text: string
  coded: CodedWords[]
  /** Suggestions that are neither on record nor selected. */
  open: OpenSuggestion[]
  hand: Span[]
  /** The speaker on the card. */
  speaker: string
}

/** The notes of each paragraph by its number, in text order. */
export function marginNotes({ text, coded, open, hand, speaker }: Margin): Map<number, MarginNote[]> {
  const last = hand.at(-1)
  const notes: MarginNote[] = [
    ...coded.flatMap(({ segments, speakers, records }): MarginNote[] => {
      const start = segments[0]?.start ?? 0
      const who = speakers.join(', ')
      if (records.length === 0) return [{ start, state: 'kept', who }]
      return records.map((record) => ({ start, state: 'done', who, record }))
    }),
    ...open.map(({ start, said, sure }): MarginNote => ({ start, state: sure ? 'open' : 'check', who: said ?? '' })),
    ...(last ? [{ start: last.start, state: 'hand' as const, who: speaker }] : []),
  ].toSorted((a, b) => a.start - b.start)
  const paragraphs = listParagraphs(text)
  return groupBy(notes, ({ start }) => paragraphs.find(({ end }) => start < end)?.number ?? 1)
}
