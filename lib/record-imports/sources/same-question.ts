import type { Place, Question } from '@/lib/record-imports/reading'
import type { Same } from './same-source'

type Choices = Readonly<Record<string, string>>
/** Something that may be an earlier source; `key` names it in its file. */
type One = { key: string; title: string; place: Place }

/** Whether something that may be an earlier source is held to be it. */
export function isHeldSame(one: One, choices: Choices): boolean {
  return choices[sameId(one)] !== 'another'
}

/** Asks whether two sources are one. They are held to be one, so that none comes in twice without a word. */
export function askSame(one: One, { source, entry, why }: Same, choices: Choices): Question {
  const where = entry ?? `the source ${source.slug} on record`
  return {
    id: sameId(one),
    place: one.place,
    says: `“${one.title}” and “${source.title}” (${where}) have ${why} in common.`,
    choices: [
      { value: 'same', label: 'They are one source' },
      { value: 'another', label: 'They are two' },
    ],
    chosen: isHeldSame(one, choices) ? 'same' : 'another',
    waits: false,
  }
}

const sameId = ({ key, place }: One) => `same:${key || place.row}`
