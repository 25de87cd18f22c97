import type { DnaEntity } from '@/lib/record-imports/dna/database'
import { type Cell, integerOf, type Table, textOf } from './tables'

type Find = (name: string) => Table | undefined

/** The entities of a database, and what a cell of a short-text variable says. */
export type Entities = { list: DnaEntity[]; shortText: (cell: Cell) => string }

/**
 * Reads what is recorded of the values of short-text variables: `ENTITIES` with `ATTRIBUTEVALUES` of version 3, or
 * `ATTRIBUTES` of version 2 and of the first drafts of version 3. A cell holds the text itself, or the id of its row.
 */
export function readEntities(find: Find): Entities {
  const table = find('ENTITIES') ?? find('ATTRIBUTES')
  if (!table) return { list: [], shortText: textOf }
  const further = readAttributes(find)
  const byId = new Map<number, DnaEntity & { childOf: Cell }>()
  for (const [id, variable, value, childOf, ...own] of table.rows(['ID', 'VariableId', 'Value', 'ChildOf', ...OWN])) {
    const attributes = new Map(
      OWN.map((name, index) => [name, textOf(own[index])]).filter(([, text]) => text !== '') as [string, string][],
    )
    for (const [name, text] of further.get(integerOf(id) ?? -1) ?? []) attributes.set(name, text)
    byId.set(integerOf(id) ?? -1, {
      variable: integerOf(variable) ?? -1,
      value: textOf(value),
      attributes,
      parent: null,
      childOf: childOf ?? null,
    })
  }
  const parentOf = ({ childOf, variable }: DnaEntity & { childOf: Cell }) => {
    const id = integerOf(childOf)
    // Version 2.0 wrote the name.
    const parent = id === null ? textOf(childOf) : byId.get(id)?.variable === variable ? byId.get(id)?.value : ''
    return parent ? parent : null
  }
  return {
    list: [...byId.values()].map((entity) => {
      const { variable, value, attributes } = entity
      return { variable, value, attributes, parent: parentOf(entity) }
    }),
    shortText: (cell) => (typeof cell === 'number' ? (byId.get(cell)?.value ?? '') : textOf(cell)),
  }
}

/** Attributes that are columns in version 2. */
const OWN = ['Type', 'Alias', 'Notes']

/** Attributes of version 3 by entity: their names and values. */
function readAttributes(find: Find): Map<number, [string, string][]> {
  const names = new Map<number, string>()
  const variables = find('ATTRIBUTEVARIABLES')
  const nameColumn = variables?.has('AttributeVariable') ? 'AttributeVariable' : 'Variable'
  for (const [id, name] of variables?.rows(['ID', nameColumn]) ?? []) names.set(integerOf(id) ?? -1, textOf(name))
  const attributes = new Map<number, [string, string][]>()
  const values = find('ATTRIBUTEVALUES')
  for (const [entity, variable, value] of values?.rows(['EntityId', 'AttributeVariableId', 'AttributeValue']) ?? []) {
    const name = names.get(integerOf(variable) ?? -1)
    const of = integerOf(entity)
    if (name === undefined || of === null || textOf(value) === '') continue
    const own = attributes.get(of) ?? []
    own.push([name, textOf(value)])
    attributes.set(of, own)
  }
  return attributes
}
