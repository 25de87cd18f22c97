import { authorsOf, type SaidByName, wordsOf } from './described'
import { baseName } from './folder'
import type { TextMapping } from './mapping'
import { type DateOrder, orderOfNames, readNameDate } from './name-date'
import { guessPattern, type NameParts, readerOfNames } from './name-pattern'
import { chosenOrder } from './questions'

/** How the names of a folder are read. */
export type Names = {
  pattern: string | null
  /** How many names fit the pattern. */
  fitting: number
  order: DateOrder | null
  read(path: string): SaidByName | undefined
}

/** Finds out how the names of files are written, as far as the mapping does not say it. */
export function readNames(paths: string[], { pattern: wanted, dateOrder, choices }: TextMapping): Names {
  const names = paths.map(baseName)
  const dates = names.flatMap((name) => name.match(/(?<!\d)\d{1,2}[-_.]\d{1,2}[-_.]\d{4}(?!\d)/g) ?? [])
  const order = dateOrder ?? chosenOrder(choices) ?? orderOfNames(dates)
  const pattern = wanted === undefined ? (guessPattern(names, order) ?? null) : wanted
  const partsOf = pattern === null ? () => undefined : readerOfNames(pattern)
  const read = (path: string) => {
    const parts = partsOf(baseName(path))
    return parts && saidBy(parts, order)
  }
  return { pattern, order, read, fitting: names.filter((name) => partsOf(name) !== undefined).length }
}

function saidBy({ date, author, container, title }: NameParts, order: DateOrder | null): SaidByName {
  const day = date === undefined ? undefined : readNameDate(date, order)
  return {
    ...(title === undefined ? {} : { title: wordsOf(title) }),
    ...(author === undefined ? {} : { authors: authorsOf(author) }),
    ...(container === undefined ? {} : { container: wordsOf(container) }),
    ...(day === undefined ? {} : { date: day }),
  }
}
