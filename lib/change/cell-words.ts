import { dateParts } from '@/lib/citations/edtf-parts'
import { formatDate } from '@/lib/dates'
import type { Stance } from '@/lib/vocabulary'
import { type Passage, stanceOf } from './between'
import type { CellMovement } from './cell'
import type { Answer, MoveKind } from './course'
import type { Statement } from './statement'
import { dayOf, passageWords, stanceWord } from './words'

/** "22 Jan 2019"; of a bounded date "on or before 22 Jan 2019", because "said by" would read like a person. */
export function saidDay(statedOn: string): string {
  const { start, end, interval } = dateParts(statedOn)
  if (interval && !start && end) return `on or before ${formatDate(statedOn.slice(statedOn.indexOf('/') + 1))}`
  return formatDate(statedOn)
}

/** "Said 4 Mar 2019, the same 28 Mar 2018": the day of the words, which may not be that of their source. */
export const saidText = ({ statedOn }: Pick<Statement, 'statedOn'>, movement?: CellMovement) =>
  `Said ${saidDay(statedOn)}${movement ? sinceWords(movement) : ''}`

/** What follows the day of the words: ", the same 28 Mar 2018"; ", not heard since"; empty where there is nothing. */
export function sinceWords({ same, notHeardSince }: Pick<CellMovement, 'same' | 'notHeardSince'>): string {
  const [first] = same
  const again =
    first &&
    (same.length === 1 ? `the same ${dayOf(first)}` : `the same ${same.length} times before, first ${dayOf(first)}`)
  return [again, notHeardSince ? 'not heard since' : undefined].map((words) => (words ? `, ${words}` : '')).join('')
}

/** The conditions of an answer: "if the ports reopen and unless it snows"; undefined where it has none. */
export function answerTerms({ statements: [first] }: Answer): string | undefined {
  const conditions = first?.conditions
  if (!conditions) return undefined
  return conditions.items
    .map(({ kind, text }, index) => `${index > 0 ? (conditions.join === 'all' ? 'and ' : 'or ') : ''}${kind} ${text}`)
    .join(' ')
}

/** "opposes unless, 9 Mar 2018". */
const answerWords = (answer: Answer) => `${stanceWord(stanceOf(answer))}, ${dayOf(answer)}`

/** "Moved from opposes unless, 9 Mar 2018 (unless an agreement is reached), and before that supports, 10 May 2018". */
export function movedFromWords({ before, earlier }: NonNullable<CellMovement['moved']>): string {
  const terms = answerTerms(before)
  const then = earlier ? `, and before that ${answerWords(earlier)}` : ''
  return `Moved from ${answerWords(before)}${terms ? ` (${terms})` : ''}${then}`
}

export const DEED_WORDS = 'A deed stands beside the words, it is no move'
/** "Enacted 22 Mar 2019: supports. A deed stands beside the words, it is no move". */
export const deedWords = ({ stance, statedOn }: Pick<Statement, 'stance' | 'statedOn'>) =>
  `Enacted ${formatDate(statedOn)}: ${stanceWord(stance)}. ${DEED_WORDS}`

export const ACROSS_WORDS = 'another summit, so no move'
/** "On Quayside mixed, 12 Jun 2018: another summit, so no move". */
const acrossWords = ({ summit, answer }: NonNullable<CellMovement['across']>) =>
  `On ${summit.shortName} ${answerWords(answer)}: ${ACROSS_WORDS}`

/** Everything beside the words of a cell, a line each, in the order in which pages and files print it. */
export function movementLines({ moved, deeds, across }: CellMovement): string[] {
  return [...(moved ? [movedFromWords(moved)] : []), ...(across ? [acrossWords(across)] : []), ...deeds.map(deedWords)]
}

/** What became of an answer between two days, a line each: "Said opposes unless, 9 Mar 2018", "In between opposes, …". */
function passageLines(passage: Passage): string[] {
  const { before, between, fate } = passage
  const terms = before && answerTerms(before)
  return [
    passageWords(passage).replace(/\.$/, ''),
    ...(before && (fate === 'moved' || fate === 'away_and_back')
      ? [`Before: ${answerWords(before)}${terms ? ` (${terms})` : ''}`]
      : []),
    ...between.map((answer) => `In between: ${answerWords(answer)}`),
  ]
}

/** The lines of a cell: what became of it between two days where the view has a second one, otherwise what led to it. */
export function cellLines({
  movement,
  passage,
}: {
  movement?: CellMovement | undefined
  passage?: Passage | undefined
}) {
  if (!movement) return passage ? passageLines(passage) : []
  return passage
    ? [...passageLines(passage), ...movementLines({ ...movement, moved: undefined })]
    : movementLines(movement)
}

/** What somebody did who moved: "crossed sides", "moved to other terms", "moved to mixed", "moved from mixed". */
export function moverWords(kind: MoveKind, now: Stance): string {
  if (kind === 'crossed') return 'crossed sides'
  if (kind === 'terms') return 'moved to other terms'
  return now === 'mixed' ? 'moved to mixed' : 'moved from mixed'
}

/** The same in the sentence above a table: "across sides", "to other terms". */
export const toWhere = (kind: MoveKind, now: Stance) =>
  kind === 'crossed' ? 'across sides' : moverWords(kind, now).replace('moved ', '')
