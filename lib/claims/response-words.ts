import type { ResponseKind } from '@/lib/vocabulary'

const SEVERAL: Record<ResponseKind, string> = { endorses: 'endorse', disputes: 'dispute', qualifies: 'qualify' }

/** Verb form for a count: 1 "disputes", 2 "dispute". */
export function responseVerb(kind: ResponseKind, count: number): string {
  return count === 1 ? kind : SEVERAL[kind]
}
