import { CHANGES_A_PAGE, type ChangeFilter } from '@/lib/filter/change'
import { groupBy } from '@/lib/group-by'
import type { SummitRecord } from '@/lib/records/read-model'
import { STANCES } from '@/lib/vocabulary'
import { type Passage, stanceOf, toPassage } from './between'
import { type ChangeCounts, compareByKind, countPassages } from './counts'
import { type Course, listCourses } from './course'
import { daysFrom, isFirstHandStated, isOnKnownDay, type Statement } from './statement'
import { type AcrossSummits, listAcrossSummits } from './summits'

/** The days of a view: undefined `against` means the first words of each course against its last. */
export type ChangeDays = { since: string | undefined; against: string | undefined; asOf: string | undefined }

/** The changes that an address asks for, before anything is read of the records but what orders them. */
export type Changes<S extends Statement = Statement> = {
  days: ChangeDays
  /** Every course with first-hand, stated words in the view. */
  passages: Passage<S>[]
  counts: ChangeCounts
  /** The passages of the list: those that moved or went away and back, or those of the fate that the address names. */
  listed: Passage<S>[]
  /** The part of `listed` that the page shows. */
  shown: Passage<S>[]
  /** Pages of the list, at least 1. */
  pages: number
  topics: TopicChanges[]
  across: AcrossSummits<S>[]
  contradictions: S[][]
  /** Statements that no day orders, or that may lie on either side. */
  undated: S[]
  /** Days on which somebody said something in these courses, in order. */
  onRecord: string[]
}

/** Changes on one topic. */
export type TopicChanges = {
  topic: string
  /** Courses with an answer on both sides. */
  both: number
  /** How many moved toward for, toward against, or on the same stance to other conditions. */
  toward: { for: number; against: number; conditions: number }
  arrows: { from: Statement['stance']; to: Statement['stance']; count: number }[]
}

/**
 * The days that an address names: around a summit is from the day before its first, around a day from the day before it.
 * @param summits all of them; `around` is known to be one or a day
 */
function changeDays(filter: ChangeFilter, summits: SummitRecord[]): ChangeDays {
  const { since, asOf, around } = filter
  const summit = summits.find(({ slug }) => slug === around)
  const from = summit ? summit.dateFrom : around
  return { since, asOf, against: filter.against ?? (from && daysFrom(from, -1)) }
}

/** @param statements of the actors and topics in view, of every day */
export function findChanges<S extends Statement>(
  statements: S[],
  filter: ChangeFilter,
  summits: SummitRecord[],
): Changes<S> {
  const days = changeDays(filter, summits)
  const inDays = statements.filter(({ statedFrom }) => days.since === undefined || statedFrom >= days.since)
  const courses = listCourses(inDays, days.asOf)
  const passages = courses.flatMap((course) => passageOf(course, days.against))
  const listed = passages.filter((passage) => isListed(passage, filter)).toSorted(inListOrder)
  const page = Math.min(Number(filter.page ?? 1), pagesOf(listed.length))
  return {
    days,
    passages,
    counts: countPassages(passages),
    listed,
    shown: listed.slice((page - 1) * CHANGES_A_PAGE, page * CHANGES_A_PAGE),
    pages: pagesOf(listed.length),
    topics: topicChanges(passages),
    across: listAcrossSummits(
      courses,
      summits.toSorted((a, b) => (a.dateFrom < b.dateFrom ? -1 : 1)).map(({ slug }) => slug),
    ),
    contradictions: courses.flatMap(({ contradictions }) => contradictions),
    undated: passages.flatMap(({ undated }) => undated),
    onRecord: [...new Set(inDays.filter(orders).map(({ statedOn }) => statedOn))].toSorted(),
  }
}

const orders = (statement: Statement) => isFirstHandStated(statement) && isOnKnownDay(statement)
const pagesOf = (changes: number) => Math.max(1, Math.ceil(changes / CHANGES_A_PAGE))

/** Without a day before, the first words of a course are its before. */
function passageOf<S extends Statement>(course: Course<S>, against: string | undefined): Passage<S>[] {
  const passage = toPassage(course, against ?? course.runs[0]?.answers[0]?.span.to ?? '')
  return passage ? [passage] : []
}

function isListed({ fate, kind, before, after }: Passage, filter: ChangeFilter): boolean {
  const fits = filter.fate ? fate === filter.fate : filter.from || filter.to || isChange({ fate })
  return (
    Boolean(fits) &&
    (!filter.kind || kind === filter.kind) &&
    (!filter.from || (before !== undefined && stanceOf(before) === filter.from)) &&
    (!filter.to || (after !== undefined && stanceOf(after) === filter.to))
  )
}

/** Whether a passage is a change: other words at the end, or other words between. */
export const isChange = ({ fate }: Pick<Passage, 'fate'>) => fate === 'moved' || fate === 'away_and_back'

/** Crossed sides first; within a kind the latest words first. */
function inListOrder(a: Passage, b: Passage): number {
  const day = ({ after, before }: Passage) => (after ?? before)?.span.from ?? ''
  return compareByKind(a, b) || (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0)
}

function topicChanges(passages: Passage[]): TopicChanges[] {
  return [...groupBy(passages, ({ course }) => course.topic)].map(([topic, list]) => {
    const moved = list.flatMap(({ fate, before, after }) =>
      fate === 'moved' && before && after ? [{ from: stanceOf(before), to: stanceOf(after) }] : [],
    )
    const steps = moved.map(({ from, to }) => STANCES.indexOf(to) - STANCES.indexOf(from))
    const count = (fits: (step: number) => boolean) => steps.filter(fits).length
    const arrows = [...groupBy(moved, ({ from, to }) => `${from} ${to}`).values()].map((same) => ({
      ...(same[0] as (typeof moved)[number]),
      count: same.length,
    }))
    return {
      topic,
      both: list.filter(({ before, after }) => before && after).length,
      toward: {
        for: count((step) => step > 0),
        against: count((step) => step < 0),
        conditions: count((step) => step === 0),
      },
      arrows,
    }
  })
}
