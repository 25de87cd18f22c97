import type { EvidenceRecord } from '@/lib/records/read-model'
import type { LocatorKind } from '@/lib/vocabulary'

/** Prefix of one value, and of a range or list. */
const SIGNS: Record<LocatorKind, [one: string, many: string]> = {
  paragraph: ['¶', '¶¶'],
  page: ['p. ', 'pp. '],
  timestamp: ['at ', 'at '],
  table: ['table ', 'tables '],
  post: ['post ', 'posts '],
  slide: ['slide ', 'slides '],
  question: ['question ', 'questions '],
}

/** A locator in short form, for citations: "¶42", "pp. 12–14", "at 1:02:03". */
export function locatorWords({ kind, value }: NonNullable<EvidenceRecord['locator']>): string {
  const [one, many] = SIGNS[kind]
  const several = /^\d+\s*[-–,]\s*\d/.test(value)
  return `${several ? many : one}${several ? value.replace(/\s*-\s*/g, '–') : value}`
}
