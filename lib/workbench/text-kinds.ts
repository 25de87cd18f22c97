import { type DetectedKind, detectTextKind, TEXT_KINDS, type TextKind } from '@/lib/attribution/text-kind'

/** The kinds of text in words, as they follow "Read as: ". */
export const TEXT_KIND_LABEL: Record<TextKind, string> = {
  news: 'news text',
  transcript: 'transcript',
  statement: 'press statement',
  speech: 'speech',
  posts: 'posts',
  'q-and-a': 'question and answer',
  hearing: 'hearing',
  'op-ed': 'op-ed',
}

/** Kinds in which one author writes or speaks throughout, and kinds in which turns change. */
export const RUNNING_KINDS: readonly TextKind[] = ['speech', 'posts', 'op-ed']
export const TURN_KINDS: readonly TextKind[] = ['transcript', 'q-and-a', 'hearing']

/**
 * The kind that a text is read as: `chosen`, else `detected`. `unknown` is what was written where no such kind exists;
 * the text is then read as detected.
 */
export type ReadAs = {
  kind: TextKind
  chosen: TextKind | undefined
  detected: DetectedKind
  unknown: string | undefined
}

/** Decides what a text is read as; `written` is a kind as an address gives it, empty for none. */
export function readTextAs(text: string, written: string): ReadAs {
  const detected = detectTextKind(text)
  const chosen = TEXT_KINDS.find((kind) => kind === written)
  return { kind: chosen ?? detected.kind, chosen, detected, unknown: chosen || !written ? undefined : written }
}
