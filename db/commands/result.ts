import type { WriteProblem } from '@/db/problems'
import type { FieldProblem } from '@/lib/editing/parse-record'
import type { FilterProblem } from '@/lib/filter/parameter'
import { mayEdit } from '@/lib/viewer'
import type { Context } from './context'

/** The result of a use case: `done` with what the caller needs next, or refused, and then nothing was changed. */
export type Result<T> = ({ kind: 'done' } & T) | Refused

export type RefusalKind = 'forbidden' | 'not-found' | 'gone' | 'invalid' | 'conflict' | 'too-large' | 'busy' | 'full'

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
 * `conflict` where somebody else changed the record since the form was shown, `full` where the disk has no room;
 * `invalid` for every other problem.
 */
export function kindOf({ table }: Pick<WriteProblem, 'table'>): 'conflict' | 'full' | 'invalid' {
  if (table === DISK) return 'full'
  return table === 'revision' ? 'conflict' : 'invalid'
}

/** Stands for a table in the problem of a write for which the disk has no room. */
export const DISK = 'disk'

/** Refuses what the database would not write, as `conflict` with these words unless the disk is full. */
export function refuseWrite(problem: WriteProblem, words: string): Refused {
  return kindOf(problem) === 'full' ? refuse('full', problem.message) : refuse('conflict', words)
}
