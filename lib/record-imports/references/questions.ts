import { slugOf } from '@/lib/editing/slug'
import type { Question } from '@/lib/record-imports/reading'
import { SOURCE_TYPE, SOURCE_TYPES, type SourceType } from '@/lib/vocabulary'
import { LEAVE_OUT, type ReferenceMapping } from './mapping'
import type { Reference } from './reference'

type Choices = ReferenceMapping['choices']

const LEFT_OUT = { value: LEAVE_OUT, label: 'Leave them out' }

/** What a kind of entry is, as somebody chose or by default; undefined while nobody has said it. */
export function chosenType({ kind, types }: Reference, choices: Choices): SourceType | typeof LEAVE_OUT | undefined {
  const chosen = choices[kindId(kind)]
  if (chosen === LEAVE_OUT) return LEAVE_OUT
  return SOURCE_TYPES.find((type) => type === chosen) ?? types[0]
}

/** Asks what entries of a kind are. They wait where Parley has no such type and nobody has said what to make of them. */
export function askKind(first: Reference, count: number, choices: Choices): Question {
  const chosen = chosenType(first, choices)
  const entries = count === 1 ? '1 entry is' : `${count} entries are`
  return {
    id: kindId(first.kind),
    place: first.place,
    says: first.types[0]
      ? `${entries} of the kind “${first.kind}”, which does not say what they are.`
      : `${entries} of the kind “${first.kind}”, for which Parley has no type.`,
    choices: [
      ...(first.types[0] ? [] : [{ value: '', label: 'To decide' }]),
      ...SOURCE_TYPES.map((value) => ({ value, label: SOURCE_TYPE[value].label })),
      LEFT_OUT,
    ],
    chosen: chosen ?? '',
    waits: chosen === undefined,
  }
}

const UNDATED = 'undated'
const UNDATED_WAYS = ['seen', 'today', LEAVE_OUT] as const

/** What becomes of entries without a date. */
export function undatedWay(choices: Choices): (typeof UNDATED_WAYS)[number] {
  return UNDATED_WAYS.find((way) => way === choices[UNDATED]) ?? 'seen'
}

export function askUndated(first: Reference, count: number, choices: Choices): Question {
  return {
    id: UNDATED,
    place: first.place,
    says: `${count === 1 ? '1 entry has' : `${count} entries have`} no date, and a source has one.`,
    choices: [
      { value: 'seen', label: 'By the day it was looked at, where the file says it; else leave it out' },
      { value: 'today', label: 'By that day, else by today' },
      LEFT_OUT,
    ],
    chosen: undatedWay(choices),
    waits: false,
  }
}

/** The id of the question about a kind of entry. */
export const kindId = (kind: string) => `kind:${slugOf(kind, 'none')}`
