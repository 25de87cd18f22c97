import { countWords } from '@/lib/comparison/words'
import type { Line } from '../reading'
import { oneLine } from '../statements/one-line'
import type { Plan } from '../statements/plan'
import { entitiesWith } from './coded-file'
import type { DnaDatabase } from './database'
import type { TypeRoles } from './roles'
import type { Survey } from './survey'

type Unplaced = Extract<Line, { kind: 'unplaced' }>

/** What of a database has no place in a library. */
export function listUnplaced(database: DnaDatabase, types: TypeRoles[], survey: Survey, plan: Plan): Unplaced[] {
  const waiting = plan.outcomes.flat().filter((outcome) => 'waits' in outcome).length
  return [
    ...types
      .filter(({ comes }) => !comes)
      .map(({ type }) => line(`Statements of the type ${oneLine(type.label)}`, survey.byType.get(type.id))),
    line('Statements of types that the file does not name', statementsWithoutType(database, survey)),
    ...types.filter(({ comes }) => comes).flatMap((one) => variablesLeft(one, survey)),
    line('Statements that wait for what their value means', waiting),
    line('Sections of documents', survey.sections),
    ...attributesLeft(database, types, survey),
    ...database.leftovers.map(({ what, count }) => line(what, count)),
  ].filter(({ count }) => count > 0)
}

const line = (what: string, count = 0): Unplaced => ({ kind: 'unplaced', what, count })

function statementsWithoutType({ types }: DnaDatabase, { byType }: Survey): number {
  const known = new Set(types.map(({ id }) => id))
  return [...byType].reduce((sum, [id, count]) => (known.has(id) ? sum : sum + count), 0)
}

function variablesLeft({ type, roles }: TypeRoles, { filled, values }: Survey): Unplaced[] {
  return type.variables
    .filter(({ id }) => roles.get(id) === 'none')
    .map(({ id, name }) => {
      const different = countWords(values.get(id)?.size ?? 0, 'value')
      return line(
        `Statements with the variable ${oneLine(name)} of ${oneLine(type.label)}, ${different}`,
        filled.get(id),
      )
    })
}

/** Attributes of concepts other than notes, and entities that are children of others but no concepts. */
function attributesLeft({ entities }: DnaDatabase, types: TypeRoles[], { values }: Survey): Unplaced[] {
  const concepts = [...entitiesWith('topic', entities, types).values()]
  const counts = new Map<string, number>()
  for (const { attributes } of concepts)
    for (const [name, value] of attributes)
      if (!/^notes?$/i.test(name) && oneLine(value) !== '')
        counts.set(oneLine(name), (counts.get(oneLine(name)) ?? 0) + 1)
  const known = new Set(concepts)
  const children = entities.filter((entity) => entity.parent !== null && !known.has(entity)).length
  return [
    ...[...counts].map(([name, count]) => line(`Attribute ${name} of concepts`, count)),
    line('Entities that are part of others', children),
    line(
      'Entities that no statement names',
      entities.filter(({ variable, value }) => value !== '' && !values.get(variable)?.has(value)).length,
    ),
  ]
}
