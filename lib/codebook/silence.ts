import { SILENCE, SILENCES, type Silence } from '@/lib/vocabulary'
import type { Chapter } from './model'

const MORE: Record<Silence, string> = {
  not_found:
    'It follows from a coding marked complete for those actors and topics, or somebody noted by hand where and when they looked.',
  unclear: 'The words are on record with it, so that anybody can try again.',
  declined: 'The refusal is on record, in words.',
  not_assessed: 'The default. Nothing follows from it.',
}

export const SILENCE_CHAPTER: Chapter = {
  anchor: 'silence',
  title: 'Silence is not neutrality',
  paragraphs: [
    'There are four ways of having nothing to show, and they mean different things. None of them is a stance, none counts as mixed, none enters an average, and every table and file keeps them apart.',
  ],
  terms: SILENCES.map((silence) => ({
    anchor: `silence-${silence}`,
    term: SILENCE[silence].label,
    meaning: `${SILENCE[silence].meaning}.`,
    more: MORE[silence],
    mark: { kind: 'silence' as const, name: silence },
  })),
}
