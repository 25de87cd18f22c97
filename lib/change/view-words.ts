import { countWords } from '@/lib/comparison/words'
import { formatDate, isDay } from '@/lib/dates'
import type { ChangeView } from './model'

/** The heading of a view: "What moved around Tidewater". */
export function changeTitle({ around, filter, changes: { days } }: ChangeView): string {
  if (around) return `What moved around ${around.shortName}`
  if (filter.around && isDay(filter.around)) return `What moved around ${formatDate(filter.around)}`
  if (days.against) return `What moved since ${formatDate(days.against)}`
  return 'What moved, from first words to last'
}

/** The days of a view: "first-hand words before 27 Feb 2019 and from that day on, to 30 Apr 2019". */
function changeDayWords({ around, filter, changes: { days } }: ChangeView): string {
  const to = days.asOf ? `, to ${formatDate(days.asOf)}` : ''
  const from = days.since ? `, from ${formatDate(days.since)} on` : ''
  const turn = around?.dateFrom ?? filter.around
  if (turn) return `first-hand words before ${formatDate(turn)} and from that day on${from}${to}`
  if (days.against) return `first-hand words up to ${formatDate(days.against)} and after it${from}${to}`
  return `the first first-hand words of each on a topic against the last${from}${to}`
}

/** "7 actors on 9 topics, first-hand words before …". */
export function changeScopeWords(view: ChangeView): string {
  const { passages } = view.changes
  const count = (of: (course: (typeof passages)[number]['course']) => string) =>
    new Set(passages.map(({ course }) => of(course))).size
  const actors = countWords(
    count(({ holder }) => holder),
    'actor',
  )
  const topics = countWords(
    count(({ topic }) => topic),
    'topic',
  )
  return `${actors} on ${topics}, ${changeDayWords(view)}`
}

/** One part of the sentence above the lists, with the list that it counts. */
export type CountedWords = {
  count: number
  words: string
  of: 'crossed' | 'terms' | 'mixed' | 'away_and_back' | 'same' | 'not_heard' | 'first_heard' | 'uncertain'
}

/**
 * The sentence above the lists, in parts: moved by kind, away and back, said the same again, not heard since; always
 * together, and with what is in no change at all. Parts of a count of 0 stay where a reader would miss them.
 */
export function countedWords({ changes: { counts, days } }: ChangeView): {
  both: number
  moved: number
  parts: CountedWords[]
} {
  const { fates, kinds, both } = counts
  const once = days.against === undefined
  const parts: CountedWords[] = [
    { of: 'crossed', count: kinds.crossed, words: 'crossed sides' },
    { of: 'terms', count: kinds.terms, words: 'stayed on their side on other terms' },
    { of: 'mixed', count: kinds.mixed, words: 'came to or from mixed' },
    { of: 'away_and_back', count: fates.away_and_back, words: 'went away and came back' },
    { of: 'same', count: fates.same, words: 'said the same again' },
    { of: 'not_heard', count: fates.not_heard, words: once ? 'were heard once' : 'have not been heard since' },
    { of: 'first_heard', count: fates.first_heard, words: 'were first heard after it' },
    { of: 'uncertain', count: fates.uncertain, words: 'cannot be dated to either side' },
  ]
  return { both, moved: fates.moved, parts }
}

/** The same sentence as plain text, for files and citations. */
export function countedSentence(view: ChangeView): string {
  const { both, moved, parts } = countedWords(view)
  const kinds = parts.slice(0, 3).map(({ count, words }) => `${count} ${words}`)
  const others = parts.slice(3).filter(({ count, of }) => count > 0 || of === 'same' || of === 'not_heard')
  const rest = others.map(({ count, words }) => `${count} ${words}`).join('; ')
  return `${moved} of ${both} on record on both sides moved: ${kinds.join(', ')}. ${rest}. Not heard since is not the same as unchanged.`
}

/** The whole view in words, for citations and files: "What moved around Tidewater: 7 actors on 9 topics, first-hand words …". */
export const viewWords = (view: ChangeView) => `${changeTitle(view)}: ${changeScopeWords(view)}`
