/*
 * A project of the REFI-QDA standard 1.5 (project.qde in a .qdpx file), as far as it is read: the parts of its public
 * schema `urn:QDA-XML:project:1.0` that say who coded which words with what.
 */

/** `path` are the names of the code and of those it is in, from the outside. */
export type QdaCode = { guid: string; name: string; path: string[]; description: string; codable: boolean }

export type QdaCase = {
  guid: string
  name: string
  description: string
  /** Guids of codes, sources and selections that belong to it. */
  codes: string[]
  sources: string[]
  selections: string[]
}

export type QdaCoding = { code: string; user: string | null }

/** Positions count the characters of the text from 0; the end is after the last. */
export type QdaSelection = {
  guid: string
  name: string
  description: string
  start: number
  end: number
  user: string | null
  codings: QdaCoding[]
}

export type QdaSource = {
  guid: string
  name: string
  description: string
  /** The text itself, or where it is in the package. */
  text: string | null
  path: string | null
  /** When it was added to the project, as an ISO date and time. */
  created: string | null
  user: string | null
  selections: QdaSelection[]
  /** Codes of the whole source. */
  codings: QdaCoding[]
  /** Values of variables by their guids. */
  values: Map<string, string>
}

export type QdaProject = {
  name: string
  origin: string
  users: Map<string, string>
  codes: QdaCode[]
  /** Names of variables by guid. */
  variables: Map<string, string>
  cases: QdaCase[]
  sources: QdaSource[]
  /** What is in the project and is not read, counted by its element. */
  leftovers: Map<string, number>
}
