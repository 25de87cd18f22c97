import type { CheckResult, ResponseKind, Silence, Stance, Standing } from '@/lib/vocabulary'

/** A chapter of the coding manual: plain-text paragraphs, then terms. */
export type Chapter = { anchor: string; title: string; paragraphs: string[]; terms: Term[] }

/** A term with the mark that represents it on pages. Other pages link to its anchor. */
export type Term = { anchor: string; term: string; meaning: string; more?: string; mark?: TermMark }

export type TermMark =
  | { kind: 'stance'; name: Stance }
  | { kind: 'silence'; name: Silence }
  | { kind: 'response'; name: ResponseKind }
  | { kind: 'standing'; name: Standing }
  | { kind: 'check'; name: CheckResult }
