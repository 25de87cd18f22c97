import type { Question } from '../reading'
import { oneLine } from '../statements/one-line'
import type { DnaMapping } from './mapping'
import { meaningOf, stanceQuestion, type TypeRoles } from './roles'
import type { Survey } from './survey'

/** Most values of one variable that are asked about: a scale has fewer. */
const MOST_VALUES = 50

const CHOICES = [
  { value: 'supports', label: 'Supports' },
  { value: 'opposes', label: 'Opposes' },
  { value: 'mixed', label: 'Mixed: for and against' },
  { value: 'leave', label: 'Leave these statements out' },
]

/** Asks what the values of stance variables mean of which neither the mapping nor the data type says it. */
export function listValueQuestions(types: TypeRoles[], { values }: Survey, mapping: DnaMapping): Question[] {
  return types
    .filter(({ comes }) => comes)
    .flatMap(({ type, roles }) =>
      type.variables
        .filter(({ id }) => roles.get(id) === 'stance')
        .flatMap((variable) =>
          [...(values.get(variable.id) ?? [])]
            .filter(([value]) => meaningOf(type, variable, value, { ...mapping, choices: {} }) === undefined)
            .sort(([a], [b]) => (typeof a === 'number' && typeof b === 'number' ? a - b : `${a}`.localeCompare(`${b}`)))
            .slice(0, MOST_VALUES)
            .map(([value, times]) => {
              const meaning = meaningOf(type, variable, value, mapping)
              return {
                id: stanceQuestion(type, variable, value),
                place: { words: `statement type ${type.label}`, row: 0 },
                says: `What does ${oneLine(variable.name)} = ${oneLine(`${value}`).slice(0, 100)} mean (${times.toLocaleString('en')} ${times === 1 ? 'statement' : 'statements'})?`,
                choices: CHOICES,
                chosen: meaning ?? '',
                waits: meaning === undefined,
              }
            }),
        ),
    )
}
