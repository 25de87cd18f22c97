import { oneLine } from '../statements/one-line'
import type { DnaDatabase, DnaDocument } from './database'

/** What is in the documents of a database, counted while they are read. */
export type Survey = {
  documents: number
  statements: number
  /** By the id of the type. */
  byType: Map<number, number>
  /** Statements with a value of a variable, and how often each value is there, by the variable’s id. */
  filled: Map<number, number>
  values: Map<number, Map<string | number, number>>
  /** By the type that the file gives documents; and the first of each. */
  kinds: Map<string, { count: number; first: DnaDocument }>
  sections: number
}

/** A database that counts what is in its documents while these are read for the first time. */
export function surveyed(database: DnaDatabase): { watched: DnaDatabase; survey: Survey } {
  const survey: Survey = {
    documents: 0,
    statements: 0,
    byType: new Map(),
    filled: new Map(),
    values: new Map(),
    kinds: new Map(),
    sections: 0,
  }
  return {
    survey,
    watched: {
      ...database,
      *documents() {
        for (const document of database.documents()) {
          count(document, survey)
          yield document
        }
      },
    },
  }
}

function count(document: DnaDocument, survey: Survey): void {
  survey.documents += 1
  survey.statements += document.statements.length
  if (oneLine(document.section) !== '') survey.sections += 1
  const kind = oneLine(document.type)
  const known = survey.kinds.get(kind)
  survey.kinds.set(kind, {
    count: (known?.count ?? 0) + 1,
    first: known?.first ?? { ...document, text: '', statements: [] },
  })
  for (const { type, values } of document.statements) {
    increase(survey.byType, type)
    for (const [variable, value] of values) {
      if (value === '') continue
      increase(survey.filled, variable)
      const counts = survey.values.get(variable) ?? new Map<string | number, number>()
      survey.values.set(variable, counts)
      increase(counts, value)
    }
  }
}

function increase<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
