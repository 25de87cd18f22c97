import type { Duplicates } from './settings'
import type { Statement } from './statement'

type Options = {
  within: Duplicates
  /** Whether a statement of another level is no repetition: everywhere but where levels are ignored. */
  levelOf: ((statement: Statement) => number) | undefined
}

/**
 * The statements without repetitions: of several of one actor, topic and level in one document, day, week, month, year
 * or anywhere, the first stays. Weeks are those of ISO 8601; a week or month of another year is another one.
 * Source: Leifeld (2017), Discourse Network Analysis; there a month or week is the same one of any year.
 */
export function withoutDuplicates(statements: readonly Statement[], { within, levelOf }: Options): Statement[] {
  if (within === 'include') return [...statements]
  const periodOf = PERIOD[within]
  const seen = new Set<string>()
  return statements.filter((statement) => {
    const { actor, topic } = statement
    const key = JSON.stringify([actor, topic, levelOf?.(statement), periodOf(statement)])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const PERIOD: Record<Exclude<Duplicates, 'include'>, (statement: Statement) => string> = {
  document: ({ document }) => document,
  day: ({ day }) => day,
  week: ({ day }) => isoWeek(day),
  month: ({ day }) => day.slice(0, 7),
  year: ({ day }) => day.slice(0, 4),
  range: () => '',
}

const DAY = 86_400_000

/** The week of ISO 8601 as `2019-W04`: it belongs to the year in which its Thursday lies. */
export function isoWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * DAY)
  const year = thursday.getUTCFullYear()
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY))
  return `${year}-W${String(week).padStart(2, '0')}`
}
