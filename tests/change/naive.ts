import { courseKey } from '@/lib/change/course'
import { answerKey, orderingSpan, type Statement } from '@/lib/change/statement'

/** The codebook's rules on change read off statement by statement, every one held against every other. */
export type NaivePassage = { course: string; fate: string; before: string[]; after: string[] }

export function naivePassages(all: Statement[], against: string, asOf: string): NaivePassage[] {
  const known = all.filter((one) => one.statedTo <= asOf)
  const courses = [...new Set(known.map(courseKey))]
  return courses.flatMap((course) => {
    const words = known.filter(
      (one) => courseKey(one) === course && one.basis === 'stated' && !one.reportedBy && !one.outdated,
    )
    const counted = words.filter((one) => counts(one, words))
    const last = (list: Statement[]) =>
      list.filter((one) => list.every((other) => other === one || !isAfter(other, one)))
    const [earlier, later] = [
      counted.filter((one) => one.statedTo <= against),
      counted.filter((one) => one.statedFrom > against),
    ]
    const [before, after] = [last(earlier), last(later)]
    const astride = counted.some((one) => !earlier.includes(one) && !later.includes(one))
    if (words.length === 0) return []
    const key = (list: Statement[]) => answerKey(list[0] as Statement)
    const fate = () => {
      if (before.length > 0 && after.length > 0) {
        if (key(before) !== key(after)) return 'moved'
        return later.some((one) => answerKey(one) !== key(after)) ? 'away_and_back' : 'same'
      }
      if (astride) return 'uncertain'
      if (before.length > 0) return 'not_heard'
      return after.length > 0 ? 'first_heard' : 'uncertain'
    }
    const all = counted.length > 0 || words.some((one) => !counted.includes(one) && !isContradicted(one, words))
    return all ? [{ course, fate: fate(), before: ids(before), after: ids(after) }] : []
  })
}

const ids = (list: Statement[]) => list.map(({ id }) => id).toSorted()
const isDay = (one: Statement) => /^\d{4}-\d\d-\d\d$/.test(one.statedOn)

const isContradicted = (one: Statement, words: Statement[]) =>
  isDay(one) && words.some((other) => other.statedOn === one.statedOn && answerKey(other) !== answerKey(one))

function counts(one: Statement, words: Statement[]): boolean {
  if (isDay(one)) return !isContradicted(one, words)
  const span = orderingSpan(one.statedOn)
  if (!span) return false
  return words.every((other) => {
    const theirs = orderingSpan(other.statedOn)
    return !theirs || answerKey(other) === answerKey(one) || theirs.to < span.from || span.to < theirs.from
  })
}

function isAfter(a: Statement, b: Statement): boolean {
  if (isDay(a) && isDay(b)) return a.statedOn > b.statedOn
  return a.statedFrom !== b.statedFrom
    ? a.statedFrom > b.statedFrom
    : a.statedTo !== b.statedTo
      ? a.statedTo > b.statedTo
      : a.id > b.id
}
