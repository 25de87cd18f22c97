import type { DnaType, DnaVariable } from './database'
import type { DnaMapping, ValueMeaning, VariableRole } from './mapping'

/** A statement type with what each of its variables is. `comes`: its statements become positions. */
export type TypeRoles = { type: DnaType; roles: Map<number, VariableRole>; comes: boolean }

/** Names of variables that need no mapping, in lower case. */
const USUAL: [role: VariableRole, names: RegExp][] = [
  ['actor', /^(person|actor|speaker)s?$/],
  ['organization', /^organi[sz]ations?$/],
  ['topic', /^(concept|category)$/],
  ['stance', /^(agreement|stance)$/],
]

/** What the variables of a type are: by the mapping, else by their names. */
export function rolesOf(type: DnaType, mapping: DnaMapping): TypeRoles {
  const mapped = mapping.types?.[type.label]?.variables
  const roles = new Map(type.variables.map((variable) => [variable.id, mapped?.[variable.name] ?? usualRole(variable)]))
  const has = (role: VariableRole) => [...roles.values()].includes(role)
  return { type, roles, comes: (has('actor') || has('organization')) && has('topic') && has('stance') }
}

function usualRole({ name, dataType }: DnaVariable): VariableRole {
  const role = USUAL.find(([, names]) => names.test(name.trim().toLowerCase()))?.[0] ?? 'none'
  const numbers = dataType === 'boolean' || dataType === 'integer'
  return numbers === (role === 'stance') ? role : 'none'
}

/** What a value of a stance variable means; undefined where nobody has said it. A boolean is for or against. */
export function meaningOf(
  type: DnaType,
  variable: DnaVariable,
  value: string | number,
  mapping: DnaMapping,
): ValueMeaning | undefined {
  const mapped =
    mapping.types?.[type.label]?.values?.[`${value}`] ?? mapping.choices?.[stanceQuestion(type, variable, value)]
  const chosen = MEANINGS.find((meaning) => meaning === mapped)
  if (chosen || variable.dataType !== 'boolean') return chosen
  return value === 1 ? 'supports' : value === 0 ? 'opposes' : undefined
}

const MEANINGS: readonly ValueMeaning[] = ['supports', 'opposes', 'mixed', 'leave']

/** Id of the question what a value means. */
export function stanceQuestion({ label }: DnaType, { name }: DnaVariable, value: string | number): string {
  return `stance: ${label}, ${name} = ${`${value}`.slice(0, 100)}`
}
