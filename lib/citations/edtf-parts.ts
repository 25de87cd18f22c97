/**
 * The parts of an EDTF date, for citation formats. A point has only `start`; an interval has `start` and `end`, an open
 * one undefined. `circa` is `~`, `uncertain` is `?`, `%` is both.
 */
export type DateParts = {
  start: DatePoint | undefined
  end: DatePoint | undefined
  /** Whether the date is an interval, also one with an open end. */
  interval: boolean
  circa: boolean
  uncertain: boolean
}

export type DatePoint = { year: number; month: number | undefined; day: number | undefined }

/** @param text an EDTF date that `parseDate` accepts. */
export function dateParts(text: string): DateParts {
  const [first = '', second] = text.split('/')
  return {
    start: point(first),
    end: second === undefined ? undefined : point(second),
    interval: second !== undefined,
    circa: /[~%]/.test(text),
    uncertain: /[?%]/.test(text),
  }
}

/** The single point for formats that need one: the start, or the end where the start is open. */
export function filedUnder({ start, end }: DateParts): DatePoint | undefined {
  return start ?? end
}

function point(text: string): DatePoint | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(text) ?? []
  if (year === undefined) return undefined
  return { year: Number(year), month: month ? Number(month) : undefined, day: day ? Number(day) : undefined }
}
