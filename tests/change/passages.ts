import { type Passage, toPassage } from '@/lib/change/between'
import { listCourses } from '@/lib/change/course'
import type { Statement } from '@/lib/change/statement'

/** What became of every course by one day, held against an earlier one. */
export const listPassages = <S extends Statement>(
  statements: S[],
  { against, asOf }: { against: string; asOf: string },
): Passage<S>[] => listCourses(statements, asOf).flatMap((course) => toPassage(course, against) ?? [])
