import type { WriteProblem } from '@/db/problems'
import type { FieldProblem } from '@/lib/editing/parse-record'
import type { FilterProblem } from '@/lib/filter/parameter'
import { mayEdit } from '@/lib/viewer'
import type { Context } from './context'

/**
 * The result of a use case: `done` with what the caller needs next, or refused, and then nothing was changed (of `doubt`
 * it is not known).
 */
export type Result<T> = ({ kind: 'done' } & T) | Refused

/**
 * Refusals of the database's disk, file or server: it has no room, or fails otherwise; `doubt` where its server went
 * away before it said whether it has stored the write.
 */
export type StorageRefusalKind = 'full' | 'storage' | 'doubt'
export type RefusalKind =
  | 'forbidden'
  | 'not-found'
  | 'gone'
  | 'invalid'
  | 'conflict'
  | 'too-large'
  | 'busy'
  | StorageRefusalKind

export type Refused = {
  kind: RefusalKind
  /** The reason in words, for callers without a form to show again. */
  message: string
  /** The problems of a form by field. */
  problems: FieldProblem[]
  /** The problems of an address by parameter. */
  parameters?: FilterProblem[] | undefined
  /** The page that shows the form again, from a stored draft. */
  form?: NextPage
}

/** The page to redirect to, and the author's name, which the next form suggests. */
export type NextPage = { href: string; by?: string | undefined }

export function refuse(kind: RefusalKind, message: string, problems: FieldProblem[] = []): Refused {
  return { kind, message, problems }
}

/** Refuses an address of which parts were not understood, one line for each. */
export function refuseAddress(parameters: FilterProblem[]): Refused {
  const lines = parameters.map(({ parameter, message }) => `${parameter}: ${message}`)
  return { ...refuse('invalid', lines.join('\n')), parameters }
}

/** A refusal for a viewer who may not write; undefined for others. Every use case that writes calls this first. */
export function refuseReader({ viewer }: Pick<Context, 'viewer'>): Refused | undefined {
  if (mayEdit(viewer)) return undefined
  return refuse('forbidden', viewer.reason ?? 'Readers cannot change this library; nothing was changed.')
}

/**
 * `conflict` where somebody else changed the record since the form was shown, one of storage where the database
 * could not store it; `invalid` for every other problem.
 */
export function kindOf(problem: Pick<WriteProblem, 'table'>): 'conflict' | 'invalid' | StorageRefusalKind {
  return storageKindOf(problem) ?? (problem.table === 'revision' ? 'conflict' : 'invalid')
}

/** The kind of a write that the database could not store; undefined for one that broke a rule. */
export function storageKindOf({ table }: Pick<WriteProblem, 'table'>): StorageRefusalKind | undefined {
  return STORAGE_KINDS.find((kind) => table === STORAGE_TABLES[kind])
}

/** Stand for a table in the problem of a write that the database could not store. No table has these names. */
export const STORAGE_TABLES: Record<StorageRefusalKind, string> = {
  full: '(disk)',
  storage: '(database)',
  doubt: '(server)',
}
const STORAGE_KINDS: readonly StorageRefusalKind[] = ['full', 'storage', 'doubt']

/** Refuses what the database would not write, as `conflict` with these words unless it could not be stored. */
export function refuseWrite(problem: WriteProblem, words: string): Refused {
  const storage = storageKindOf(problem)
  return storage ? refuse(storage, problem.message) : refuse('conflict', words)
}
