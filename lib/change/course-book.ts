import type { SummitRecord } from '@/lib/records/read-model'
import { type CellMovement, movementTo } from './cell'
import { type Course, courseKey, listCourses } from './course'
import type { Statement } from './statement'
import { listAcrossSummits } from './summits'

/** Names a course: one actor on one topic, at a summit where the topic is judged at one. */
export type CourseName = Pick<Statement, 'holder' | 'topic' | 'summit'>

/** The courses of some statements, by name. */
export type CourseBook = {
  courses: Course[]
  find: (name: CourseName) => Course | undefined
  /** What is told beside the shown statements of a course, given by their ids. */
  movementTo: (name: CourseName, shown: string[]) => CellMovement | undefined
}

/** @param summits every summit, in any order */
export function courseBook(statements: Statement[], summits: SummitRecord[], asOf: string | undefined): CourseBook {
  const courses = listCourses(statements, asOf)
  const byKey = new Map(courses.map((course) => [courseKey(course), course]))
  const order = summits.toSorted((a, b) => (a.dateFrom < b.dateFrom ? -1 : 1)).map(({ slug }) => slug)
  const across = new Map(
    listAcrossSummits(courses, order).map((one) => [courseKey({ ...one, summit: one.later.summit }), one]),
  )
  return {
    courses,
    find: (name) => byKey.get(courseKey(name)),
    movementTo(name, shown) {
      const course = byKey.get(courseKey(name))
      return course && movementTo(course, shown, { found: across.get(courseKey(name)), summits })
    },
  }
}
