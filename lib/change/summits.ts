import { groupBy } from '@/lib/group-by'
import type { Answer, Course } from './course'
import type { Statement } from './statement'

/**
 * From one summit to the next: the last answers of one actor on one topic at two summits, where they differ. Told in
 * words of its own and counted nowhere: a topic that is judged at a summit changes only within one summit.
 */
export type AcrossSummits<S extends Statement = Statement> = {
  holder: string
  topic: string
  earlier: { summit: string; answer: Answer<S> }
  later: { summit: string; answer: Answer<S> }
}

/** @param order slugs of the summits by day, the earliest first */
export function listAcrossSummits<S extends Statement>(courses: Course<S>[], order: string[]): AcrossSummits<S>[] {
  const judged = courses.filter(({ summit, runs }) => summit !== null && runs.length > 0)
  return [...groupBy(judged, ({ holder, topic }) => `${holder} ${topic}`).values()].flatMap((list) => {
    const sorted = list.toSorted((a, b) => order.indexOf(a.summit as string) - order.indexOf(b.summit as string))
    return sorted.slice(1).flatMap((course, index) => {
      const [earlier, later] = [endOf(sorted[index] as Course<S>), endOf(course)]
      const { holder, topic } = course
      return earlier.run.key === later.run.key ? [] : [{ holder, topic, earlier: earlier.end, later: later.end }]
    })
  })
}

function endOf<S extends Statement>({ summit, runs }: Course<S>) {
  const run = runs.at(-1) as Course<S>['runs'][number]
  return { run, end: { summit: summit as string, answer: run.answers.at(-1) as Answer<S> } }
}
