/**
 * An EDTF date taken apart for the citation formats, which each write it their own way: a point, or two
 * with an open end undefined, and whether it is approximate (`~`) or uncertain (`?`).
 */
export type DateParts = {
  start: DatePoint | undefined
  end: DatePoint | undefined
  /** Whether the text was an interval, even one with an open end. */
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

/** The point a date that must be one is filed under: its start, or its end where the start is open. */
export function filedUnder({ start, end }: DateParts): DatePoint | undefined {
  return start ?? end
}

function point(text: string): DatePoint | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(text) ?? []
  if (year === undefined) return undefined
  return { year: Number(year), month: month ? Number(month) : undefined, day: day ? Number(day) : undefined }
}
