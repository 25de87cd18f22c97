import { quoted } from '@/lib/imports/counted'
import type { EncodingDoubt } from '@/lib/imports/extraction'
import type { Place, Question } from '@/lib/record-imports/reading'
import type { DateOrder } from './name-date'

type Choices = Readonly<Record<string, string>>

const LEAVE_OUT = 'leave-out'
const UNDATED = 'undated'
const DATE_ORDER = 'dateOrder'

/** Whether texts without a date come in as "by today". */
export function takesUndated(choices: Choices): boolean {
  return choices[UNDATED] !== LEAVE_OUT
}

export function askUndated(place: Place, count: number, choices: Choices): Question {
  return {
    id: UNDATED,
    place,
    says: `${count === 1 ? '1 text has' : `${count} texts have`} no date in the name, the text or a table, and a source has one.`,
    choices: [
      { value: 'today', label: 'By today' },
      { value: LEAVE_OUT, label: 'Leave them out' },
    ],
    chosen: takesUndated(choices) ? 'today' : LEAVE_OUT,
    waits: false,
  }
}

/** The order of day and month that somebody chose; undefined where nobody has. */
export function chosenOrder(choices: Choices): DateOrder | undefined {
  const order = choices[DATE_ORDER]
  return order === 'dmy' || order === 'mdy' ? order : undefined
}

/** Asks for the order of day and month in names. Until somebody says it, the year alone is taken. */
export function askDateOrder(place: Place, count: number): Question {
  return {
    id: DATE_ORDER,
    place,
    says: `${count === 1 ? 'The date in 1 name' : `The dates in ${count} names`} can be read with the day or the month first.`,
    choices: [
      { value: '', label: 'The year alone' },
      { value: 'dmy', label: 'Day first' },
      { value: 'mdy', label: 'Month first' },
    ],
    chosen: '',
    waits: false,
  }
}

/** Whether the other of two readings of a text's bytes is taken. */
export function takesOther(path: string, choices: Choices): boolean {
  return choices[encodingId(path)] === 'other'
}

export function askEncoding(path: string, place: Place, doubt: EncodingDoubt, choices: Choices): Question {
  const [first] = doubt.places
  const words = first ? `: ${quoted([first.read])} or ${quoted([first.other])}` : ''
  return {
    id: encodingId(path),
    place,
    says: `The letters of this text can be read in two ways${words}.`,
    choices: [
      { value: 'read', label: doubt.encoding },
      { value: 'other', label: doubt.otherEncoding },
    ],
    chosen: takesOther(path, choices) ? 'other' : 'read',
    waits: false,
  }
}

const encodingId = (path: string) => `encoding:${path}`
