import type { CodedStance, CodedStatement, Speaker } from '../statements/coded'
import { oneLine } from '../statements/one-line'
import type { DnaStatement, DnaVariable } from './database'
import type { DnaMapping, VariableRole } from './mapping'
import { meaningOf, stanceQuestion, type TypeRoles } from './roles'

/**
 * A statement in the terms of the mapping; undefined where the mapping leaves out what its value means. The person
 * speaks; where none is given, the organization.
 */
export function codedStatement(
  statement: DnaStatement,
  type: TypeRoles,
  coder: string,
  mapping: DnaMapping,
): CodedStatement {
  const texts = (role: VariableRole) => valuesOf(statement, type, role).map(({ value }) => `${value}`)
  const names = (role: VariableRole) =>
    texts(role)
      .map(oneLine)
      .filter((name) => name !== '')
  const people = names('actor').map((name): Speaker => ({ name, kind: 'person' }))
  const organizations = names('organization').map((name): Speaker => ({ name, kind: 'organization' }))
  const summary = names('summary').join(' ')
  const notes = type.type.variables.flatMap((variable) => {
    const note = type.roles.get(variable.id) === 'note' ? oneLine(`${statement.values.get(variable.id) ?? ''}`) : ''
    return note === '' ? [] : [`${variable.name}: ${note}`]
  })
  return {
    number: statement.id,
    range: { start: statement.start, end: statement.stop },
    coder,
    speakers: people.length > 0 ? people : organizations,
    organization: people.length > 0 ? (organizations[0]?.name ?? null) : null,
    concepts: [...new Set(names('topic'))],
    stance: stanceOf(statement, type, mapping),
    summary: summary === '' ? null : summary,
    note: notes.length > 0 ? notes.join('; ') : null,
  }
}

function valuesOf(statement: DnaStatement, { type, roles }: TypeRoles, role: VariableRole) {
  return type.variables.flatMap((variable) => {
    const value = roles.get(variable.id) === role ? statement.values.get(variable.id) : undefined
    return value === undefined || value === '' ? [] : [{ variable, value }]
  })
}

function stanceOf(statement: DnaStatement, type: TypeRoles, mapping: DnaMapping): CodedStance {
  const [found] = valuesOf(statement, type, 'stance')
  if (!found) return { problem: 'says neither for nor against' }
  const { variable, value } = found
  const meaning = meaningOf(type.type, variable, value, mapping)
  if (meaning === undefined) return { question: stanceQuestion(type.type, variable, value) }
  if (meaning === 'leave')
    return { left: `the mapping leaves out ${variable.name} = ${oneLine(`${value}`).slice(0, 100)}` }
  return { stance: meaning, words: wordsFor(variable, value) }
}

/** “agreement with”, “agreement 2 on”. */
function wordsFor({ name, dataType }: DnaVariable, value: string | number): string {
  const usual = name.trim().toLowerCase() === 'agreement' && dataType === 'boolean'
  if (usual) return value === 1 ? 'agreement with' : 'disagreement with'
  return `${oneLine(name)} ${oneLine(`${value}`).slice(0, 100)} on`
}
