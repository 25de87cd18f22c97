import { normalizeText } from '@/lib/imports/plain-text'
import type { CodedDocument, CodedFile } from '../statements/coded'
import { oneLine } from '../statements/one-line'
import type { DnaDatabase, DnaDocument, DnaEntity } from './database'
import type { DnaMapping, VariableRole } from './mapping'
import type { TypeRoles } from './roles'
import { sourceOf } from './source'
import { codedStatement } from './statements'

const PROGRAM = 'Discourse Network Analyzer'

/** Names of attributes, in lower case, that hold other names, and notes. */
const ALIASES = /^alias(es)?$/
const NOTES = /^notes?$/

/** A database in the terms of its mapping. Statements of types that do not come in are left out. */
export function toCodedFile(database: DnaDatabase, types: TypeRoles[], mapping: DnaMapping, shift: number): CodedFile {
  const coming = new Map(types.filter(({ comes }) => comes).map((one) => [one.type.id, one]))
  const people = entitiesWith('actor', database.entities, types)
  const organizations = entitiesWith('organization', database.entities, types)
  const concepts = entitiesWith('topic', database.entities, types)
  return {
    program: PROGRAM,
    *documents() {
      for (const document of database.documents()) yield codedDocument(document, database, coming, mapping, shift)
    },
    about({ name, kind }) {
      const entity = (kind === 'person' ? people : organizations).get(name)
      const attributes = [...(entity?.attributes ?? [])].filter(([, value]) => oneLine(value) !== '')
      const aliases = attributes.filter(([attribute]) => ALIASES.test(attribute.toLowerCase()))
      const words = attributes
        .filter(([attribute]) => !ALIASES.test(attribute.toLowerCase()))
        .map(([attribute, value]) => attributeWords(attribute, oneLine(value)))
      return {
        aliases: aliases.flatMap(([, value]) => value.split(/[;|\n]/).map(oneLine)).filter((alias) => alias !== ''),
        description: words.length > 0 ? words.join('; ') : null,
      }
    },
    concept(label) {
      const entity = concepts.get(label)
      const notes = [...(entity?.attributes ?? [])].find(([attribute]) => NOTES.test(attribute.toLowerCase()))?.[1]
      const broader = entity?.parent ? oneLine(entity.parent) : ''
      return { rule: notes && oneLine(notes) !== '' ? oneLine(notes) : null, broader: broader === '' ? null : broader }
    },
  }
}

/** A type and notes speak for themselves, other attributes with their names. */
function attributeWords(attribute: string, value: string): string {
  return /^(type|notes?)$/i.test(attribute) ? value : `${oneLine(attribute)}: ${value}`
}

/** The entities of the variables with a role, by the value as it is read. */
export function entitiesWith(role: VariableRole, entities: DnaEntity[], types: TypeRoles[]): Map<string, DnaEntity> {
  const variables = new Set(
    types
      .filter(({ comes }) => comes)
      .flatMap(({ roles }) => [...roles].flatMap(([id, one]) => (one === role ? [id] : []))),
  )
  return new Map(
    entities.flatMap((entity) => (variables.has(entity.variable) ? [[oneLine(entity.value), entity] as const] : [])),
  )
}

function codedDocument(
  document: DnaDocument,
  { coders }: DnaDatabase,
  types: Map<number, TypeRoles>,
  mapping: DnaMapping,
  shift: number,
): CodedDocument {
  const coder = (id: number | null) => oneLine(coders.get(id ?? -1) ?? '') || `Coder ${id ?? 'unknown'}`
  const notes = normalizeText(document.notes).trim()
  return {
    number: document.id,
    title: oneLine(document.title),
    source: sourceOf(document, mapping, shift),
    text: document.text,
    notes: new Map(notes === '' ? [] : [[coder(document.coder), notes]]),
    statements: document.statements.flatMap((statement) => {
      const type = types.get(statement.type)
      return type ? [codedStatement(statement, type, coder(statement.coder), mapping)] : []
    }),
  }
}
