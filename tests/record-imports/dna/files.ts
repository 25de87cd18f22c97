import { Sqlite } from '@/db/engine/driver'
import { VERSION_2, VERSION_3 } from './tables'

/** What a file of tests holds, whatever its version. Values of statements are by the name of the variable. */
export type Content = {
  coders: string[]
  types: { label: string; variables: Record<string, 'boolean' | 'integer' | 'short text' | 'long text'> }[]
  documents: {
    title: string
    text: string
    coder?: number
    author?: string
    source?: string
    section?: string
    notes?: string
    type?: string
    /** YYYY-MM-DD, at midnight in UTC. */
    date: string
    statements: Statement[]
  }[]
  /** By the name of the variable, then by value. */
  attributes?: Record<string, Record<string, { Type?: string; Alias?: string; Notes?: string; childOf?: string }>>
  regexes?: string[]
  /** Hours by which version 2 writes dates too early. */
  zone?: number
}

/** `words` are what is marked, its `nth` occurrence, or a range of offsets. Coders and types are counted from 1. */
export type Statement = {
  words: string | [start: number, stop: number]
  nth?: number
  coder?: number
  type?: number
  values: Record<string, string | number>
}

/** Writes a file of Discourse Network Analyzer with the content. */
export function writeDna(path: string, version: 2 | 3, content: Content): void {
  const database = new Sqlite(path)
  database.pragma('synchronous = OFF')
  database.exec('begin')
  database.exec((version === 2 ? VERSION_2 : VERSION_3).join(';\n'))
  const put = (table: string, row: Record<string, string | number | null>) =>
    database
      .prepare(
        `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row)
          .map(() => '?')
          .join(', ')})`,
      )
      .run(...Object.values(row))
  put('SETTINGS', { Property: 'version', Value: version === 2 ? '2.0.0' : '3.0.11' })
  for (const Name of content.coders) put('CODERS', { Name, Red: 200, Green: 0, Blue: 0, Password: 'secret' })
  for (const Label of content.regexes ?? []) put('REGEXES', { Label, Red: 1, Green: 2, Blue: 3 })
  const variables = new Map<string, { id: number; dataType: string }>()
  content.types.forEach(({ label, variables: own }, type) => {
    put('STATEMENTTYPES', { ID: type + 1, Label: label, Red: 239, Green: 208, Blue: 51 })
    for (const [name, dataType] of Object.entries(own)) {
      variables.set(`${type + 1} ${name}`, { id: variables.size + 1, dataType })
      put('VARIABLES', { ID: variables.size, Variable: name, DataType: dataType, StatementTypeId: type + 1 })
    }
  })
  const entities = new Map<string, number>()
  const entity = (variable: number, value: string): number => {
    const known = entities.get(`${variable} ${value}`)
    if (known !== undefined) return known
    entities.set(`${variable} ${value}`, entities.size + 1)
    const color = { Red: value === '' ? 0 : 77, Green: 0, Blue: 0 }
    if (version === 3) put('ENTITIES', { ID: entities.size, VariableId: variable, Value: value, ...color })
    else
      put('ATTRIBUTES', {
        ID: entities.size,
        VariableId: variable,
        Value: value,
        ...color,
        Type: '',
        Alias: '',
        Notes: '',
        ChildOf: '',
      })
    return entities.size
  }
  let statement = 0
  content.documents.forEach(({ statements, date, ...document }, index) => {
    const time = Date.parse(date) - (content.zone ?? 0) * 3_600_000
    put('DOCUMENTS', {
      ID: index + 1,
      Title: document.title,
      Text: document.text,
      Coder: document.coder ?? 1,
      Author: document.author ?? '',
      Source: document.source ?? '',
      Section: document.section ?? '',
      Notes: document.notes ?? '',
      Type: document.type ?? '',
      Date: version === 2 ? time : time / 1000,
    })
    for (const { words, nth = 1, coder = 1, type = 1, values } of statements) {
      statement += 1
      const [Start, Stop] = typeof words === 'string' ? rangeOf(document.text, words, nth) : words
      put('STATEMENTS', { ID: statement, StatementTypeId: type, DocumentId: index + 1, Start, Stop, Coder: coder })
      for (const [name, value] of Object.entries(values)) {
        const variable = variables.get(`${type} ${name}`)
        if (!variable) throw new Error(`no variable ${name}`)
        const table = `DATA${variable.dataType.toUpperCase().replace(' ', '')}`
        const row = { StatementId: statement, VariableId: variable.id }
        if (table !== 'DATASHORTTEXT') put(table, { ...row, Value: value })
        else if (version === 2) {
          entity(variable.id, `${value}`)
          put(table, { ...row, StatementTypeId: type, Value: value })
        } else put(table, { ...row, Entity: entity(variable.id, `${value}`) })
      }
    }
  })
  for (const [name, values] of Object.entries(content.attributes ?? {})) {
    const variable = variables.get(`1 ${name}`)?.id ?? 0
    for (const [value, { childOf, ...attributes }] of Object.entries(values)) {
      const id = entity(variable, value)
      const parent = childOf === undefined ? null : entity(variable, childOf)
      if (version === 2) {
        for (const [column, text] of Object.entries(attributes))
          database.prepare(`update ATTRIBUTES set ${column} = ? where ID = ?`).run(text, id)
        if (childOf) database.prepare('update ATTRIBUTES set ChildOf = ? where ID = ?').run(childOf, id)
        continue
      }
      if (parent) database.prepare('update ENTITIES set ChildOf = ? where ID = ?').run(parent, id)
      for (const [attribute, text] of Object.entries(attributes)) {
        database
          .prepare('insert or ignore into ATTRIBUTEVARIABLES (VariableId, AttributeVariable) values (?, ?)')
          .run(variable, attribute)
        const [of] = database
          .prepare('select ID from ATTRIBUTEVARIABLES where VariableId = ? and AttributeVariable = ?')
          .pluck()
          .all(variable, attribute)
        put('ATTRIBUTEVALUES', { EntityId: id, AttributeVariableId: of as number, AttributeValue: text })
      }
    }
  }
  database.exec('commit')
  database.close()
}

function rangeOf(text: string, words: string, nth: number): [number, number] {
  let start = -1
  for (let count = 0; count < nth; count += 1) start = text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`“${words}” is not in the text`)
  return [start, start + words.length]
}
